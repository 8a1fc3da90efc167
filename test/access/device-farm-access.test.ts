import { CfnTestGridProject } from 'aws-cdk-lib/aws-devicefarm';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { DeviceFarmAccess } from '../../lib/access/device-farm-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'testBrowsers',
    () => DeviceFarmAccess.testBrowsers(arn('devicefarm', 'testgrid-project:11111111-2222-3333')),
    'open browsers of test grid project 11111111-2222-3333',
    ['devicefarm:CreateTestGridUrl on arn:aws:devicefarm:eu-west-1:111122223333:testgrid-project:11111111-2222-3333'],
  ],
  [
    'testBrowsers, of this app',
    (stack) => DeviceFarmAccess.testBrowsers(new CfnTestGridProject(stack, 'Shop', { name: 'shop' })),
    'open browsers of test grid project Shop',
    ['devicefarm:CreateTestGridUrl on {Shop}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => DeviceFarmAccess.testBrowsers(arn('devicefarm', 'project:1')),
    'InvalidValue: `project` `arn:aws:devicefarm:eu-west-1:111122223333:project:1` is not the ARN of a test grid project; write `arn:<partition>:devicefarm:<region>:<account>:testgrid-project:<id>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
