import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { OrganizationsAccess } from '../../lib/access/organizations-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'listAccounts',
    () => OrganizationsAccess.listAccounts(),
    'list the accounts of the organization (AWS has no resource-level permission for it)',
    ['organizations:ListAccounts on *'],
  ],
  [
    'describe',
    () => OrganizationsAccess.describe(),
    'see the organization of the account (AWS has no resource-level permission for it)',
    ['organizations:DescribeOrganization on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
