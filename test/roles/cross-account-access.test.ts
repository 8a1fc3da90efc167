import { Role, User } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Aws, CfnParameter, Duration } from 'aws-cdk-lib/core';
import { CallerRole } from '../../lib/roles/caller-role';
import type { CrossAccountAccessProps } from '../../lib/roles/cross-account-access';
import { CrossAccountAccess } from '../../lib/roles/cross-account-access';
import { Ec2InstanceRole } from '../../lib/roles/ec2-instance-role';
import type { KeylessRoleProps } from '../../lib/roles/keyless-role';
import { LambdaExecutionRole } from '../../lib/roles/lambda-execution-role';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { accessTo, arn, failure, newApp, newStack, roleOf, statementsOf, trustOf, warningsOf } from './support';

const A = { account: '111122223333', region: 'eu-west-1' };
const B = { account: '222233334444', region: 'us-east-1' };
const MINIMAL: CrossAccountAccessProps = {
  account: A.account,
  roleName: 'YourLimitedReadRole',
  callerAccount: B.account,
  callerRoleName: 'TheirCallerRole',
};
const MAXIMAL: CrossAccountAccessProps = {
  ...MINIMAL,
  roleName: 'vendors/YourLimitedReadRole',
  externalId: 'your-unique-external-id',
  thirdParty: true,
  sessionName: 'svc-backend-001',
  sessionTags: { customer: 'example' },
  sourceIdentity: 'svc-backend',
  sessionDuration: Duration.minutes(15),
  conditions: [TrustCondition.sourceIp('203.0.113.0/24')],
};
const access = [accessTo('arn:aws:s3:::files/in')];
const SUBJECT = 'CrossAccountAccess to `YourLimitedReadRole`';

function describeAccess(props: Partial<CrossAccountAccessProps> = {}): CrossAccountAccess {
  return new CrossAccountAccess({ ...MINIMAL, ...props });
}

describe('account A', () => {
  test('gets a role by the name that the caller calls, with the trust that the caller meets', () => {
    const stack = newStack({ env: A });

    new CrossAccountAccess(MAXIMAL).role(stack, 'ToolJump', { access, description: 'Read access' });

    expect(roleOf(stack)).toMatchObject({
      RoleName: 'YourLimitedReadRole',
      Path: '/vendors/',
      Description: 'Read access',
    });
    expect(trustOf(stack)).toEqual({
      Statement: [
        {
          Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
          Condition: {
            IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
            StringEquals: {
              'aws:RequestTag/customer': 'example',
              'sts:ExternalId': 'your-unique-external-id',
              'sts:RoleSessionName': 'svc-backend-001',
              'sts:SourceIdentity': 'svc-backend',
            },
          },
          Effect: 'Allow',
          Principal: { AWS: arn('iam::222233334444:role/TheirCallerRole') },
        },
      ],
      Version: '2012-10-17',
    });
    expect(warningsOf(stack)).toEqual([]);
  });

  test('gets a plain trust for a caller of the same company', () => {
    const stack = newStack({ env: A });

    describeAccess({ thirdParty: false }).role(stack, 'Reader', { access });

    expect(trustOf(stack)).toMatchObject({ Statement: [{ Action: 'sts:AssumeRole' }] });
    expect(JSON.stringify(trustOf(stack))).not.toContain('Condition');
  });

  test('does not let a third party in without an external id', () => {
    expect(failure(() => describeAccess().role(newStack({ env: A }), 'Reader', { access }))).toMatch(
      /^ExternalIdRequired: CrossAccountRole `Reader` trusts role TheirCallerRole of account 222233334444 without/,
    );
  });

  test.each<[string, object, KeylessRoleProps, string]>([
    [
      'a stack of another account',
      B,
      { access },
      `ConditionContradiction: ${SUBJECT}: the role is made in account \`222233334444\`, and the caller calls ` +
        '`111122223333`; make it in a stack of that account',
    ],
    [
      'a name of its own',
      A,
      { access, roleName: 'Reader' },
      `ConditionContradiction: ${SUBJECT}: the role is given \`roleName\`, and the caller calls ` +
        '`YourLimitedReadRole`; leave it out: the description names the role',
    ],
    [
      'a path of its own',
      A,
      { access, path: '/team/' },
      `ConditionContradiction: ${SUBJECT}: the role is given \`path\`, and the caller calls ` +
        '`YourLimitedReadRole`; leave it out: the description names the role',
    ],
  ])('%s is refused', (_, env, props, message) => {
    const description = describeAccess({ thirdParty: false });
    expect(failure(() => description.role(newStack({ env }), 'Reader', props))).toBe(message);
  });
});

