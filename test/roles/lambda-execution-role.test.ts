import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import { CfnParameter } from 'aws-cdk-lib/core';
import { LambdaExecutionRole } from '../../lib/roles/lambda-execution-role';
import { ACCOUNT, ENV, newStack, statementsOf, trustOf } from './support';

const trusting = (condition?: unknown): unknown => ({
  Statement: [
    {
      Action: 'sts:AssumeRole',
      ...(condition !== undefined && { Condition: condition }),
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
    },
  ],
  Version: '2012-10-17',
});

const logGroupArn = (stack: Stack, name: unknown, end: string): unknown => {
  const own = ['arn:', { Ref: 'AWS::Partition' }, ':logs:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }];
  const parts = typeof name === 'string' ? [`:log-group:${name}${end}`] : [':log-group:', name, end];
  return stack.resolve({ 'Fn::Join': ['', [...own, ...parts]] });
};

test('trusts Lambda without conditions and writes to one log group', () => {
  const stack = newStack();
  const logGroup = new LogGroup(stack, 'Logs');

  new LambdaExecutionRole(stack, 'Thumbnailer', { logGroup });

  expect(trustOf(stack)).toEqual(trusting());
  expect(statementsOf(stack)).toEqual([
    {
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Effect: 'Allow',
      Resource: logGroupArn(stack, stack.resolve(logGroup.logGroupName), ':*'),
    },
  ]);
});

test('known by the name of the function, it may also create the log group that Lambda would make', () => {
  const stack = newStack();

  new LambdaExecutionRole(stack, 'Thumbnailer', { functionName: 'thumbnailer' });

  const name = '/aws/lambda/thumbnailer';
  expect(statementsOf(stack)).toEqual([
    {
      Action: 'logs:CreateLogGroup',
      Effect: 'Allow',
      Resource: [logGroupArn(stack, name, ''), logGroupArn(stack, name, ':*')],
    },
    {
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Effect: 'Allow',
      Resource: logGroupArn(stack, name, ':*'),
    },
  ]);
});

test('a function name may be a parameter of the template', () => {
  const stack = newStack();
  const name = new CfnParameter(stack, 'Name').valueAsString;

  new LambdaExecutionRole(stack, 'Thumbnailer', { functionName: name });

  expect(JSON.stringify(statementsOf(stack))).toContain(':log-group:/aws/lambda/",{"Ref":"Name"}');
});

test('in a VPC and with tracing it gets what Lambda needs for both, and no more', () => {
  const stack = newStack();

  new LambdaExecutionRole(stack, 'Thumbnailer', { functionName: 'thumbnailer', vpc: true, tracing: true });

  const actions = statementsOf(stack).flatMap(({ Action }) => Action);
  expect(actions).toContain('ec2:CreateNetworkInterface');
  expect(actions).toEqual(expect.arrayContaining(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']));
  expect(actions.filter((action) => !/^(ec2|logs|xray):/.test(String(action)))).toEqual([]);
});

test('without VPC and tracing it gets neither', () => {
  const stack = newStack();

  new LambdaExecutionRole(stack, 'Thumbnailer', { functionName: 'thumbnailer', vpc: false, tracing: false });

  expect(statementsOf(stack).flatMap(({ Action }) => Action)).toEqual([
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ]);
});

test('carries the source account only when asked', () => {
  const stack = newStack({ env: ENV });

  new LambdaExecutionRole(stack, 'Thumbnailer', { functionName: 'thumbnailer', sourceAccountCondition: true });

  expect(trustOf(stack)).toEqual(trusting({ StringEquals: { 'aws:SourceAccount': ACCOUNT } }));
});
