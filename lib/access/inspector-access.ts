import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_inspector2.html',
  '2026-09',
);

const READ_FINDINGS = everywhere(
  'read the findings of Inspector',
  'inspector2:BatchGetFindingDetails',
  'inspector2:ListFindings',
);
const READ_COVERAGE = everywhere('see what Inspector watches', 'inspector2:ListCoverage');
const SCAN_SBOM = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_inspector-scan.html',
  '2026-09',
).everywhere('scan software bills of materials', 'inspector-scan:ScanSbom');

/**
 * Access to the findings of Amazon Inspector. AWS has no resource-level permission for it: narrow it by region or
 * network with `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_inspector2.html (2026-09)
 */
export class InspectorAccess {
  /** Read the findings of the account: `inspector2:ListFindings` and `BatchGetFindingDetails`. */
  public static readFindings(options: AccessOptions = {}): Access {
    return intent(READ_FINDINGS, {}, options);
  }

  /** See what Inspector watches: `inspector2:ListCoverage`. */
  public static readCoverage(options: AccessOptions = {}): Access {
    return intent(READ_COVERAGE, {}, options);
  }

  /** Look for known vulnerabilities in a software bill of materials, as a build does: `inspector-scan:ScanSbom`. */
  public static scanSbom(options: AccessOptions = {}): Access {
    return intent(SCAN_SBOM, {}, options);
  }
}