describe('account B', () => {
  test('lets the caller assume exactly that role, and send along what the trust asks for', () => {
    const stack = newStack({ env: B });

    new CrossAccountAccess(MAXIMAL).allow(new Ec2InstanceRole(stack, 'Caller', { roleName: 'TheirCallerRole' }));

    expect(statementsOf(stack)).toEqual([
      {
        Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
        Effect: 'Allow',
        Resource: arn('iam::111122223333:role/vendors/YourLimitedReadRole'),
      },
    ]);
  });

  test('lets it do no more than the trust needs', () => {
    const stack = newStack({ env: B });

    describeAccess().allow(new Ec2InstanceRole(stack, 'Caller', { roleName: 'TheirCallerRole' }));

    expect(statementsOf(stack)).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Resource: arn('iam::111122223333:role/YourLimitedReadRole') },
    ]);
  });

  test('takes a function, a caller role, an imported role, and what it knows nothing of', () => {
    const stack = newStack({ env: B });
    const role = new LambdaExecutionRole(stack, 'Role', { functionName: 'caller', roleName: 'TheirCallerRole' });
    const code = { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code: Code.fromInline('exports.handler') };
    const trusted = [TrustedPrincipal.role(B.account, 'Worker')];
    const callers = [
      new Function(stack, 'Function', { ...code, role }),
      new CallerRole(stack, 'Caller', { roleName: 'TheirCallerRole', trusted }),
      Role.fromRoleArn(stack, 'Imported', 'arn:aws:iam::222233334444:role/TheirCallerRole'),
      Role.fromRoleArn(stack, 'Token', new CfnParameter(stack, 'Arn').valueAsString),
      new Ec2InstanceRole(newStack(), 'Anywhere', { roleName: 'TheirCallerRole' }),
      new Ec2InstanceRole(newStack(), 'Somehow', { roleName: new CfnParameter(stack, 'Name').valueAsString }),
    ];

    for (const caller of callers) expect(failure(() => describeAccess().allow(caller))).toBe('');
  });

  test.each<[string, object, KeylessRoleProps, string]>([
    [
      'a role without a fixed name',
      B,
      {},
      `ConditionContradiction: ${SUBJECT}: the name of the caller's role is made by CloudFormation, and the trust names ` +
        '`TheirCallerRole`; set its `roleName` to `TheirCallerRole`',
    ],
    [
      'a role by another name',
      B,
      { roleName: 'TheirCaller' },
      `ConditionContradiction: ${SUBJECT}: the caller is role \`TheirCaller\`, and the trust names \`TheirCallerRole\`; ` +
        'name the same role in both places',
    ],
    [
      'a role with a path',
      B,
      { roleName: 'TheirCallerRole', path: '/team/' },
      `ConditionContradiction: ${SUBJECT}: the caller is role \`team/TheirCallerRole\`, and the trust names ` +
        '`TheirCallerRole`; name the same role in both places',
    ],
    [
      'a role of another account',
      A,
      { roleName: 'TheirCallerRole' },
      `ConditionContradiction: ${SUBJECT}: the caller is in account \`111122223333\`, and the trust names ` +
        '`222233334444`; make it in a stack of that account',
    ],
  ])('%s is refused', (_, env, props, message) => {
    const caller = new Ec2InstanceRole(newStack({ env }), 'Caller', props);
    expect(failure(() => describeAccess().allow(caller))).toBe(message);
  });

  test('a user is no role by any name', () => {
    const stack = newStack({ env: B });
    expect(failure(() => describeAccess().allow(new User(stack, 'User', { userName: 'TheirCallerRole' })))).toBe('');
  });
});

