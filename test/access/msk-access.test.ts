import { CfnCluster, CfnServerlessCluster } from 'aws-cdk-lib/aws-msk';
import { Token } from 'aws-cdk-lib/core';
import { MskAccess } from '../../lib/access/msk-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const ROOT = `arn:aws:kafka:us-east-1:${ACCOUNT}`;
const ARN = `${ROOT}:cluster/events/1-2-3`;
const stack = newStack();

test('produce writes to the named topics of the one cluster', () => {
  const access = MskAccess.produce(ARN, { topics: ['orders', 'books'], reason: 'shop' });
  expect([access.sentence, access.reason]).toEqual(['write to topic orders and books of events', 'shop']);
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['kafka-cluster:Connect', 'kafka-cluster:WriteDataIdempotently'], resources: [ARN] },
    {
      actions: ['kafka-cluster:DescribeTopic', 'kafka-cluster:WriteData'],
      resources: [`${ROOT}:topic/events/1-2-3/orders`, `${ROOT}:topic/events/1-2-3/books`],
    },
  ]);
});

test('produce in transactions needs their ids', () => {
  const access = MskAccess.produce(ARN, { topics: ['orders'], transactionalIds: ['checkout'] });
  expect(statementsOf(access, stack)).toMatchObject([
    {},
    {},
    {
      actions: ['kafka-cluster:AlterTransactionalId', 'kafka-cluster:DescribeTransactionalId'],
      resources: [`${ROOT}:transactional-id/events/1-2-3/checkout`],
    },
  ]);
});

test('consume reads the named topics in the named groups', () => {
  const access = MskAccess.consume(ARN, { topics: ['orders'], groups: ['billing', 'audit'] });
  expect(access.sentence).toBe('read topic orders of events in group billing and audit');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['kafka-cluster:Connect'], resources: [ARN] },
    {
      actions: ['kafka-cluster:DescribeTopic', 'kafka-cluster:ReadData'],
      resources: [`${ROOT}:topic/events/1-2-3/orders`],
    },
    {
      actions: ['kafka-cluster:AlterGroup', 'kafka-cluster:DescribeGroup'],
      resources: [`${ROOT}:group/events/1-2-3/billing`, `${ROOT}:group/events/1-2-3/audit`],
    },
  ]);
});

test.each([
  [
    'a cluster',
    (scope: ReturnType<typeof newStack>) =>
      new CfnCluster(scope, 'L1', {
        clusterName: 'events',
        kafkaVersion: '3.6.0',
        numberOfBrokerNodes: 2,
        brokerNodeGroupInfo: { clientSubnets: [], instanceType: 'kafka.m5.large' },
      }),
  ],
  [
    'a serverless cluster',
    (scope: ReturnType<typeof newStack>) =>
      new CfnServerlessCluster(scope, 'L1', {
        clusterName: 'events',
        clientAuthentication: { sasl: { iam: { enabled: true } } },
        vpcConfigs: [],
      }),
  ],
])('the name and id of %s of the app are cut from its ARN at deployment', (_, make) => {
  const own = newStack();
  const access = MskAccess.consume(make(own), { topics: ['orders'], groups: ['billing'] });
  expect(access.sentence).toBe('read topic orders of events in group billing');
  const part = (index: number) => ({ 'Fn::Select': [index, { 'Fn::Split': [':cluster/', { Ref: 'L1' }] }] });
  expect(statementsOf(access, own)).toMatchObject([
    { resources: [{ Ref: 'L1' }] },
    { resources: [{ 'Fn::Join': ['', [part(0), ':topic/', part(1), '/orders']] }] },
    { resources: [{ 'Fn::Join': ['', [part(0), ':group/', part(1), '/billing']] }] },
  ]);
});

test('tokens pass, and the sentence says so', () => {
  const token = Token.asString({ Ref: 'Name' });
  expect(MskAccess.produce(token, { topics: [token] }).sentence).toBe(
    'write to topic a topic named at deployment of a cluster named at deployment',
  );
});

test.each([
  ['topics', { topics: [], groups: ['g'] }, '`topics` is empty; name a topic'],
  ['topics', { topics: ['*'], groups: ['g'] }, '`topics` `*` holds a wildcard; name a topic'],
  [
    'topics',
    { topics: ['a/b'], groups: ['g'] },
    '`topics` `a/b` does not name a topic; use 1 to 249 characters of a-z A-Z 0-9 . _ -',
  ],
  ['groups', { topics: ['t'], groups: ['g*'] }, '`groups` `g*` holds a wildcard; name a consumer group'],
  [
    'groups',
    { topics: ['t'], groups: ['a b'] },
    '`groups` `a b` does not name a consumer group; use 1 to 255 characters without spaces and slashes',
  ],
])('bad %s are refused: %j', (_, options, message) => {
  expect(() => MskAccess.consume(ARN, options)).toThrow(new Error(message));
});

test('a cluster is refused that is not named by its ARN, or by one with a wildcard', () => {
  expect(() => MskAccess.produce('events', { topics: ['t'] })).toThrow(
    '`cluster` `events` is not the ARN of a cluster',
  );
  expect(() => MskAccess.produce(`${ROOT}:cluster/events/*`, { topics: ['t'] })).toThrow('holds a wildcard');
});
