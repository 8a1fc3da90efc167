import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_tag.html',
  '2026-09',
);

const FIND_RESOURCES = everywhere('find resources of the account by tag', 'tag:GetResources');
const READ_TAGS = everywhere('list the tags in use in the account', 'tag:GetTagKeys', 'tag:GetTagValues');

/**
 * Access to the Resource Groups Tagging API, and so to Tag Editor. AWS has no resource-level permission for it: narrow
 * it by region or network with `.when(AccessCondition.requestedRegion(...))` or
 * `.when(AccessCondition.sourceVpce(...))`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_tag.html (2026-09)
 */
export class TaggingAccess {
  /** Find resources of the account by their tags: `tag:GetResources`. It shows ARNs and tags of every service. */
  public static findResources(options: AccessOptions = {}): Access {
    return intent(FIND_RESOURCES, {}, options);
  }

  /** List the tag keys in use, and their values: `tag:GetTagKeys` and `GetTagValues`. */
  public static readTags(options: AccessOptions = {}): Access {
    return intent(READ_TAGS, {}, options);
  }
}
