import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Aws, Duration, Token } from 'aws-cdk-lib/core';
import { SERVICE_PRINCIPALS, servicePrincipal } from '../../lib/reference/service-principals';
import type { ServiceRoleProps } from '../../lib/roles/service-role';
import { ServiceRole } from '../../lib/roles/service-role';
import { cardsOf } from './card-of';
import { accessTo, ACCOUNT, arn, ENV, failure, newStack, roleOf, trustOf } from './support';

const access = [accessTo('arn:aws:sqs:eu-west-1:111122223333:jobs', 'sqs:SendMessage')];

function trust(service: string, condition?: object): unknown {
  const Principal = { Service: service };
  const statement = {
    Action: 'sts:AssumeRole',
    ...(condition && { Condition: condition }),
    Effect: 'Allow',
    Principal,
  };
  return { Statement: [statement], Version: '2012-10-17' };
}

/** The conditions that a role of a service gets in a stack of a known account and region. */
function conditionOf(service: string, props: Partial<ServiceRoleProps> = {}): unknown {
  const stack = newStack({ env: ENV });
  new ServiceRole(stack, 'Role', { service, access, ...props });
  const { Statement } = trustOf(stack) as { Statement: [{ Action: unknown; Condition?: unknown }] };
  expect(Statement).toMatchObject([{ Action: 'sts:AssumeRole', Principal: { Service: service } }]);
  return Statement[0].Condition;
}

const account = { 'aws:SourceAccount': ACCOUNT };
const source = (service: string, resource: string): object => ({
  ArnLike: { 'aws:SourceArn': arn(`${service}:eu-west-1:${ACCOUNT}:${resource}`) },
});
const both = (service: string, resource: string): object => ({
  ...source(service, resource),
  StringEquals: account,
});

/** What AWS's pages say of each service, written down by hand: the reference must agree. */
const EXPECTED: readonly (readonly [what: string, service: string, condition: object | undefined])[] = [
  ['API Gateway', 'apigateway.amazonaws.com', undefined],
  ['Step Functions', 'states.amazonaws.com', both('states', 'stateMachine:*')],
  ['AppSync data sources', 'appsync.amazonaws.com', both('appsync', 'apis/*')],
  ['EventBridge Scheduler', 'scheduler.amazonaws.com', both('scheduler', 'schedule-group/*')],
  ['EventBridge Pipes', 'pipes.amazonaws.com', both('pipes', 'pipe/*')],
  ['EventBridge rules', 'events.amazonaws.com', both('events', 'rule/*')],
  ['CodeBuild', 'codebuild.amazonaws.com', both('codebuild', 'project/*')],
  ['CodePipeline', 'codepipeline.amazonaws.com', undefined],
  ['Glue', 'glue.amazonaws.com', undefined],
  ['SageMaker', 'sagemaker.amazonaws.com', source('sagemaker', '*')],
  ['Bedrock agents and knowledge bases', 'bedrock.amazonaws.com', both('bedrock', '*')],
  ['Batch jobs', 'ecs-tasks.amazonaws.com', both('ecs', '*')],
  ['Batch itself', 'batch.amazonaws.com', both('batch', '*')],
  ['App Runner, the image', 'build.apprunner.amazonaws.com', undefined],
  ['App Runner, the code', 'tasks.apprunner.amazonaws.com', undefined],
  ['Firehose', 'firehose.amazonaws.com', undefined],
  ['Transfer Family', 'transfer.amazonaws.com', both('transfer', '*')],
  ['Backup', 'backup.amazonaws.com', undefined],
  ['RDS monitoring', 'monitoring.rds.amazonaws.com', both('rds', 'db:*')],
  ['VPC flow logs', 'vpc-flow-logs.amazonaws.com', both('ec2', 'vpc-flow-log/*')],
];

