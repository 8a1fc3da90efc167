import { CfnBranch } from 'aws-cdk-lib/aws-amplify';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { AmplifyAccess } from '../../lib/access/amplify-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const BRANCH = arn('amplify', 'apps/d1a2b3c4d5e6f7/branches/main');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'deploy',
    () => AmplifyAccess.deploy(BRANCH),
    'deploy to Amplify branch main',
    [
      'amplify:CreateDeployment, amplify:StartDeployment on arn:aws:amplify:eu-west-1:111122223333:apps/d1a2b3c4d5e6f7/branches/main',
    ],
  ],
  [
    'startBuild',
    () => AmplifyAccess.startBuild(BRANCH),
    'build Amplify branch main',
    [
      'amplify:GetJob, amplify:StartJob on arn:aws:amplify:eu-west-1:111122223333:apps/d1a2b3c4d5e6f7/branches/main/jobs/*',
    ],
  ],
  [
    'deploy, of this app',
    (stack) => AmplifyAccess.deploy(new CfnBranch(stack, 'Main', { appId: 'd1a2b3c4d5e6f7', branchName: 'main' })),
    'deploy to Amplify branch Main',
    ['amplify:CreateDeployment, amplify:StartDeployment on {Main}'],
  ],
  [
    'startBuild, of this app',
    (stack) => AmplifyAccess.startBuild(new CfnBranch(stack, 'Next', { appId: 'd1a2b3c4d5e6f7', branchName: 'next' })),
    'build Amplify branch Next',
    ['amplify:GetJob, amplify:StartJob on {Next}/jobs/*'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => AmplifyAccess.deploy(arn('amplify', 'apps/d1a2b3c4d5e6f7')),
    'InvalidValue: `branch` `arn:aws:amplify:eu-west-1:111122223333:apps/d1a2b3c4d5e6f7` is not the ARN of a branch; write `arn:<partition>:amplify:<region>:<account>:apps/<app>/branches/<branch>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
