import { Aws } from 'aws-cdk-lib/core';
import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { trustPolicy } from '../../lib/trust/trust-policy';
import { TrustedPrincipal as P } from '../../lib/trust/trusted-principal';
import { ISSUER, SUBJECT, oidc, role, service, statements, token, user } from './samples';

test('the trust of the cross-account guide', () => {
  const conditions = [
    C.externalId('your-unique-external-id'),
    C.sourceIp('203.0.113.0/24'),
    C.organization('o-a1b2c3d4e5'),
  ];
  const { document, warnings } = trustPolicy(SUBJECT, [{ principal: role(), conditions }]);
  expect(document).toEqual({
    Statement: [
      {
        Action: 'sts:AssumeRole',
        Condition: {
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
          StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'sts:ExternalId': 'your-unique-external-id' },
        },
        Effect: 'Allow',
        Principal: { AWS: `arn:${Aws.PARTITION}:iam::222233334444:role/TheirCallerRole` },
      },
    ],
    Version: '2012-10-17',
  });
  expect(warnings).toEqual([]);
});

test('principals of one kind that share conditions share a statement; others get their own', () => {
  const id = [C.externalId('a-long-external-id-01')];
  const grants = [
    { principal: service('lambda.amazonaws.com'), conditions: [] },
    { principal: user(), conditions: id },
    { principal: P.organization('o-a1b2c3d4e5'), conditions: [] },
    { principal: role(), conditions: [...id] },
    { principal: service(), conditions: [] },
    { principal: P.role('999999999999', 'Other'), conditions: [] },
  ];
  const { document } = trustPolicy(SUBJECT, grants);
  expect(document.Statement.map((one) => Object.values(one.Principal).flat().length).sort()).toEqual([1, 1, 2, 2]);
  expect(trustPolicy(SUBJECT, [...grants].reverse()).document).toEqual(document);
});

test('grants that hold one list of conditions share a statement', () => {
  const conditions = [C.externalId('a-long-external-id-01')];
  const grants = [user(), role()].map((principal) => ({ principal, conditions }));
  expect(trustPolicy(SUBJECT, grants).document.Statement).toHaveLength(1);
});

test('an organization never shares a statement with principals that need no closing', () => {
  const conditions = [C.organization('o-a1b2c3d4e5')];
  const grants = [role(), P.organization('o-a1b2c3d4e5')].map((principal) => ({ principal, conditions }));
  expect(trustPolicy(SUBJECT, grants).document.Statement.map((one) => one.Principal)).toEqual([
    { AWS: `arn:${Aws.PARTITION}:iam::222233334444:role/TheirCallerRole` },
    { AWS: '*' },
  ]);
});

test('members are printed in alphabetical order', () => {
  const [statement] = statements(
    role(),
    C.sourceIp('203.0.113.0/24'),
    C.externalId('abc'),
    C.organization('o-a1b2c3d4e5'),
  );
  const keys = (value: unknown): string[] => Object.keys(value as object);
  expect(keys(statement)).toEqual(['Action', 'Condition', 'Effect', 'Principal']);
  expect(keys(statement?.Condition)).toEqual(['IpAddress', 'StringEquals']);
  expect(keys(statement?.Condition?.['StringEquals'])).toEqual(['aws:PrincipalOrgID', 'sts:ExternalId']);
});

test.each<[string, unknown]>([
  ['ec2.amazonaws.com', 'sts:AssumeRole'],
  ['pods.eks.amazonaws.com', ['sts:AssumeRole', 'sts:TagSession']],
  ['rolesanywhere.amazonaws.com', ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession']],
  [token('Service'), 'sts:AssumeRole'],
])('%s gets the actions it needs and no condition', (name, actions) => {
  expect(statements(service(name))).toEqual([{ Action: actions, Effect: 'Allow', Principal: { Service: name } }]);
});

test('a web identity is let in by its subject and audience', () => {
  const aud = C._claim(ISSUER, 'aud', 'sts.amazonaws.com');
  expect(statements(oidc(), C._claim(ISSUER, 'sub', 'system:serviceaccount:shop:cart'), aud)).toEqual([
    {
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:sub`]: 'system:serviceaccount:shop:cart' },
      },
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${ISSUER}` },
    },
  ]);
  expect(statements(oidc(), C._claimLike(ISSUER, 'sub', 'repo:o/r:*'), aud)[0]?.Condition).toEqual({
    StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' },
    StringLike: { [`${ISSUER}:sub`]: 'repo:o/r:*' },
  });
});

test('an issuer known at deployment only keeps its place in the keys', () => {
  const issuer = token('Issuer');
  const conditions = [C._claim(issuer, 'sub', 'a'), C._claim(issuer, 'aud', 'b')];
  const principal = P.oidcProvider(token('Provider'), issuer);
  expect(trustPolicy(SUBJECT, [{ principal, conditions }]).document.Statement[0]?.Condition).toEqual({
    StringEquals: { [`${issuer}:aud`]: 'b', [`${issuer}:sub`]: 'a' },
  });
});

test.each<[string, string, C[]]>([
  [
    'a state machine',
    'states',
    [C.sourceArn('arn:aws:states:eu-west-1:111122223333:stateMachine:x'), C.sourceAccount('111122223333')],
  ],
  ['a whole service', 'states', [C.sourceArn('arn:aws:states:eu-west-1:111122223333:*')]],
  ['an account pattern', 'states', [C.sourceArn('arn:aws:states:*:*:stateMachine:x'), C.sourceAccount('111122223333')]],
  [
    'an account known at deployment',
    'states',
    [C.sourceArn('arn:aws:states:eu-west-1:111122223333:*'), C.sourceAccount(Aws.ACCOUNT_ID)],
  ],
  ['an ARN known at deployment', 'states', [C.sourceArn(token('Arn')), C.sourceAccount('111122223333')]],
  [
    'an ARN known in part',
    'states',
    [
      C.sourceArn(`arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:${token('X')}`),
      C.sourceAccount('111122223333'),
    ],
  ],
  ['any task', 'ecs-tasks', [C.sourceArn('arn:aws:ecs:eu-west-1:111122223333:*'), C.sourceAccount('111122223333')]],
  ['presence of the key alone', 'states', [C.of('Null', 'aws:SourceArn', ['false'])]],
])('a service may act for %s', (_, name, conditions) => {
  expect(() => statements(service(`${name}.amazonaws.com`), ...conditions)).not.toThrow();
});
