import { Duration } from 'aws-cdk-lib/core';
import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { trustPolicy } from '../../lib/trust/trust-policy';
import { TrustedPrincipal as P } from '../../lib/trust/trusted-principal';
import { ISSUER, SUBJECT, account, failure, oidc, organization, role, service, token, user } from './samples';

const START = new Date('2027-01-01T00:00:00Z');
const PRINCIPALS = { role, user, account, organization, service, oidc };
const CLAIMS = [
  C._claim(ISSUER, 'sub', 'system:serviceaccount:shop:cart'),
  C._claim(ISSUER, 'aud', 'sts.amazonaws.com'),
];

function pairs(principal: P, ...conditions: C[]): string {
  const claims = principal._facts.kind === 'oidc' ? CLAIMS : [];
  const error = failure(() => trustPolicy(SUBJECT, [{ principal, conditions: [...conditions, ...claims] }]));
  if (error === '') return 'y';
  return error.startsWith('ConditionNotCarried: ') ? '-' : error;
}

describe('a condition goes with exactly the principals whose calls carry its key', () => {
  // role, user, account, organization, service (ec2), OIDC provider; from the guide, by hand
  test.each<[string, string, () => C]>([
    ['externalId', 'yyyy--', () => C.externalId('a-long-external-id-01')],
    ['sourceIp', 'yyyy-y', () => C.sourceIp('203.0.113.0/24')],
    ['sourceVpc', 'yyyy-y', () => C.sourceVpc('vpc-0123456789abcdef0')],
    ['sourceVpce', 'yyyy-y', () => C.sourceVpce('vpce-0123456789abcdef0')],
    ['aws:VpcSourceIp', 'yyyy-y', () => C.of('IpAddress', 'aws:VpcSourceIp', ['10.0.0.0/8'])],
    ['organization', 'yyyy--', () => C.organization('o-a1b2c3d4e5')],
    ['organizationPaths', 'yyyy--', () => C.organizationPaths('o-a1b2c3d4e5/r-ab12/*')],
    ['principalArn', 'yyyy--', () => C.principalArn('arn:aws:iam::*:*')],
    ['aws:PrincipalAccount', 'yyyy--', () => C.of('StringEquals', 'aws:PrincipalAccount', ['222233334444'])],
    ['aws:PrincipalType', 'yyyy--', () => C.of('StringEquals', 'aws:PrincipalType', ['AssumedRole'])],
    ['aws:userid', 'yyyy--', () => C.of('StringLike', 'aws:userid', ['AROAEXAMPLE:*'])],
    ['aws:username', '-yyy--', () => C.of('StringEquals', 'aws:username', ['deploy'])],
    ['principalTag', 'yyyy--', () => C.principalTag('team', 'payments')],
    ['mfa', '-yyy--', () => C.mfa()],
    ['mfa with an age', '-yyy--', () => C.mfa(Duration.hours(1))],
    ['timeWindow', 'yyyyyy', () => C.timeWindow({ notBefore: START })],
    ['aws:EpochTime', 'yyyyyy', () => C.of('NumericGreaterThan', 'aws:EpochTime', ['1798761600'])],
    ['aws:SecureTransport', 'yyyyyy', () => C.of('Bool', 'aws:SecureTransport', ['true'])],
    ['aws:RequestedRegion', 'yyyyyy', () => C.of('StringEquals', 'aws:RequestedRegion', ['eu-west-1'])],
    ['sessionName', 'yyyyyy', () => C.sessionName('nightly')],
    ['sourceIdentity', 'yyyy-y', () => C.sourceIdentity('alice')],
    ['aws:SourceIdentity', 'y-yy--', () => C.of('StringEquals', 'aws:SourceIdentity', ['alice'])],
    ['aws:FederatedProvider', 'y-yy-y', () => C.of('StringEquals', 'aws:FederatedProvider', ['cognito'])],
    ['sessionTag', 'yyyy-y', () => C.sessionTag('team', 'payments')],
    ['aws:TagKeys', 'yyyy-y', () => C.of('ForAnyValue:StringEquals', 'aws:TagKeys', ['team'])],
    ['sourceAccount', '------', () => C.sourceAccount('111122223333')],
    ['sourceArn', '------', () => C.sourceArn('arn:aws:states:eu-west-1:111122223333:stateMachine:*')],
    ['aws:SourceOrgID', '------', () => C.of('StringEquals', 'aws:SourceOrgID', ['o-a1b2c3d4e5'])],
    ['aws:VpceOrgID', '------', () => C.of('StringEquals', 'aws:VpceOrgID', ['o-a1b2c3d4e5'])],
    ['aws:PrincipalIsAWSService', '----y-', () => C.of('Bool', 'aws:PrincipalIsAWSService', ['true'])],
    [
      'aws:PrincipalServiceName',
      '----y-',
      () => C.of('StringEquals', 'aws:PrincipalServiceName', ['ec2.amazonaws.com']),
    ],
    ['iam:ResourceTag', 'yyyyyy', () => C.of('StringEquals', 'iam:ResourceTag/env', ['prod'])],
    ['a claim of the provider', '-----y', () => C._claim(ISSUER, 'amr', 'authenticated')],
    ['a claim that AWS sends no key for', '------', () => C._claim(ISSUER, 'email', 'a@example.com')],
    ['a key of another service', '------', () => C.of('StringEquals', 's3:prefix', ['a/'])],
  ])('%s: %s', (_, expected, make) => {
    expect(Object.values(PRINCIPALS).map((principal) => pairs(principal(), make()))).toEqual([...expected]);
  });
});

