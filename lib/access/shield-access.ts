import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';

const READ: Intent = {
  sentence: 'read the attacks that Shield has seen',
  statements: [
    { actions: ['shield:DescribeAttackStatistics', 'shield:ListAttacks'], on: ['*'] },
    {
      actions: ['shield:DescribeAttack'],
      on: ['arn:{partition}:shield::{account}:attack/*'],
      evidence: 'Shield makes the id of each attack of the account, so none is known before',
    },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_shield.html',
  date: '2026-09',
};

/**
 * Access to AWS Shield, which has one endpoint, in `us-east-1`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_shield.html (2026-09)
 */
export class ShieldAccess {
  /**
   * Read the attacks on the account: `shield:ListAttacks` and `DescribeAttackStatistics`, for which AWS has no
   * resource-level permission, and `DescribeAttack`.
   */
  public static readAttacks(options: AccessOptions = {}): Access {
    return intent(READ, {}, options);
  }
}
