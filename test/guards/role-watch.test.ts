import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Stack } from 'aws-cdk-lib/core';
import { Duration, Lazy } from 'aws-cdk-lib/core';
import type { RoleWatchProps } from '../../lib/guards/role-watch';
import { RoleWatch } from '../../lib/guards/role-watch';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { ENV, accessTo, failure, newStack, resourcesOf, templateOf } from '../roles/support';
import { assumption, callOf, matches } from './event-matching';
import { deployed, nagFindings } from './support';

const ROLE = 'arn:aws:iam::111122223333:role/Exports';
const CALLER = 'arn:aws:iam::111122223333:role/Reports';
const callers = [TrustedPrincipal.role('111122223333', 'Reports')];

function make(props: Partial<RoleWatchProps> = {}, stack = newStack({ env: ENV })): RoleWatch {
  const roles = [Role.fromRoleArn(stack, 'Exports', ROLE)];
  return new RoleWatch(stack, 'Watch', { roles, topic: new Topic(stack, 'Topic'), ...props });
}

function stackOf(props: Partial<RoleWatchProps> = {}): Stack {
  const stack = newStack({ env: ENV });
  make(props, stack);
  return stack;
}

/** The kinds of records that an event goes into. */
function recordsOf(stack: Stack, event: object): string[] {
  const rules = Object.entries(templateOf(stack)).filter(([, { Type }]) => Type === 'AWS::Events::Rule');
  const heard = rules.filter(([, { Properties }]) => matches(deployed(Properties.EventPattern), event));
  return heard.map(([id]) => /^Watch(Assumptions|Denials|Strangers|Elsewhere)/.exec(id)?.[1] ?? id);
}

