import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_support.html',
  '2026-09',
);

const OPEN_CASES = everywhere(
  'open cases with AWS Support, and add to them',
  'support:AddCommunicationToCase',
  'support:CreateCase',
);
const READ_CASES = everywhere(
  'read the cases of the account with AWS Support',
  'support:DescribeCases',
  'support:DescribeCommunications',
);

/**
 * Access to AWS Support, which has one endpoint, in `us-east-1`, and needs a support plan with the API. AWS has no
 * resource-level permission for it.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_support.html (2026-09)
 */
export class SupportAccess {
  /** Open cases, and add to them: `support:CreateCase` and `AddCommunicationToCase`. */
  public static openCases(options: AccessOptions = {}): Access {
    return intent(OPEN_CASES, {}, options);
  }

  /** Read the cases of the account: `support:DescribeCases` and `DescribeCommunications`. */
  public static readCases(options: AccessOptions = {}): Access {
    return intent(READ_CASES, {}, options);
  }
}
