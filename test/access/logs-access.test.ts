import { CfnLogGroup, LogGroup, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { App, Stack, Token } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { LogsAccess } from '../../lib/access/logs-access';
import { allowed } from './allowed';

const actions = ['logs:CreateLogStream', 'logs:PutLogEvents'];

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

function statements(access: Access): unknown {
  return stack.resolve(access._statements);
}

function arn(...tail: unknown[]): unknown {
  const head = ['arn:', { Ref: 'AWS::Partition' }, ':logs:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }];
  const [first, ...rest] = tail;
  const parts = typeof first === 'string' ? [`:log-group:${first}`, ...rest] : [':log-group:', first, ...rest];
  return { 'Fn::Join': ['', [...head, ...parts]] };
}

const evidence = 'every stream of the one named log group';

test('an L2 log group is written on its streams, and only there', () => {
  const access = LogsAccess.write(new LogGroup(stack, 'Audit'), { reason: 'keep an audit trail' });
  expect(statements(access)).toEqual([{ actions, resources: [arn({ Ref: 'Audit3D8ADE0A' }, ':*')], evidence }]);
  expect(access.sentence).toBe('write logs to Audit');
  expect(access.reason).toBe('keep an audit trail');
});

test('an L1 log group is written on its streams, and only there', () => {
  const access = LogsAccess.write(new CfnLogGroup(stack, 'Audit'));
  expect(statements(access)).toEqual([{ actions, resources: [arn({ Ref: 'Audit' }, ':*')], evidence }]);
});

test.each(['', ':*'])('the `:*` of an imported ARN that ends with `%s` is never doubled', (suffix) => {
  const logGroupArn = `arn:aws:logs:eu-west-1:111122223333:log-group:/app/audit${suffix}`;
  const partition = ['arn:', { Ref: 'AWS::Partition' }];
  const resource = { 'Fn::Join': ['', [...partition, ':logs:eu-west-1:111122223333:log-group:/app/audit:*']] };
  const groups = [
    LogGroup.fromLogGroupArn(stack, 'L2', logGroupArn),
    CfnLogGroup.fromLogGroupArn(stack, 'L1', logGroupArn),
  ];
  for (const group of groups) {
    const access = LogsAccess.write(group);
    expect(statements(access)).toEqual([{ actions, resources: [resource], evidence }]);
    expect(access.sentence).toBe('write logs to /app/audit');
  }
});

test('a log group imported by name belongs to the stack', () => {
  const access = LogsAccess.write(LogGroup.fromLogGroupName(stack, 'Imported', '/app/audit'));
  expect(statements(access)).toEqual([{ actions, resources: [arn('/app/audit:*')], evidence }]);
});

test('a prefix limits the streams', () => {
  const group = LogGroup.fromLogGroupName(stack, 'Imported', '/app/audit');
  const access = LogsAccess.write(group, { streamPrefix: 'web/' });
  expect(statements(access)).toEqual([
    {
      actions,
      resources: [arn('/app/audit:log-stream:web/*')],
      evidence: 'the streams under the declared prefix web/',
    },
  ]);
  expect(access.sentence).toBe('write logs to /app/audit, streams under web/');
});

test('a log group that may not exist yet is created by name, and nothing else is', () => {
  const access = LogsAccess._createAndWrite('/aws/lambda/orders');
  expect(statements(access)).toEqual([
    {
      actions: ['logs:CreateLogGroup'],
      resources: [arn('/aws/lambda/orders'), arn('/aws/lambda/orders:*')],
      evidence: expect.stringContaining('with and without a trailing :*') as string,
    },
    { actions, resources: [arn('/aws/lambda/orders:*')], evidence },
  ]);
  expect(access.sentence).toBe('create /aws/lambda/orders and write logs to it');
});

test('a token passes as a name', () => {
  const access = LogsAccess._createAndWrite(Token.asString({ Ref: 'Name' }), { reason: 'log' });
  expect(statements(access)).toMatchObject([
    { resources: [arn({ Ref: 'Name' }), arn({ Ref: 'Name' }, ':*')] },
    { resources: [arn({ Ref: 'Name' }, ':*')] },
  ]);
  expect(access.sentence).toBe('create a log group named at deployment and write logs to it');
  expect(access.reason).toBe('log');
});

test('a token passes as a prefix, and the log group keeps the environment of its stack', () => {
  const env = { region: 'eu-west-1', account: '111122223333' };
  const group = LogGroup.fromLogGroupName(new Stack(new App(), 'Other', { env }), 'Imported', 'audit');
  const access = LogsAccess.write(group, { streamPrefix: Token.asString({ Ref: 'Prefix' }) });
  const parts = [':logs:eu-west-1:111122223333:log-group:audit:log-stream:', { Ref: 'Prefix' }, '*'];
  expect(statements(access)).toMatchObject([
    { resources: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...parts]] }] },
  ]);
});