const watched = stackOf({ callers, addresses: ['203.0.113.0/24', '10.0.0.0/8'] });
const issuer = (arn: string) => ({ type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', arn } } });
const denied = { errorCode: 'AccessDenied' };

test.each<[string, object, string[]]>([
  ['the expected caller', assumption(ROLE, issuer(CALLER)), ['Assumptions']],
  ['another role', assumption(ROLE, issuer(`${CALLER}2`)), ['Assumptions', 'Strangers']],
  [
    'another account',
    assumption(ROLE, { type: 'AWSAccount', accountId: '444455556666' }),
    ['Assumptions', 'Strangers'],
  ],
  [
    'a service',
    assumption(ROLE, { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' }, { sourceIPAddress: 'ec2.amazonaws.com' }),
    ['Assumptions', 'Strangers'],
  ],
  [
    'the expected caller from elsewhere',
    assumption(ROLE, issuer(CALLER), { sourceIPAddress: '198.51.100.7' }),
    ['Assumptions', 'Elsewhere'],
  ],
  [
    'the expected caller from an IPv6 address',
    assumption(ROLE, issuer(CALLER), { sourceIPAddress: '2001:db8::1' }),
    ['Assumptions', 'Elsewhere'],
  ],
  ['a stranger who is denied', assumption(ROLE, issuer(`${CALLER}2`), denied), ['Assumptions', 'Denials', 'Strangers']],
  [
    'a stranger who is denied, without parameters',
    assumption(ROLE, issuer(CALLER), {
      ...denied,
      requestParameters: null,
      errorMessage: `User: x is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`,
    }),
    ['Denials'],
  ],
  ['an assumption of another role', assumption(CALLER, issuer(`${CALLER}2`)), []],
  ['a call of its session', callOf(ROLE), []],
  ['a call of its session from elsewhere', callOf(ROLE, { sourceIPAddress: '198.51.100.7' }), ['Elsewhere']],
  ['a call of its session through a VPC endpoint', callOf(ROLE, { sourceIPAddress: '10.1.2.3' }), []],
  ['a call that a service makes for it', callOf(ROLE, { sourceIPAddress: 'cloudformation.amazonaws.com' }), []],
  ['a denied call of its session', callOf(ROLE, denied), ['Denials']],
  ['a denied call to EC2', callOf(ROLE, { errorCode: 'Client.UnauthorizedOperation' }), ['Denials']],
  ['another error', callOf(ROLE, { errorCode: 'NoSuchBucket' }), []],
  ['a denied call of another role', callOf(CALLER, denied), []],
])('%s goes into the right records', (_, event, records) => {
  expect([...new Set(recordsOf(watched, event))].sort()).toEqual(records);
});

test('every rule hears read-only events, and writes into the log group of its kind', () => {
  const rules = resourcesOf(watched, 'AWS::Events::Rule').map(
    ({ Properties }) => deployed(Properties) as Record<string, unknown>,
  );

  expect(new Set(rules.map(({ State }) => State))).toEqual(new Set(['ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS']));
  expect(
    new Set(rules.map(({ Targets }) => (Targets as { Arn: string }[])[0]?.Arn.replace(/[0-9A-F]{8}>/g, '>'))),
  ).toEqual(
    new Set(
      ['Assumptions', 'Denials', 'Strangers', 'Elsewhere'].map(
        (kind) => `arn:aws:logs:eu-west-1:111122223333:log-group:<Watch${kind}Log>`,
      ),
    ),
  );
});

test('each kind but the plain record has an alarm that tells the topic', () => {
  const stack = newStack({ env: ENV });
  const watch = make({ callers, addresses: ['203.0.113.0/24'], deniedCalls: 20, within: Duration.minutes(15) }, stack);

  const alarms = resourcesOf(stack, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  expect(alarms.map(({ Threshold, Period }) => [Threshold, Period])).toEqual([
    [20, 900],
    [0, 300],
    [0, 300],
  ]);
  expect(new Set(alarms.map(({ AlarmActions }) => JSON.stringify(AlarmActions))).size).toBe(1);
  expect(alarms[0]).toMatchObject({
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    Statistic: 'Sum',
  });
  expect(resourcesOf(stack, 'AWS::Logs::MetricFilter')).toHaveLength(3);
  expect([watch.alarms.length, watch.logGroups.length]).toEqual([3, 4]);
});

test('by default it keeps the record of a year and counts denied calls', () => {
  const stack = stackOf();

  expect(resourcesOf(stack, 'AWS::Events::Rule')).toHaveLength(2);
  expect(resourcesOf(stack, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties.RetentionInDays)).toEqual([
    365, 365,
  ]);
  expect(resourcesOf(stack, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties.Threshold)).toEqual([5]);
});

test('EventBridge may write into its log groups, and CloudWatch alarms may publish to the topic', () => {
  const stack = stackOf({ retention: RetentionDays.ONE_MONTH });

  const [delivery] = resourcesOf(stack, 'AWS::Logs::ResourcePolicy').map(({ Properties }) =>
    deployed(Properties.PolicyDocument),
  );
  expect(String(delivery)).toContain('"Service":["delivery.logs.amazonaws.com","events.amazonaws.com"]');
  expect(deployed(resourcesOf(stack, 'AWS::SNS::TopicPolicy')[0]?.Properties.PolicyDocument)).toMatchObject({
    Statement: [
      {
        Action: 'sns:Publish',
        Condition: {
          ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:*' },
          StringEquals: { 'aws:SourceAccount': '111122223333' },
        },
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      },
    ],
  });
});

test('what cannot be recorded goes into the queue, from its rules only', () => {
  const stack = newStack({ env: ENV });
  make({ callers, deadLetterQueue: new Queue(stack, 'Lost') }, stack);

  const dead = resourcesOf(stack, 'AWS::Events::Rule').map(({ Properties }) => Properties.Targets);
  expect(dead).toEqual(
    Array(3).fill([
      expect.objectContaining({ DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^Lost/), 'Arn'] } } }),
    ]),
  );
  const [policy] = resourcesOf(stack, 'AWS::SQS::QueuePolicy').map(({ Properties }) => Properties.PolicyDocument);
  const { Statement } = policy as { Statement: { Condition: unknown }[] };
  expect(Statement).toHaveLength(3);
  expect(Statement[0]?.Condition).toEqual({
    ArnEquals: { 'aws:SourceArn': [{ 'Fn::GetAtt': [expect.stringMatching(/^WatchAssumptionsRule/), 'Arn'] }] },
  });
});

test('whoever writes with a key may use it', () => {
  const stack = newStack({ env: ENV });
  const key = new Key(stack, 'Key');
  const topic = new Topic(stack, 'Alarms', { masterKey: key });
  make({ topic, encryptionKey: key, deadLetterQueue: new Queue(stack, 'Lost', { encryptionMasterKey: key }) }, stack);

  const [policy] = resourcesOf(stack, 'AWS::KMS::Key').map(({ Properties }) => deployed(Properties.KeyPolicy));
  const { Statement } = policy as { Statement: { Principal: { Service?: string }; Condition?: unknown }[] };
  const services = Statement.filter(({ Principal }) => Principal.Service !== undefined);
  expect(services.map(({ Principal, Condition }) => [Principal.Service, Condition])).toEqual([
    [
      'logs.eu-west-1.amazonaws.com',
      { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:*' } },
    ],
    ['events.amazonaws.com', undefined],
    ['cloudwatch.amazonaws.com', expect.objectContaining({ StringEquals: { 'aws:SourceAccount': '111122223333' } })],
  ]);
});

test('watches a role of the same app', () => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker', { access: [accessTo('arn:aws:s3:::files/in')] });

  make({ roles: [role], callers: [TrustedPrincipal.service('ecs-tasks.amazonaws.com')] }, stack);

  const service = { type: 'AWSService', invokedBy: 'ecs-tasks.amazonaws.com' };
  const arn = deployed(stack.resolve(role.roleArn));
  expect(recordsOf(stack, assumption(String(arn), service))).toEqual(['Assumptions']);
});

test('the packs of cdk-nag have nothing to say where topic and record have a key, and what is lost a queue', () => {
  const findings = nagFindings((stack) => {
    const encryptionKey = new Key(stack, 'Key', { enableKeyRotation: true });
    const topic = new Topic(stack, 'Encrypted', { enforceSSL: true, masterKey: encryptionKey });
    const callers = [TrustedPrincipal.service('ec2.amazonaws.com')];
    const deadLetterQueue = new Queue(stack, 'Lost', { enforceSSL: true, encryptionMasterKey: encryptionKey });
    make({ topic, encryptionKey, deadLetterQueue, callers, addresses: ['203.0.113.0/24'] }, stack);
  });

  expect(findings.filter((finding) => !/^Stack\/(Topic|Lost)/.test(finding))).toEqual([]);
});

const SUBJECT = 'RoleWatch `Watch`:';

test.each<[string, Partial<RoleWatchProps>, string]>([
  ['no role', { roles: [] }, `MissingValue: ${SUBJECT} \`roles\` is empty; name the roles to watch`],
  ['no caller', { callers: [] }, `MissingValue: ${SUBJECT} \`callers\` is empty; name at least one, or leave it out`],
  [
    'no address',
    { addresses: [] },
    `MissingValue: ${SUBJECT} \`addresses\` is empty; name at least one, or leave it out`,
  ],
  [
    'an address that is none',
    { addresses: ['office'] },
    'InvalidValue: `addresses` `office` is not an address; write an address or a CIDR block, such as `203.0.113.0/24` or `2001:db8::/32`',
  ],
  [
    'an address as a token',
    { addresses: [Lazy.string({ produce: () => '' })] },
    `InvalidValue: ${SUBJECT} \`addresses\` has a token, and the addresses outside it are known only at deployment; write the address itself`,
  ],
  [
    'half a call',
    { deniedCalls: 0.5 },
    `InvalidValue: ${SUBJECT} \`deniedCalls\` \`0.5\` is no number of calls; write 0 or more`,
  ],
  [
    'less than no call',
    { deniedCalls: -1 },
    `InvalidValue: ${SUBJECT} \`deniedCalls\` \`-1\` is no number of calls; write 0 or more`,
  ],
  [
    'seconds',
    { within: Duration.seconds(90) },
    `InvalidValue: ${SUBJECT} \`within\` \`90 s\` is no time that an alarm looks back; use whole minutes up to a day: \`Duration.minutes(15)\``,
  ],
  [
    'a time as a token',
    { within: Duration.seconds(Lazy.number({ produce: () => 60 })) },
    `InvalidValue: ${SUBJECT} \`within\` is a token, which alarms of the CDK do not take; write the time itself: \`Duration.minutes(15)\``,
  ],
  [
    'days',
    { within: Duration.days(2) },
    `InvalidValue: ${SUBJECT} \`within\` \`172800 s\` is no time that an alarm looks back; use whole minutes up to a day: \`Duration.minutes(15)\``,
  ],
])('refuses %s', (_, props, message) => {
  expect(failure(() => make(props))).toBe(message);
});

test('lets a number that is a token pass', () => {
  expect(failure(() => make({ deniedCalls: Lazy.number({ produce: () => 1 }) }))).toBe('');
});

test('refuses more roles than an event pattern takes', () => {
  const stack = newStack({ env: ENV });
  const roles = Array.from({ length: 60 }, (_, index) => Role.fromRoleArn(stack, `R${index}`, `${ROLE}${index}`));

  expect(failure(() => make({ roles }, stack))).toMatch(
    /^TooLarge: RoleWatch `Watch` needs an event pattern of up to \d+ characters, and EventBridge takes 2048; watch fewer roles, or expect fewer callers, in one watch$/,
  );
});
