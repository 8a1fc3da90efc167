import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_securityhub.html',
  '2026-09',
);

const HUB = 'arn:{partition}:securityhub:{region}:{account}:hub/default';
const IMPORT = on(
  'arn:{partition}:securityhub:{region}:{account}:product/{account}/default',
  'send findings of its own to Security Hub',
  'securityhub:BatchImportFindings',
);
const READ = on(HUB, 'read the findings of Security Hub', 'securityhub:GetFindings');
const UPDATE = on(HUB, 'change the state and notes of findings of Security Hub', 'securityhub:BatchUpdateFindings');

/**
 * Access to AWS Security Hub of the stack's account and region.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_securityhub.html (2026-09)
 */
export class SecurityHubAccess {
  /**
   * Send findings of your own, under the account's default product: `securityhub:BatchImportFindings`.
   *
   * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-custom-providers.html (2026-11, unverified)
   */
  public static importFindings(options: AccessOptions = {}): Access {
    return intent(IMPORT, {}, options);
  }

  /** Read findings: `securityhub:GetFindings`. */
  public static readFindings(options: AccessOptions = {}): Access {
    return intent(READ, {}, options);
  }

  /**
   * Change the state, the severity and the notes of findings: `securityhub:BatchUpdateFindings`.
   *
   * Whoever may suppress findings can hide what they have done.
   */
  public static updateFindings(options: AccessOptions = {}): Access {
    return intent(UPDATE, {}, options);
  }
}
