import type { IGroupRef } from 'aws-cdk-lib/aws-resourcegroups';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedResource } from './private/named-resource';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_resource-groups.html',
  '2026-09',
);

const LIST_RESOURCES = on('{group}', 'list the resources of group {group}', 'resource-groups:ListGroupResources');

/**
 * Access to AWS Resource Groups.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_resource-groups.html (2026-09)
 */
export class ResourceGroupsAccess {
  /**
   * List the resources of one group: `resource-groups:ListGroupResources`.
   *
   * Where the group is a query by tag AWS also asks for `tag:GetResources` (`TaggingAccess.findResources`); where it
   * is a CloudFormation stack, for `cloudformation:DescribeStacks` and `ListStackResources`.
   */
  public static listResources(group: IGroupRef, options: AccessOptions = {}): Access {
    return intent(LIST_RESOURCES, { group: namedResource(group, group.groupRef.groupArn) }, options);
  }
}
