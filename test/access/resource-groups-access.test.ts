import { CfnGroup } from 'aws-cdk-lib/aws-resourcegroups';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { ResourceGroupsAccess } from '../../lib/access/resource-groups-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'listResources',
    (stack) =>
      ResourceGroupsAccess.listResources(CfnGroup.fromGroupArn(stack, 'Group', arn('resource-groups', 'group/shop'))),
    'list the resources of group shop',
    ['resource-groups:ListGroupResources on arn:aws:resource-groups:eu-west-1:111122223333:group/shop'],
  ],
  [
    'listResources, of this app',
    (stack) => ResourceGroupsAccess.listResources(new CfnGroup(stack, 'Mine', { name: 'mine' })),
    'list the resources of group Mine',
    ['resource-groups:ListGroupResources on {Mine.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