describe('a service carries a source key or a session value only where AWS documents it', () => {
  // sourceAccount, sourceArn, sessionTag, principalTag, sourceIdentity
  test.each([
    ['ec2.amazonaws.com', '-----', 'ec2'],
    ['lambda.amazonaws.com', 'y----', 'lambda'],
    ['ecs-tasks.amazonaws.com', 'yy---', 'ecs'],
    ['states.amazonaws.com', 'yy---', 'states'],
    ['states.eu-west-1.amazonaws.com', 'yy---', 'states'],
    ['scheduler.amazonaws.com', 'yy---', 'scheduler'],
    ['pods.eks.amazonaws.com', 'y-y--', 'eks'],
    ['eks-fargate-pods.amazonaws.com', '-y---', 'eks'],
    ['rolesanywhere.amazonaws.com', 'yy-yy', 'rolesanywhere'],
    ['monitoring.rds.amazonaws.com', 'yy---', 'rds'],
    ['personalize.amazonaws.com', 'yy---', 'personalize'],
    ['apigateway.amazonaws.com', '-----', 'apigateway'],
    ['appsync.amazonaws.com', 'yy---', 'appsync'],
    ['glue.amazonaws.com', '-----', 'glue'],
    [token('Service'), '-----', 'glue'],
  ])('%s: %s', (name, expected, segment) => {
    const conditions = [
      C.sourceAccount('111122223333'),
      C.sourceArn(`arn:aws:${segment}:eu-west-1:111122223333:*`),
      C.sessionTag('team', 'payments'),
      C.principalTag('x509Subject/CN', 'node-1'),
      C.sourceIdentity('node-1'),
    ];
    expect(conditions.map((one) => pairs(service(name), one))).toEqual([...expected]);
  });
});

describe('a negated operator needs its key to be there', () => {
  const absent = C.of('StringNotEquals', 'aws:PrincipalTag/team', ['guests']);

  test.each<[string, string, P, C[]]>([
    ['alone on a key that may be absent', '-', role(), [absent]],
    [
      'beside a positive condition on the key',
      'y',
      role(),
      [absent, C.of('StringLike', 'aws:PrincipalTag/team', ['t-*'])],
    ],
    ['beside Null false', 'y', role(), [absent, C.of('Null', 'aws:PrincipalTag/team', ['false'])]],
    [
      'beside a negated condition on the key',
      '-',
      role(),
      [absent, C.of('StringNotLike', 'aws:PrincipalTag/team', ['x*'])],
    ],
    [
      'on an address, absent through an endpoint',
      '-',
      role(),
      [C.of('NotIpAddress', 'aws:SourceIp', ['198.51.100.0/24'])],
    ],
    [
      'on a key that is always there',
      'y',
      role(),
      [C.of('ArnNotLike', 'aws:PrincipalArn', ['arn:aws:iam::*:role/Bad'])],
    ],
    [
      'on a region a service may not carry',
      '-',
      service(),
      [C.of('StringNotEquals', 'aws:RequestedRegion', ['us-east-1'])],
    ],
    ['on a claim', '-', oidc(), [C.of('StringNotEquals', `${ISSUER}:email`, ['x@example.com'])]],
  ])('%s: %s', (_, expected, principal, conditions) => {
    expect(pairs(principal, ...conditions)).toBe(expected);
  });
});

