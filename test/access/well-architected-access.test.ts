import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { WellArchitectedAccess } from '../../lib/access/well-architected-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'read',
    () => WellArchitectedAccess.read(arn('wellarchitected', 'workload/0123456789abcdef')),
    'read the review of workload 0123456789abcdef',
    [
      'wellarchitected:GetAnswer, wellarchitected:GetLensReview, wellarchitected:GetWorkload, wellarchitected:ListAnswers on arn:aws:wellarchitected:eu-west-1:111122223333:workload/0123456789abcdef',
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
    () => WellArchitectedAccess.read(arn('wellarchitected', 'lens/serverless')),
    'InvalidValue: `workloadArn` `arn:aws:wellarchitected:eu-west-1:111122223333:lens/serverless` is not the ARN of a workload; write `arn:<partition>:wellarchitected:<region>:<account>:workload/<id>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
