import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { MacieAccess } from '../../lib/access/macie-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'readFindings',
    () => MacieAccess.readFindings(),
    'read the findings of Macie (AWS has no resource-level permission for it)',
    ['macie2:GetFindings, macie2:ListFindings on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