describe('a condition on the caller leaves the trusted principal in', () => {
  const here = P.roleArn('arn:aws:iam::222233334444:role/team/TheirCallerRole');
  const foreign = P.role(token('Partner'), 'TheirCallerRole');

  test.each<[string, string, P, C]>([
    ['the same role', 'y', here, C.principalArn('arn:aws:iam::222233334444:role/team/TheirCallerRole')],
    ['a pattern for it', 'y', here, C.principalArn('arn:aws:iam::222233334444:role/*Caller?ole')],
    ['one of two patterns for it', 'y', here, C.principalArn('arn:aws:iam::1*:role/*', 'arn:aws:iam::2*:role/*')],
    ['its name without the path', '-', here, C.principalArn('arn:aws:iam::222233334444:role/TheirCallerRole')],
    ['another account', '-', here, C.principalArn('arn:aws:iam::999999999999:role/*')],
    ['another partition', '-', here, C.principalArn('arn:aws-cn:iam::222233334444:role/*')],
    ['any partition, when ours is not known yet', 'y', role(), C.principalArn('arn:aws-cn:iam::222233334444:role/*')],
    ['users, for a role', '-', role(), C.principalArn('arn:aws:iam::222233334444:user/*')],
    ['a token', 'y', here, C.principalArn(token('RoleArn'))],
    ['an account known at deployment', 'y', foreign, C.principalArn('arn:aws:iam::222233334444:role/TheirCallerRole')],
    ['a role of the account', 'y', account(), C.principalArn('arn:aws:iam::222233334444:role/Any')],
    ['a role of another account', '-', account(), C.principalArn('arn:aws:iam::999999999999:role/Any')],
    ['a role token of the account', 'y', account(), C.principalArn(token('RoleArn'))],
    ['any role of the organization', 'y', organization(), C.principalArn('arn:aws:iam::999999999999:role/Any')],
    ['the same account id', 'y', role(), C.of('StringEquals', 'aws:PrincipalAccount', ['222233334444'])],
    ['another account id', '-', role(), C.of('StringEquals', 'aws:PrincipalAccount', ['999999999999'])],
    [
      'an account id, when ours is not known yet',
      'y',
      foreign,
      C.of('StringEquals', 'aws:PrincipalAccount', ['999999999999']),
    ],
    ['presence of the key alone', 'y', role(), C.of('Null', 'aws:PrincipalArn', ['false'])],
    [
      'all but another role',
      'y',
      role(),
      C.of('ArnNotEquals', 'aws:PrincipalArn', ['arn:aws:iam::222233334444:role/Bad']),
    ],
    ['the name of the calling user', 'y', user(), C.sessionName('${aws:username}')],
    ['the user name of a role', '-', role(), C.sessionName('${aws:username}')],
  ])('%s: %s', (_, expected, principal, one) => {
    expect(pairs(principal, one)).toBe(expected);
  });
});

test.each<[string, P, C]>([
  [
    'ConditionNotCarried: CrossAccountRole `ToolJump`: `sts:ExternalId` is never present when the caller is the service ec2.amazonaws.com; remove the condition: only an AWS principal that calls `sts:AssumeRole` sends an external id',
    service(),
    C.externalId('a-long-external-id-01'),
  ],
  [
    `ConditionNotCarried: CrossAccountRole \`ToolJump\`: \`sts:ExternalId\` is never present when the caller is web identities issued by ${ISSUER}; remove the condition: only an AWS principal that calls \`sts:AssumeRole\` sends an external id`,
    oidc(),
    C.externalId('a-long-external-id-01'),
  ],
  [
    'ConditionNotCarried: CrossAccountRole `ToolJump`: AWS documents no `aws:SourceArn` for the service lambda.amazonaws.com, so the role might never be assumed; remove the condition: `iam:PassRole` already keeps the service to roles of its own account',
    service('lambda.amazonaws.com'),
    C.sourceArn('arn:aws:lambda:eu-west-1:111122223333:function:f'),
  ],
  [
    'ConditionNotCarried: CrossAccountRole `ToolJump`: `aws:SourceAccount` is never present when the caller is role TheirCallerRole of account 222233334444; remove the condition, and name the account or the role as the principal instead',
    role(),
    C.sourceAccount('111122223333'),
  ],
  [
    'ConditionNotCarried: CrossAccountRole `ToolJump`: `aws:MultiFactorAuthPresent` is never present when the caller is role TheirCallerRole of account 222233334444; trust an IAM user instead, or remove the condition',
    role(),
    C.mfa(),
  ],
  [
    'ConditionNotCarried: CrossAccountRole `ToolJump`: `aws:PrincipalArn` `arn:aws:iam::999999999999:role/X` never matches role TheirCallerRole of account 222233334444; remove the condition, or trust the principal it names',
    role(),
    C.principalArn('arn:aws:iam::999999999999:role/X'),
  ],
  [
    "ConditionNotCarried: CrossAccountRole `ToolJump`: `NotIpAddress` on `aws:SourceIp` also holds when the key is absent; add `TrustCondition.of('Null', 'aws:SourceIp', ['false'])`",
    role(),
    C.of('NotIpAddress', 'aws:SourceIp', ['198.51.100.0/24']),
  ],
  [
    `ConditionNotCarried: CrossAccountRole \`ToolJump\`: \`token.actions.githubusercontent.com:sub\` is no claim of ${ISSUER}; write \`${ISSUER}:<claim>\``,
    oidc(),
    C._claim('token.actions.githubusercontent.com', 'sub', 'repo:o/r:ref:refs/heads/main'),
  ],
  [
    'ConditionNotCarried: CrossAccountRole `ToolJump`: `s3:prefix` is never present when the caller is the service ec2.amazonaws.com; remove the condition: role assumption carries global and sts keys only',
    service(),
    C.of('StringEquals', 's3:prefix', ['a/']),
  ],
  [
    'ConditionNotCarried: CrossAccountRole `ToolJump`: `sts:RoleSessionName` uses `${aws:username}`, which is never present when the caller is role TheirCallerRole of account 222233334444; write the value itself, or trust an IAM user',
    role(),
    C.sessionName('${aws:username}'),
  ],
])('%s', (message, principal, one) => {
  expect(failure(() => trustPolicy(SUBJECT, [{ principal, conditions: [one] }]))).toBe(message);
});
