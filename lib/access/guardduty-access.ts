import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_guardduty.html',
  '2026-09',
);

const READ_FINDINGS = everywhere('read the findings of GuardDuty', 'guardduty:GetFindings', 'guardduty:ListFindings');
const ARCHIVE_FINDINGS = everywhere(
  'archive findings of GuardDuty',
  'guardduty:ArchiveFindings',
  'guardduty:UnarchiveFindings',
);

/**
 * Access to the findings of Amazon GuardDuty. AWS has no resource-level permission for it: narrow it by region or
 * network with `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_guardduty.html (2026-09)
 */
export class GuardDutyAccess {
  /** Read the findings of every detector of the account: `guardduty:ListFindings` and `GetFindings`. */
  public static readFindings(options: AccessOptions = {}): Access {
    return intent(READ_FINDINGS, {}, options);
  }

  /** Archive findings, which hides them, and bring them back: `guardduty:ArchiveFindings` and `UnarchiveFindings`. */
  public static archiveFindings(options: AccessOptions = {}): Access {
    return intent(ARCHIVE_FINDINGS, {}, options);
  }
}
