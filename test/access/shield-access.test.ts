import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { ShieldAccess } from '../../lib/access/shield-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'readAttacks',
    () => ShieldAccess.readAttacks(),
    'read the attacks that Shield has seen',
    [
      'shield:DescribeAttackStatistics, shield:ListAttacks on *',
      'shield:DescribeAttack on arn:aws:shield::111122223333:attack/*',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
