import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { ServerlessRepoAccess } from '../../lib/access/serverless-repo-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'publish',
    () => ServerlessRepoAccess.publish(arn('serverlessrepo', 'applications/shop')),
    'publish versions of the serverless application shop',
    [
      'serverlessrepo:CreateApplicationVersion, serverlessrepo:GetApplication, serverlessrepo:UpdateApplication on arn:aws:serverlessrepo:eu-west-1:111122223333:applications/shop',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => ServerlessRepoAccess.publish(arn('lambda', 'function:shop')),
    'InvalidValue: `applicationArn` `arn:aws:lambda:eu-west-1:111122223333:function:shop` is not the ARN of a serverless application; write `arn:<partition>:serverlessrepo:<region>:<account>:applications/<name>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
