import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { SyntheticsAccess } from '../../lib/access/synthetics-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'readResults',
    () => SyntheticsAccess.readResults('checkout'),
    'read the runs of canary checkout',
    ['synthetics:GetCanary, synthetics:GetCanaryRuns on arn:aws:synthetics:eu-west-1:111122223333:canary:checkout'],
  ],
  [
    'run',
    () => SyntheticsAccess.run('checkout'),
    'start and stop canary checkout',
    ['synthetics:StartCanary, synthetics:StopCanary on arn:aws:synthetics:eu-west-1:111122223333:canary:checkout'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a wildcard is refused',
    () => SyntheticsAccess.run('check*'),
    'WildcardForbidden: `canaryName` `check*` holds a wildcard; name a canary',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
