import { Repository } from 'aws-cdk-lib/aws-codecommit';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { CodeCommitAccess } from '../../lib/access/codecommit-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const REPOSITORY = arn('codecommit', 'shop');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'pull',
    () => CodeCommitAccess.pull(REPOSITORY),
    'pull from repository shop',
    ['codecommit:GitPull on arn:aws:codecommit:eu-west-1:111122223333:shop'],
  ],
  [
    'push',
    () => CodeCommitAccess.push(REPOSITORY),
    'push to every branch of repository shop',
    ['codecommit:GitPush on arn:aws:codecommit:eu-west-1:111122223333:shop'],
  ],
  [
    'read',
    () => CodeCommitAccess.read(REPOSITORY),
    'read branches, commits and files of repository shop',
    [
      'codecommit:GetBlob, codecommit:GetBranch, codecommit:GetCommit, codecommit:GetDifferences, codecommit:GetFile, codecommit:GetFolder, codecommit:GetReferences, codecommit:GetTree, codecommit:ListBranches on arn:aws:codecommit:eu-west-1:111122223333:shop',
    ],
  ],
  [
    'pull, of this app',
    (stack) => CodeCommitAccess.pull(new Repository(stack, 'Shop', { repositoryName: 'shop' })),
    'pull from repository shop',
    ['codecommit:GitPull on {Shop563325D0.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => CodeCommitAccess.pull(arn('codebuild', 'project/shop')),
    'InvalidValue: `repository` `arn:aws:codebuild:eu-west-1:111122223333:project/shop` is not the ARN of a repository; write `arn:<partition>:codecommit:<region>:<account>:<name>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
