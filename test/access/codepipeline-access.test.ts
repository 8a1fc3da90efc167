import { Pipeline } from 'aws-cdk-lib/aws-codepipeline';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { CodePipelineAccess } from '../../lib/access/codepipeline-access';
import { allowed } from './allowed';
import { newStack } from './support';

const release = (stack: Stack) => Pipeline.fromPipelineArn(stack, 'Release', arn('codepipeline', 'release'));

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'reportJob',
    () => CodePipelineAccess.reportJob(),
    'say how jobs of pipelines ended (AWS has no resource-level permission for it)',
    ['codepipeline:PutJobFailureResult, codepipeline:PutJobSuccessResult on *'],
  ],
  [
    'readExecutions',
    (stack) => CodePipelineAccess.readExecutions(release(stack)),
    'list the executions of pipeline release',
    ['codepipeline:ListPipelineExecutions on arn:aws:codepipeline:eu-west-1:111122223333:release'],
  ],
  [
    'start',
    (stack) => CodePipelineAccess.start(release(stack)),
    'start pipeline release',
    ['codepipeline:StartPipelineExecution on arn:aws:codepipeline:eu-west-1:111122223333:release'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
