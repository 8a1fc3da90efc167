import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_macie2.html',
  '2026-09',
);

const READ_FINDINGS = everywhere('read the findings of Macie', 'macie2:GetFindings', 'macie2:ListFindings');

/**
 * Access to the findings of Amazon Macie. AWS has no resource-level permission for it: narrow it by region or network
 * with `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_macie2.html (2026-09)
 */
export class MacieAccess {
  /** Read the findings of the account: `macie2:ListFindings` and `GetFindings`. */
  public static readFindings(options: AccessOptions = {}): Access {
    return intent(READ_FINDINGS, {}, options);
  }
}
