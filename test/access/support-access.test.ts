import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { SupportAccess } from '../../lib/access/support-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'openCases',
    () => SupportAccess.openCases(),
    'open cases with AWS Support, and add to them (AWS has no resource-level permission for it)',
    ['support:AddCommunicationToCase, support:CreateCase on *'],
  ],
  [
    'readCases',
    () => SupportAccess.readCases(),
    'read the cases of the account with AWS Support (AWS has no resource-level permission for it)',
    ['support:DescribeCases, support:DescribeCommunications on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
