import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_organizations.html',
  '2026-09',
);

const LIST_ACCOUNTS = everywhere('list the accounts of the organization', 'organizations:ListAccounts');
const DESCRIBE = everywhere('see the organization of the account', 'organizations:DescribeOrganization');

/**
 * Access to AWS Organizations.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_organizations.html (2026-09)
 */
export class OrganizationsAccess {
  /**
   * List every account of the organization, with names and email addresses: `organizations:ListAccounts`.
   *
   * Works only in the management account, or in one that is a delegated administrator. AWS has no resource-level
   * permission for it.
   *
   * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html (2026-11, unverified)
   */
  public static listAccounts(options: AccessOptions = {}): Access {
    return intent(LIST_ACCOUNTS, {}, options);
  }

  /**
   * See the organization that the account belongs to, with the management account's id and email address:
   * `organizations:DescribeOrganization`. AWS has no resource-level permission for it.
   */
  public static describe(options: AccessOptions = {}): Access {
    return intent(DESCRIBE, {}, options);
  }
}
