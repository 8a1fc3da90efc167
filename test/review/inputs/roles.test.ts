import { rolesOf } from '../../../lib/review/inputs/roles';
import { input, policy, role, roleOf, TRUST } from '../support';

const READ = policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
const managed = (properties: object) => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: { PolicyDocument: READ, ...properties },
});
const separate = (properties: object) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyDocument: READ, ...properties },
});

describe('a role', () => {
  test('is known by stack and logical id where nothing else is known', () => {
    expect(roleOf({})).toEqual({
      stack: 'Stack',
      logicalId: 'Role',
      path: 'Stack/Role',
      description: undefined,
      trust: TRUST,
      policies: [],
      boundary: undefined,
      maxSessionDuration: 3600,
    });
  });

  test('is known by the path of its construct, and says what that said', () => {
    const description = { construct: 'EcsTaskRole', access: [] };
    const metadata = { '/Stack/Worker': [{ type: 'other' }, { type: 'cdk-keyless:role', data: description }] };
    const paths = new Map([['Role', '/Stack/Worker/Resource']]);

    expect(rolesOf(input({ Role: role() }, { paths, metadata }))).toMatchObject([
      { path: 'Stack/Worker', description },
    ]);
  });

  test('has its boundary and longest session', () => {
    const PermissionsBoundary = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/b' };

    expect(roleOf({ PermissionsBoundary, MaxSessionDuration: 7200 })).toMatchObject({
      boundary: 'arn:<partition>:iam::<this account>:policy/b',
      maxSessionDuration: 7200,
    });
  });

  test('has a boundary of the same template by its construct path', () => {
    const paths = new Map([['Limit', '/Stack/Boundary/Resource']]);
    const resources = { Role: role({ PermissionsBoundary: { Ref: 'Limit' } }), Limit: managed({}) };

    expect(rolesOf(input(resources, { paths }))).toMatchObject([{ boundary: 'Stack/Boundary' }]);
    expect(rolesOf(input(resources))).toMatchObject([{ boundary: '<Limit>' }]);
  });

  test('without properties is a role still', () => {
    expect(rolesOf(input({ Role: { Type: 'AWS::IAM::Role' } }))).toMatchObject([{ trust: undefined, policies: [] }]);
  });
});

describe('a trust policy', () => {
  const trust = '{"Version":"2012-10-17","Statement":[{"Condition":{"StringEquals":{"ISSUER:aud":"x"}}}]}';
  const withIssuer = (issuer: string): unknown => JSON.parse(trust.replace('ISSUER', issuer));
  const around = (issuer: unknown): unknown => ({
    'Fn::Join': ['', [trust.split('ISSUER')[0], issuer, trust.split('ISSUER')[1]]],
  });

  test.each<[string, unknown, unknown]>([
    ['JSON text', trust, JSON.parse(trust)],
    ['a join', around({ Ref: 'Issuer' }), withIssuer('<Issuer>')],
    ['a substitution', { 'Fn::Sub': trust.replace('ISSUER', '${Issuer}') }, withIssuer('<Issuer>')],
    [
      'a join around an intrinsic with quotes of its own',
      around({ 'Fn::Select': [1, { 'Fn::Split': [':oidc-provider/', { Ref: 'Provider' }] }] }),
      withIssuer('<{\\"Fn::Select\\":[1,{\\"Fn::Split\\":[\\":oidc-provider/\\",{\\"Ref\\":\\"Provider\\"}]}]}>'),
    ],
    ['text that is no JSON', 'allow everyone', 'allow everyone'],
    ['any other intrinsic', { 'Fn::If': ['C', TRUST, TRUST] }, { 'Fn::If': ['C', TRUST, TRUST] }],
  ])('may be %s', (_, document, expected) => {
    expect(roleOf({ AssumeRolePolicyDocument: document }).trust).toEqual(expected);
  });
});

describe('policies', () => {
  const named = { declared: false, document: READ };

  test('that name the role are attached to it', () => {
    const others = {
      ByRef: managed({ Roles: [{ Ref: 'Role' }] }),
      Inline: separate({ Roles: ['other', { Ref: 'Role' }] }),
      Elsewhere: managed({ Roles: [{ Ref: 'Other' }] }),
      Nobody: managed({}),
      Empty: { Type: 'AWS::IAM::ManagedPolicy' },
    };

    expect(roleOf({}, others).policies).toEqual([
      { name: 'ByRef', managed: true, ...named },
      { name: 'Inline', managed: false, ...named },
    ]);
  });

  test('that name the role by its own name are attached to it', () => {
    const others = { ByName: managed({ Roles: ['worker'] }), Wrong: managed({ Roles: ['other'] }) };

    expect(roleOf({ RoleName: 'worker' }, others).policies).toEqual([{ name: 'ByName', managed: true, ...named }]);
  });

  test('that the role names are attached to it, with their document where the template has it', () => {
    const ManagedPolicyArns = [{ Ref: 'Here' }, 'arn:aws:iam::aws:policy/ReadOnlyAccess', { Ref: 'Parameter' }];

    expect(roleOf({ ManagedPolicyArns }, { Here: managed({}) }).policies).toEqual([
      { name: 'Here', managed: true, ...named },
      { name: 'arn:aws:iam::aws:policy/ReadOnlyAccess', declared: false, managed: true },
      { name: '<Parameter>', declared: false, managed: true },
    ]);
  });

  test('inside the role are attached to it', () => {
    const Policies = [{ PolicyName: { Ref: 'Name' }, PolicyDocument: READ }, 'nonsense'];

    expect(roleOf({ Policies }).policies).toEqual([{ name: '<Name>', managed: false, ...named }]);
  });

  test('may be lists that only CloudFormation knows', () => {
    const unknown = { 'Fn::If': ['C', [], []] };

    expect(
      roleOf({ Policies: unknown, ManagedPolicyArns: unknown }, { P: managed({ Roles: unknown }) }).policies,
    ).toEqual([]);
  });

  test.each([
    ['/Stack/Worker/Access', true],
    ['/Stack/Worker/Access2', true],
    ['/Stack/Worker/Grants/Resource', false],
    ['/Stack/Worker/AccessLog', false],
    ['/Stack/Worker2/Access', false],
    ['/Stack/Other/Access', false],
  ])('at %s are declared: %s', (path, declared) => {
    const paths = new Map([
      ['Role', '/Stack/Worker/Resource'],
      ['P', path],
    ]);
    const resources = { Role: role(), P: managed({ Roles: [{ Ref: 'Role' }] }) };

    expect(rolesOf(input(resources, { paths }))[0]?.policies).toMatchObject([{ name: 'P', declared }]);
  });
});
