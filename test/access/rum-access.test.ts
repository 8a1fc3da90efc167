import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { RumAccess } from '../../lib/access/rum-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'send',
    () => RumAccess.send('shop'),
    'send events to app monitor shop',
    ['rum:PutRumEvents on arn:aws:rum:eu-west-1:111122223333:appmonitor/shop'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a name that is none is refused',
    () => RumAccess.send('.shop'),
    'InvalidValue: `appMonitorName` `.shop` does not name an app monitor; use 1 to 255 characters of A-Z a-z 0-9 _ . # -, the first not a dot',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
