import { CfnInstance, type IInstanceRef } from 'aws-cdk-lib/aws-ec2';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { SessionManagerAccess } from '../../lib/access/session-manager-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const instance = (stack: Stack): IInstanceRef => CfnInstance.fromInstanceId(stack, 'Host', 'i-0123456789abcdef0');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'connect',
    (stack) => SessionManagerAccess.connect(instance(stack)),
    'open sessions on instance i-0123456789abcdef0 by SSM-SessionManagerRunShell',
    [
      'ssm:StartSession on arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0, arn:aws:ssm:eu-west-1:111122223333:document/SSM-SessionManagerRunShell',
      'ssm:ResumeSession, ssm:TerminateSession on arn:aws:ssm:eu-west-1:111122223333:session/${aws:userid}-*',
      'ssmmessages:OpenDataChannel on arn:aws:ssm:eu-west-1:111122223333:session/${aws:userid}-*',
    ],
  ],
  [
    'serve',
    () => SessionManagerAccess.serve(),
    'be reached by sessions of Session Manager (AWS has no resource-level permission for it)',
    [
      'ssmmessages:CreateControlChannel, ssmmessages:CreateDataChannel, ssmmessages:OpenControlChannel, ssmmessages:OpenDataChannel on *',
    ],
  ],
  [
    'connect, to an instance of this app by a document of AWS',
    (stack) =>
      SessionManagerAccess.connect(new CfnInstance(stack, 'Shop', {}), { document: 'AWS-StartPortForwardingSession' }),
    'open sessions on instance Shop by AWS-StartPortForwardingSession',
    [
      'ssm:StartSession on arn:aws:ec2:eu-west-1:111122223333:instance/{Shop}, arn:aws:ssm:eu-west-1::document/AWS-StartPortForwardingSession',
      'ssm:ResumeSession, ssm:TerminateSession on arn:aws:ssm:eu-west-1:111122223333:session/${aws:userid}-*',
      'ssmmessages:OpenDataChannel on arn:aws:ssm:eu-west-1:111122223333:session/${aws:userid}-*',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a document that is none is refused',
    (stack) => SessionManagerAccess.connect(instance(stack), { document: 'a b' }),
    'InvalidValue: `document` `a b` does not name a document; use 3 to 128 characters of A-Z a-z 0-9 _ . -',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
