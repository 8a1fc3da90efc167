import { Activity, CfnActivity, CfnStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { StepFunctionsAccess } from '../../lib/access/step-functions-access';
import { failure } from '../failure';
import { ACCOUNT, newStack, ownArn, statementsOf } from './support';

const MACHINE_ARN = `arn:aws:states:us-east-1:${ACCOUNT}:stateMachine:checkout`;
const EXECUTIONS = {
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:states:us-east-1:${ACCOUNT}:execution:checkout:*`]],
};
const evidence = 'the executions of the one state machine checkout, which get their names when they start';
const machine = (...actions: string[]) => ({ actions, resources: [MACHINE_ARN] });
const executions = (...actions: string[]) => ({ actions, resources: [EXECUTIONS], evidence });
const REPORT = ['states:SendTaskFailure', 'states:SendTaskHeartbeat', 'states:SendTaskSuccess'];
const RULE = 'rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';

test.each([
  ['start', 'start executions of checkout', [machine('states:StartExecution')]],
  ['stop', 'stop executions of checkout', [executions('states:StopExecution')]],
  ['describe', 'read state, input and output of executions of checkout', [executions('states:DescribeExecution')]],
  [
    'read',
    'list executions, and read their state and history, of checkout',
    [machine('states:ListExecutions'), executions('states:DescribeExecution', 'states:GetExecutionHistory')],
  ],
  [
    'runNested',
    'run, and wait for, executions of checkout',
    [
      machine('states:StartExecution'),
      executions('states:DescribeExecution', 'states:StopExecution'),
      { actions: ['events:DescribeRule', 'events:PutRule', 'events:PutTargets'], resources: [ownArn('events', RULE)] },
    ],
  ],
  ['report', 'report on tasks of checkout', [machine(...REPORT)]],
] as const)('%s allows its actions on the one state machine or its executions', (verb, sentence, statements) => {
  const stack = newStack();
  const access = StepFunctionsAccess[verb](StateMachine.fromStateMachineArn(stack, 'Machine', MACHINE_ARN), {
    reason: 'orders',
  });
  expect([access.sentence, access.reason]).toEqual([sentence, 'orders']);
  expect(statementsOf(access, stack)).toEqual(statements);
});

test('an Express workflow is also waited for', () => {
  const stack = newStack();
  const express = StateMachine.fromStateMachineArn(stack, 'Machine', MACHINE_ARN);
  const access = StepFunctionsAccess.start(express, { synchronous: true });
  expect(access.sentence).toBe('start executions of, and wait for results of, checkout');
  expect(statementsOf(access, stack)).toEqual([machine('states:StartExecution', 'states:StartSyncExecution')]);
});

test('executions of a state machine of the app bear its name, which deployment knows', () => {
  const stack = newStack();
  const made = new CfnStateMachine(stack, 'Checkout', { roleArn: `arn:aws:iam::${ACCOUNT}:role/Checkout` });
  const name = { 'Fn::Select': [6, { 'Fn::Split': [':', { Ref: 'Checkout' }] }] };
  const [partition, region, account] = ['Partition', 'Region', 'AccountId'].map((part) => ({ Ref: `AWS::${part}` }));
  const resource = ['arn:', partition, ':states:', region, ':', account, ':execution:', name, ':*'];
  expect(statementsOf(StepFunctionsAccess.stop(made), stack)).toEqual([
    {
      actions: ['states:StopExecution'],
      resources: [{ 'Fn::Join': ['', resource] }],
      evidence: evidence.replace('checkout', 'Checkout'),
    },
  ]);
});

test.each([
  ['L1', (stack = newStack()) => new CfnActivity(stack, 'Approve', { name: 'approve' })],
  ['L2', (stack = newStack()) => new Activity(stack, 'Approve')],
])('work takes and reports tasks of an %s activity', (_, make) => {
  const activity = make();
  const access = StepFunctionsAccess.work(activity);
  expect(access.sentence).toBe('take tasks of activity Approve, and report on them');
  expect(statementsOf(access, activity)).toEqual([
    { actions: ['states:GetActivityTask', ...REPORT], resources: [{ Ref: expect.stringMatching(/^Approve/) }] },
  ]);
});

test('a wildcard in the ARN of an imported state machine is refused', () => {
  const any = StateMachine.fromStateMachineArn(newStack(), 'Any', MACHINE_ARN.replace('checkout', '*'));
  expect(failure(() => StepFunctionsAccess.start(any))).toContain('holds a wildcard; name the one resource');
});
