import { CfnTask } from 'aws-cdk-lib/aws-datasync';
import { DataSyncAccess } from '../../lib/access/datasync-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const TASK = `arn:aws:datasync:us-east-1:${ACCOUNT}:task/task-1`;

test('run starts the one task and follows its runs', () => {
  const access = DataSyncAccess.run(TASK, { reason: 'nightly' });
  expect([access.sentence, access.reason]).toEqual(['run task task-1, follow and cancel its runs', 'nightly']);
  expect(statementsOf(access, newStack())).toEqual([
    { actions: ['datasync:StartTaskExecution'], resources: [TASK] },
    {
      actions: ['datasync:CancelTaskExecution', 'datasync:DescribeTaskExecution'],
      resources: [`${TASK}/execution/*`],
      evidence: 'the runs of the one task: DataSync makes their ids',
    },
  ]);
});

test('run takes an L1 task and calls it by the name its author gave', () => {
  const stack = newStack();
  const task = new CfnTask(stack, 'Task', {
    sourceLocationArn: 'arn:aws:datasync:us-east-1:111122223333:location/loc-1',
    destinationLocationArn: 'arn:aws:datasync:us-east-1:111122223333:location/loc-2',
    name: 'archive',
  });
  const access = DataSyncAccess.run(task);
  expect(access.sentence).toBe('run task archive, follow and cancel its runs');
  expect(statementsOf(access, stack)).toMatchObject([
    { resources: [{ Ref: 'Task' }] },
    { resources: [{ 'Fn::Join': ['', [{ Ref: 'Task' }, '/execution/*']] }] },
  ]);
});

test('what is no ARN of a task is refused', () => {
  expect(() => DataSyncAccess.run('archive')).toThrow('`task` `archive` is not the ARN of a task; write ');
  expect(() => DataSyncAccess.run(`${TASK}*`)).toThrow('holds a wildcard');
});