describe('the source conditions', () => {
  test.each(EXPECTED)('of %s (%s) are those that AWS documents', (_, service, condition) => {
    expect(conditionOf(service)).toEqual(condition);
  });

  test.each(EXPECTED)('of %s (%s) follow the reference', (_, service) => {
    const { sourceAccount, sourceArn } = servicePrincipal(service) ?? {};
    const condition = (conditionOf(service) ?? {}) as { ArnLike?: unknown; StringEquals?: unknown };

    expect({ sourceAccount, sourceArn }).not.toEqual({});
    expect(condition.StringEquals !== undefined).toBe(sourceAccount === 'documented');
    expect(condition.ArnLike !== undefined).toBe(sourceArn === 'documented');
  });

  test('no service that the reference knows makes a role that cannot be made', () => {
    const own = ['ec2.amazonaws.com', 'lambda.amazonaws.com', 'pods.eks.amazonaws.com', 'rolesanywhere.amazonaws.com'];
    const others = SERVICE_PRINCIPALS.map(({ principal }) => principal).filter((name) => !own.includes(name));
    const wrong = others.map((service) => failure(() => conditionOf(service))).filter((message) => message !== '');

    expect(others.length).toBeGreaterThan(EXPECTED.length);
    expect(wrong).toEqual([]);
  });

  test('are of the account and region that the stack is deployed into', () => {
    const stack = newStack();

    new ServiceRole(stack, 'Run', { service: 'states.amazonaws.com', access });

    const region = { Ref: 'AWS::Region' };
    const accountId = { Ref: 'AWS::AccountId' };
    const parts = ['arn:', { Ref: 'AWS::Partition' }, ':states:', region, ':', accountId, ':stateMachine:*'];
    expect(trustOf(stack)).toEqual(
      trust('states.amazonaws.com', {
        ArnLike: { 'aws:SourceArn': { 'Fn::Join': ['', parts] } },
        StringEquals: { 'aws:SourceAccount': accountId },
      }),
    );
  });

  test.each(['states.eu-west-1.amazonaws.com', 'states.amazonaws.com.cn'])(
    '%s has those of the plain name',
    (service) => {
      expect(conditionOf(service)).toEqual(both('states', 'stateMachine:*'));
    },
  );
});

test('takes every property of a role, and the resources that it acts for', () => {
  const stack = newStack({ env: ENV });

  new ServiceRole(stack, 'NightlyJob', {
    service: 'scheduler.amazonaws.com',
    sourceArns: [
      `arn:aws:scheduler:eu-west-1:${ACCOUNT}:schedule-group/weekly`,
      `arn:aws:scheduler:eu-west-1:${ACCOUNT}:schedule-group/nightly`,
    ],
    access,
    description: 'Starts the nightly job',
    path: '/schedules/',
    roleName: 'nightly-job',
    maxSessionDuration: Duration.hours(1),
    tags: { team: 'data' },
  });

  expect(roleOf(stack)).toEqual({
    AssumeRolePolicyDocument: trust('scheduler.amazonaws.com', {
      ArnLike: {
        'aws:SourceArn': [
          `arn:aws:scheduler:eu-west-1:${ACCOUNT}:schedule-group/nightly`,
          `arn:aws:scheduler:eu-west-1:${ACCOUNT}:schedule-group/weekly`,
        ],
      },
      StringEquals: account,
    }),
    Description: 'Starts the nightly job',
    MaxSessionDuration: 3600,
    Path: '/schedules/',
    RoleName: 'nightly-job',
    Tags: [{ Key: 'team', Value: 'data' }],
  });
});

describe('sourceArns', () => {
  test('name a resource of the same stack', () => {
    const stack = newStack({ env: ENV });
    const { attrArn } = new CfnScheduleGroup(stack, 'Group');

    new ServiceRole(stack, 'NightlyJob', { service: 'scheduler.amazonaws.com', sourceArns: [attrArn], access });

    const sourceArn = { 'Fn::GetAtt': ['Group', 'Arn'] };
    expect(trustOf(stack)).toEqual(
      trust('scheduler.amazonaws.com', { ArnLike: { 'aws:SourceArn': sourceArn }, StringEquals: account }),
    );
  });

  test.each([
    ['bedrock.amazonaws.com', `arn:aws:bedrock:eu-west-1:${ACCOUNT}:agent/*`],
    ['bedrock.amazonaws.com', `arn:aws:bedrock:eu-west-1:${ACCOUNT}:knowledge-base/KB12345678`],
    ['bedrock.amazonaws.com', `arn:aws:bedrock:eu-west-1:${ACCOUNT}:*`],
    ['transfer.amazonaws.com', `arn:aws:transfer:eu-west-1:${ACCOUNT}:server/s-1234567890abcdef0`],
    ['states.amazonaws.com', `arn:aws:states:*:${ACCOUNT}:stateMachine:Nightly`],
  ])('of %s may be %s', (service, sourceArn) => {
    expect(conditionOf(service, { sourceArns: [sourceArn] })).toMatchObject({
      ArnLike: { 'aws:SourceArn': sourceArn },
    });
  });

  test('without aws:SourceAccount where AWS documents none', () => {
    const sourceArns = [`arn:aws:sagemaker:eu-west-1:${ACCOUNT}:*`];

    expect(conditionOf('sagemaker.amazonaws.com', { sourceArns })).toEqual({
      ArnLike: { 'aws:SourceArn': sourceArns[0] },
    });
  });
});

