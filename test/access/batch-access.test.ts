import { CfnJobDefinition, CfnJobQueue, EcsJobDefinition, JobQueue } from 'aws-cdk-lib/aws-batch';
import { BatchAccess } from '../../lib/access/batch-access';
import { ACCOUNT, newStack, ownArn, statementsOf } from './support';

const arn = (resource: string) => `arn:aws:batch:us-east-1:${ACCOUNT}:${resource}`;
const QUEUE_ARN = arn('job-queue/nightly');

test.each([
  ['job-definition/report:3', 'jobs of report:3', 'job-definition/report:3', undefined],
  [
    'job-definition/report',
    'jobs of any revision of report',
    'job-definition/report:*',
    'every revision of job definition report, as its ARN names none (https://docs.aws.amazon.com/batch/latest/userguide/iam-example-restrict-job-submission.html, 2026-11)',
  ],
])('jobs of %s are submitted to the one queue', (resource, shown, allowed, evidence) => {
  const stack = newStack();
  const definition = EcsJobDefinition.fromJobDefinitionArn(stack, 'Job', arn(resource));
  const access = BatchAccess.submit(definition, JobQueue.fromJobQueueArn(stack, 'Queue', QUEUE_ARN), { reason: 'x' });
  expect([access.sentence, access.reason]).toEqual([`submit ${shown} to queue nightly`, 'x']);
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['batch:SubmitJob'], resources: [arn(allowed), QUEUE_ARN], ...(evidence && { evidence }) },
  ]);
});

test('a definition named without a revision stands for all of them, also in the region of the stack', () => {
  const stack = newStack();
  const named = stack.formatArn({ service: 'batch', resource: 'job-definition', resourceName: 'report' });
  const definition = EcsJobDefinition.fromJobDefinitionArn(stack, 'Job', named);
  const access = BatchAccess.submit(definition, JobQueue.fromJobQueueArn(stack, 'Queue', QUEUE_ARN));
  expect(statementsOf(access, stack)).toMatchObject([
    { resources: [ownArn('batch', 'job-definition/report:*'), QUEUE_ARN] },
  ]);
});

test('a definition of the app has a revision', () => {
  const stack = newStack();
  const definition = new CfnJobDefinition(stack, 'Report', { type: 'container' });
  const access = BatchAccess.submit(definition, new CfnJobQueue(stack, 'Nightly', { priority: 1 }));
  expect(access.sentence).toBe('submit jobs of Report to queue Nightly');
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['batch:SubmitJob'],
      resources: [{ Ref: 'Report' }, { Ref: 'Nightly' }],
    },
  ]);
});

test('jobs are described everywhere, as AWS has no resource type', () => {
  const access = BatchAccess.describeJobs();
  expect(access.sentence).toBe('read the state of any job of AWS Batch');
  expect(access._statements).toEqual([
    {
      actions: ['batch:DescribeJobs'],
      resources: ['*'],
      evidence: expect.stringContaining('AWS has no resource type for batch:DescribeJobs') as string,
    },
  ]);
});
