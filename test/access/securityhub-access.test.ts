import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { SecurityHubAccess } from '../../lib/access/securityhub-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'importFindings',
    () => SecurityHubAccess.importFindings(),
    'send findings of its own to Security Hub',
    ['securityhub:BatchImportFindings on arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default'],
  ],
  [
    'readFindings',
    () => SecurityHubAccess.readFindings(),
    'read the findings of Security Hub',
    ['securityhub:GetFindings on arn:aws:securityhub:eu-west-1:111122223333:hub/default'],
  ],
  [
    'updateFindings',
    () => SecurityHubAccess.updateFindings(),
    'change the state and notes of findings of Security Hub',
    ['securityhub:BatchUpdateFindings on arn:aws:securityhub:eu-west-1:111122223333:hub/default'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