test.each([
  [
    'web*',
    '`streamPrefix` `web*` holds a wildcard; write the start of the names: every stream that starts with it is covered',
  ],
  ['', '`streamPrefix` `` starts no name of a log stream; use 1 to 512 characters without `:`, or leave it out'],
  ['a:b', '`streamPrefix` `a:b` starts no name of a log stream; use 1 to 512 characters without `:`, or leave it out'],
])('the prefix `%s` is refused', (streamPrefix, message) => {
  const group = LogGroup.fromLogGroupName(stack, 'Imported', '/app/audit');
  expect(() => LogsAccess.write(group, { streamPrefix })).toThrow(new Error(message));
});

test.each([
  ['/aws/lambda/*', '`logGroupName` `/aws/lambda/*` holds a wildcard; name one log group, without `:*`'],
  ['', '`logGroupName` `` is no name of a log group; use 1 to 512 characters of A-Z a-z 0-9 . - _ / #'],
  ['a b', '`logGroupName` `a b` is no name of a log group; use 1 to 512 characters of A-Z a-z 0-9 . - _ / #'],
])('the log group name `%s` is refused', (name, message) => {
  expect(() => LogsAccess._createAndWrite(name)).toThrow(new Error(message));
});

const GROUP = 'arn:aws:logs:eu-west-1:111122223333:log-group';

test.each<readonly [string, (group: ILogGroup) => Access, string, readonly string[]]>([
  [
    'read',
    (group) => LogsAccess.read(group),
    'read logs of audit',
    [`logs:DescribeLogStreams on ${GROUP}:audit:*`, `logs:GetLogEvents on ${GROUP}:audit:*`],
  ],
  [
    'read, of some streams',
    (group) => LogsAccess.read(group, { streamPrefix: 'web/' }),
    'read logs of audit, streams under web/',
    [`logs:DescribeLogStreams on ${GROUP}:audit:*`, `logs:GetLogEvents on ${GROUP}:audit:log-stream:web/*`],
  ],
  [
    'search',
    (group) => LogsAccess.search(group),
    'search the logs of audit',
    [`logs:FilterLogEvents on ${GROUP}:audit:*`],
  ],
  [
    'query',
    (group) => LogsAccess.query(group),
    'query the logs of audit',
    [`logs:GetQueryResults, logs:StartQuery on ${GROUP}:audit:*`, 'logs:StopQuery on *'],
  ],
  [
    'writeFlowLogs',
    (group) => LogsAccess.writeFlowLogs(group),
    'write the flow logs of a VPC to audit',
    [`logs:CreateLogStream, logs:DescribeLogStreams, logs:PutLogEvents on ${GROUP}:audit:*`],
  ],
  [
    'writeRdsMetrics',
    () => LogsAccess.writeRdsMetrics(),
    'write the enhanced monitoring of RDS to RDSOSMetrics',
    [
      `logs:CreateLogGroup, logs:PutRetentionPolicy on ${GROUP}:RDSOSMetrics, ${GROUP}:RDSOSMetrics:*`,
      `logs:CreateLogStream, logs:DescribeLogStreams, logs:GetLogEvents, logs:PutLogEvents on ${GROUP}:RDSOSMetrics:*`,
    ],
  ],
  [
    'writeApiGatewayLogs',
    () => LogsAccess.writeApiGatewayLogs(),
    'write the logs of API Gateway to any log group of the account',
    [
      `logs:CreateLogGroup, logs:CreateLogStream, logs:DescribeLogStreams, logs:FilterLogEvents, logs:GetLogEvents, logs:PutLogEvents on ${GROUP}:*`,
      'logs:DescribeLogGroups on *',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const access = make(LogGroup.fromLogGroupName(stack, 'Imported', 'audit'));
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