describe('keys that AWS documents for some uses only', () => {
  const all = `arn:aws:ssm:eu-west-1:${ACCOUNT}:*`;

  test('come when they are asked for', () => {
    expect(conditionOf('ssm.amazonaws.com')).toBeUndefined();
    expect(conditionOf('ssm.amazonaws.com', { sourceAccountCondition: true })).toEqual({ StringEquals: account });
    expect(conditionOf('ssm.amazonaws.com', { sourceArns: [all] })).toEqual({ ArnLike: { 'aws:SourceArn': all } });
    expect(conditionOf('ssm.amazonaws.com', { sourceArns: [all], sourceAccountCondition: true })).toEqual({
      ArnLike: { 'aws:SourceArn': all },
      StringEquals: account,
    });
  });

  test('add nothing where they come anyway', () => {
    const expected = both('states', 'stateMachine:*');

    expect(conditionOf('states.amazonaws.com', { sourceAccountCondition: true })).toEqual(expected);
    expect(conditionOf('states.amazonaws.com', { sourceAccountCondition: false })).toEqual(expected);
  });
});

test('a service newer than the reference is trusted by its name alone', () => {
  expect(conditionOf('brand-new.amazonaws.com', { unlisted: true })).toBeUndefined();
  expect(conditionOf('states.amazonaws.com', { unlisted: true })).toEqual(both('states', 'stateMachine:*'));
});

test('the card says for whom the service acts', () => {
  const stack = newStack();

  new ServiceRole(stack, 'NightlyJob', { service: 'scheduler.amazonaws.com', access });

  expect(cardsOf(stack)).toContain(
    `
NightlyJob · ServiceRole · Stack/NightlyJob
  assumed by   the service scheduler.amazonaws.com
  only if      the service acts for arn:<partition>:scheduler:<this region>:<this account>:schedule-group/*
               the service acts for account <this account>
  for          up to 1 h
`.trimStart(),
  );
});

const make =
  (service: string, props: Partial<ServiceRoleProps> = {}) =>
  () =>
    conditionOf(service, props);
const narrowed = (service: string, ...sourceArns: string[]) => make(service, { sourceArns });
const ROLE = 'ServiceRole `Role`';
const OWN = 'has a construct of its own';
const UNLISTED = 'or set `unlisted: true` for a service that is newer than this library';
const BARE = 'remove the condition: `iam:PassRole` already keeps the service to roles of its own account';
const UNKNOWN = 'is no service principal that is known here';

