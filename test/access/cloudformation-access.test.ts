import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { CloudFormationAccess } from '../../lib/access/cloudformation-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'describe',
    () => CloudFormationAccess.describe('orders'),
    'read the state, parameters and outputs of stack orders',
    ['cloudformation:DescribeStacks on arn:aws:cloudformation:eu-west-1:111122223333:stack/orders/*'],
  ],
  [
    'signal',
    () => CloudFormationAccess.signal('orders'),
    'signal resources of stack orders',
    ['cloudformation:SignalResource on arn:aws:cloudformation:eu-west-1:111122223333:stack/orders/*'],
  ],
  [
    'describe, a stack of this app',
    () => CloudFormationAccess.describe(newStack('Orders')),
    'read the state, parameters and outputs of stack Orders',
    ['cloudformation:DescribeStacks on arn:aws:cloudformation:eu-west-1:111122223333:stack/Orders/*'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a name that is none is refused',
    () => CloudFormationAccess.describe('my_stack'),
    'InvalidValue: `stack` `my_stack` does not name a stack; use 1 to 128 characters of A-Z a-z 0-9 -, the first a letter',
  ],
  [
    'a wildcard is refused',
    () => CloudFormationAccess.signal('*'),
    'WildcardForbidden: `stack` `*` holds a wildcard; name a stack',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
