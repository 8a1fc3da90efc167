import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedArn, type ArnRule } from './private/named-arn';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_wellarchitected.html',
  '2026-09',
);

const READ = on(
  '{workload}',
  'read the review of workload {workload}',
  'wellarchitected:GetAnswer',
  'wellarchitected:GetLensReview',
  'wellarchitected:GetWorkload',
  'wellarchitected:ListAnswers',
);

const WORKLOAD: ArnRule = {
  property: 'workloadArn',
  what: 'a workload',
  format: 'arn:<partition>:wellarchitected:<region>:<account>:workload/<id>',
};

/**
 * Access to the AWS Well-Architected Tool.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_wellarchitected.html (2026-09)
 */
export class WellArchitectedAccess {
  /**
   * Read one workload, its reviews and their answers: `wellarchitected:GetWorkload`, `GetLensReview`, `ListAnswers`
   * and `GetAnswer`.
   *
   * @param workloadArn `arn:<partition>:wellarchitected:<region>:<account>:workload/<id>`, or a token.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static read(workloadArn: string, options: AccessOptions = {}): Access {
    return intent(READ, { workload: namedArn(workloadArn, WORKLOAD) }, options);
  }
}