test.each<[string, () => unknown]>([
  [
    `InvalidValue: ${ROLE}: \`service\` \`glu.amazonaws.com\` ${UNKNOWN}; write \`glue.amazonaws.com\`, ${UNLISTED}`,
    make('glu.amazonaws.com'),
  ],
  [
    `InvalidValue: ${ROLE}: \`service\` \`codebuild\` ${UNKNOWN}; write \`codebuild.amazonaws.com\`, ${UNLISTED}`,
    make('codebuild'),
  ],
  [
    'InvalidValue: `servicePrincipal` `*` is not a service principal; write its name, such as `ec2.amazonaws.com`',
    make('*', { unlisted: true }),
  ],
  [
    `InvalidValue: ${ROLE}: \`service\` \`ec2.amazonaws.com\` ${OWN}; use \`Ec2InstanceRole\`, which brings the instance profile`,
    make('ec2.amazonaws.com'),
  ],
  [
    `InvalidValue: ${ROLE}: \`service\` \`lambda.amazonaws.com\` ${OWN}; use \`LambdaExecutionRole\`, which writes the logs of its function`,
    make('lambda.amazonaws.com'),
  ],
  [
    `InvalidValue: ${ROLE}: \`service\` \`pods.eks.amazonaws.com\` ${OWN}; use \`PodIdentityRole\`, which names the pods and brings the association`,
    make('pods.eks.amazonaws.com', { unlisted: true }),
  ],
  [
    `InvalidValue: ${ROLE}: \`service\` \`rolesanywhere.amazonaws.com\` ${OWN}; use \`RolesAnywhereRole\`, which names the trust anchor`,
    make('rolesanywhere.amazonaws.com'),
  ],
  [
    `MissingValue: ${ROLE}: \`sourceArns\` is empty; name at least one resource, or leave it out for all of the account and region`,
    narrowed('states.amazonaws.com'),
  ],
  [
    `ConditionNotCarried: ${ROLE}: AWS documents no \`aws:SourceArn\` for the service backup.amazonaws.com, so the role might never be assumed; ${BARE}`,
    narrowed('backup.amazonaws.com', `arn:aws:backup:eu-west-1:${ACCOUNT}:backup-vault:nightly`),
  ],
  [
    `ConditionNotCarried: ${ROLE}: AWS documents no \`aws:SourceAccount\` for the service backup.amazonaws.com, so the role might never be assumed; ${BARE}`,
    make('backup.amazonaws.com', { sourceAccountCondition: true }),
  ],
  [
    `ConditionNotCarried: ${ROLE}: \`aws:SourceArn\` \`arn:aws:scheduler:eu-west-1:${ACCOUNT}:schedule/default/nightly\` is not what scheduler.amazonaws.com sends; write \`arn:<partition>:scheduler:<region>:<account>:schedule-group/*\``,
    narrowed('scheduler.amazonaws.com', `arn:aws:scheduler:eu-west-1:${ACCOUNT}:schedule/default/nightly`),
  ],
  [
    `ConditionNotCarried: ${ROLE}: \`sourceArns\` has \`arn:aws:batch:eu-west-1:${ACCOUNT}:job-queue/q\`, which is not what batch.amazonaws.com sends; write \`arn:<partition>:batch:<region>:<account>:<resource>\` with the resource \`compute-environment/*\` or \`job/*\``,
    narrowed('batch.amazonaws.com', `arn:aws:batch:eu-west-1:${ACCOUNT}:job-queue/q`),
  ],
  [
    `ConditionContradiction: ${ROLE}: \`aws:SourceArn\` \`arn:aws:states:eu-west-1:444455556666:stateMachine:Nightly\` is not in account \`${ACCOUNT}\` of \`aws:SourceAccount\`; write the same account in both`,
    narrowed('states.amazonaws.com', 'arn:aws:states:eu-west-1:444455556666:stateMachine:Nightly'),
  ],
  [
    'InvalidValue: `sourceArn` `Nightly` is not an ARN; write `arn:<partition>:<service>:<region>:<account>:<resource>`',
    narrowed('states.amazonaws.com', 'Nightly'),
  ],
])('%s', (message, act) => {
  expect(failure(act)).toBe(message);
});

test('a role without permissions is an error at synthesis', () => {
  const stack = newStack();
  new ServiceRole(stack, 'Role', { service: 'glue.amazonaws.com' });

  expect(() => cardsOf(stack)).toThrow('ServiceRole `Role` may do nothing');
});

describe('tokens pass', () => {
  const token = Token.asString({ Ref: 'Value' });

  test.each<[string, ServiceRoleProps]>([
    ['as the service', { service: token }],
    ['as a source', { service: 'bedrock.amazonaws.com', sourceArns: [token] }],
    [
      'as the end of a source',
      { service: 'bedrock.amazonaws.com', sourceArns: [`arn:aws:bedrock:eu-west-1:${ACCOUNT}:${token}`] },
    ],
    [
      'as the account of a source',
      { service: 'states.amazonaws.com', sourceArns: [`arn:aws:states:eu-west-1:${Aws.ACCOUNT_ID}:stateMachine:a`] },
    ],
  ])('%s', (_, props) => {
    expect(failure(() => new ServiceRole(newStack({ env: ENV }), 'Role', { access, ...props }))).toBe('');
  });
});