describe('a mismatch is an error wherever the description is made', () => {
  test.each<[string, Partial<CrossAccountAccessProps>, string]>([
    [
      'an external id that the caller does not send',
      { conditions: [TrustCondition.externalId('a-long-external-id-01')] },
      `ConditionContradiction: ${SUBJECT}: the trust asks for \`sts:ExternalId\` \`a-long-external-id-01\`, and the ` +
        'caller sends none; set `externalId` to that, or drop the condition',
    ],
    [
      'two external ids',
      { externalId: 'a-long-external-id-02', conditions: [TrustCondition.externalId('a-long-external-id-01')] },
      `ConditionContradiction: ${SUBJECT}`,
    ],
    [
      'a session name that an SDK makes up',
      { conditions: [TrustCondition.sessionName('svc-backend-001')] },
      `ConditionContradiction: ${SUBJECT}: the trust asks for \`sts:RoleSessionName\` \`svc-backend-001\`, and the ` +
        'caller sends none; set `sessionName` to that, or drop the condition',
    ],
    [
      'a session name outside the pattern',
      { sessionName: 'backend', conditions: [TrustCondition.of('StringLike', 'sts:RoleSessionName', ['svc-*'])] },
      `ConditionContradiction: ${SUBJECT}: the trust asks for \`sts:RoleSessionName\` \`svc-*\`, and the ` +
        'caller sends `backend`; set `sessionName` to that, or drop the condition',
    ],
    [
      'a tag that the caller does not pass',
      { conditions: [TrustCondition.sessionTag('customer', 'example', 'other')] },
      `ConditionContradiction: ${SUBJECT}: the trust asks for \`aws:RequestTag/customer\` \`example or other\`, and the ` +
        "caller sends none; set `sessionTags` to `{ 'customer': ... }`, or drop the condition",
    ],
    [
      'another value of a tag',
      { sessionTags: { customer: 'mine' }, conditions: [TrustCondition.sessionTag('customer', 'example')] },
      `ConditionContradiction: ${SUBJECT}`,
    ],
    [
      'another source identity',
      {
        conditions: [
          TrustCondition.of('StringNotEquals', 'sts:SourceIdentity', ['root']),
          TrustCondition.of('Null', 'sts:SourceIdentity', ['false']),
        ],
      },
      `ConditionContradiction: ${SUBJECT}: the trust asks for \`sts:SourceIdentity\``,
    ],
    [
      'a session of more than an hour',
      { sessionDuration: Duration.hours(2) },
      `InvalidValue: ${SUBJECT}: \`sessionDuration\` \`2 hours\` is out of range; ` +
        'use 15 minutes to 1 hour: a role that assumes a role gets no more',
    ],
    [
      'a session of less than 15 minutes',
      { sessionDuration: Duration.minutes(10) },
      `InvalidValue: ${SUBJECT}: \`sessionDuration\` \`10 minutes\` is out of range; ` +
        'use 15 minutes to 1 hour: a role that assumes a role gets no more',
    ],
    [
      'MFA, which a role has not',
      { conditions: [TrustCondition.mfa()] },
      `ConditionNotCarried: ${SUBJECT}: \`aws:MultiFactorAuthPresent\` is never present when the caller is role ` +
        'TheirCallerRole of account 222233334444',
    ],
    [
      'another caller',
      { conditions: [TrustCondition.principalArn('arn:aws:iam::222233334444:role/Other')] },
      `ConditionNotCarried: ${SUBJECT}: \`aws:PrincipalArn\` \`arn:aws:iam::222233334444:role/Other\` never matches role`,
    ],
  ])('%s', (_, props, message) => {
    expect(failure(() => describeAccess(props))).toContain(message);
  });

  test.each<[string, Partial<CrossAccountAccessProps>, string]>([
    ['an account', { account: '1111' }, '`account` `1111` is not an account id'],
    ["the caller's account", { callerAccount: '2222' }, '`callerAccount` `2222` is not an account id'],
    ['the role', { roleName: 'a b' }, '`roleName` `a b` is not a name'],
    ["the caller's role", { callerRoleName: 'role/X' }, '`callerRoleName` `role/X` repeats `role/`; write `X`'],
    ['an external id', { externalId: 'a b' }, '`externalId` `a b` has a space'],
    ['a session name', { sessionName: 'a b' }, '`sessionName` `a b` is not a value that STS accepts'],
    ['a tag', { sessionTags: { 'aws:team': 'x' } }, '`key` `aws:RequestTag/aws:team` has no usable tag key'],
  ])('%s that is none', (_, props, message) => {
    expect(failure(() => describeAccess(props))).toContain(message);
  });

  test.each<[string, Partial<CrossAccountAccessProps>]>([
    [
      'a pattern that the session name meets',
      { sessionName: 'svc-1', conditions: [TrustCondition.of('StringLike', 'sts:RoleSessionName', ['svc-*'])] },
    ],
    [
      'a tag key that is among those passed',
      {
        sessionTags: { team: 'a', x: 'b' },
        conditions: [TrustCondition.of('ForAnyValue:StringEquals', 'aws:TagKeys', ['team'])],
      },
    ],
    ['an external id that only deployment knows', { externalId: Aws.STACK_NAME }],
    [
      'a duration that only deployment knows',
      {
        sessionDuration: Duration.seconds(
          new CfnParameter(newStack({}, 'P', newApp()), 'S', { type: 'Number' }).valueAsNumber,
        ),
      },
    ],
  ])('%s is none', (_, props) => {
    expect(failure(() => describeAccess(props))).toBe('');
  });
});

describe('the code of the caller', () => {
  test('finds all it needs in environment variables', () => {
    const { environment, roleArn } = new CrossAccountAccess(MAXIMAL);

    expect(roleArn).toBe(`arn:${Aws.PARTITION}:iam::111122223333:role/vendors/YourLimitedReadRole`);
    expect(environment).toEqual({
      ROLE_ARN: roleArn,
      DURATION_SECONDS: '900',
      EXTERNAL_ID: 'your-unique-external-id',
      ROLE_SESSION_NAME: 'svc-backend-001',
      SOURCE_IDENTITY: 'svc-backend',
      SESSION_TAGS: '[{"Key":"customer","Value":"example"}]',
    });
    expect(describeAccess().environment).toEqual({ ROLE_ARN: describeAccess().roleArn, DURATION_SECONDS: '3600' });
  });

  test('is a snippet with all of it', () => {
    const snippet = new CrossAccountAccess(MAXIMAL).sdkSnippet('typescript');

    for (const line of [
      'RoleArn: "arn:<partition>:iam::111122223333:role/vendors/YourLimitedReadRole",',
      'RoleSessionName: "svc-backend-001",',
      'ExternalId: "your-unique-external-id",',
      'DurationSeconds: 900,',
      'SourceIdentity: "svc-backend",',
      'Tags: [{ Key: "customer", Value: "example" }],',
    ]) {
      expect(snippet).toContain(line);
    }
  });
});
