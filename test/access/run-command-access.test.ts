import { CfnInstance, type IInstanceRef } from 'aws-cdk-lib/aws-ec2';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { RunCommandAccess } from '../../lib/access/run-command-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const instance = (stack: Stack): IInstanceRef => CfnInstance.fromInstanceId(stack, 'Host', 'i-0123456789abcdef0');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'run',
    (stack) => RunCommandAccess.run('patch-shop', [instance(stack)]),
    'run patch-shop on i-0123456789abcdef0',
    [
      'ssm:SendCommand on arn:aws:ssm:eu-west-1:111122223333:document/patch-shop, arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0',
    ],
  ],
  [
    'readResults',
    () => RunCommandAccess.readResults(),
    'read the results of any command of the account (AWS has no resource-level permission for it)',
    ['ssm:GetCommandInvocation, ssm:ListCommandInvocations on *'],
  ],
  [
    'run, on instances of this app by a document of AWS',
    (stack) =>
      RunCommandAccess.run('AWS-RunPatchBaseline', [
        new CfnInstance(stack, 'Web', {}),
        new CfnInstance(stack, 'Jobs', {}),
      ]),
    'run AWS-RunPatchBaseline on Web and Jobs',
    [
      'ssm:SendCommand on arn:aws:ssm:eu-west-1::document/AWS-RunPatchBaseline, arn:aws:ec2:eu-west-1:111122223333:instance/{Web}, arn:aws:ec2:eu-west-1:111122223333:instance/{Jobs}',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'no instance is refused',
    () => RunCommandAccess.run('patch-shop', []),
    'MissingValue: `instances` is empty; name at least one instance',
  ],
  [
    'a wildcard is refused',
    (stack) => RunCommandAccess.run('patch-*', [instance(stack)]),
    'WildcardForbidden: `document` `patch-*` holds a wildcard; name a document',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
