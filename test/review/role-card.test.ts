import type { RoleInput } from '../../lib/review/inputs/roles';
import { rolesOf } from '../../lib/review/inputs/roles';
import { roleCard } from '../../lib/review/role-card';
import { failure } from '../roles/support';
import { input, policy, role, roleOf, TRUST } from './support';

const card = (properties: Readonly<Record<string, unknown>>, others = {}) => roleCard(roleOf(properties, others));
const trusting = (...statements: object[]) => card({ AssumeRolePolicyDocument: policy(...statements) }).assumedBy;
const inline = (...statements: object[]) =>
  card({ Policies: [{ PolicyName: 'p', PolicyDocument: policy(...statements) }] }).othersGave;

const allow = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } };

test('a role of others has a card too', () => {
  expect(card({})).toEqual({
    name: 'Role',
    construct: 'AWS::IAM::Role',
    path: 'Stack/Role',
    assumedBy: [
      { effect: 'allow', principals: ['the service ec2.amazonaws.com'], actions: ['sts:AssumeRole'], onlyIf: [] },
    ],
    maxSessionSeconds: 3600,
    may: [],
    othersGave: [],
    sizes: {
      trust: { min: JSON.stringify(TRUST).length, max: JSON.stringify(TRUST).length },
      trustQuota: 2048,
      managedPolicies: 0,
      managedPoliciesQuota: 10,
      policyQuota: 6144,
    },
  });
});

test('a role of this library shows what its construct said, and the grants of others apart', () => {
  const READ = policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
  const description = {
    construct: 'EcsTaskRole',
    access: [{ sentence: 'read objects', reason: 'the report', actions: ['s3:GetObject'] }],
  };
  const resources = {
    Role: role({ PermissionsBoundary: 'arn:aws:iam::aws:policy/PowerUserAccess', MaxSessionDuration: 7200 }),
    Own: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: READ, Roles: [{ Ref: 'Role' }] } },
    Given: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: READ, Roles: [{ Ref: 'Role' }] } },
  };
  const paths = new Map([
    ['Role', '/Stack/Worker/Resource'],
    ['Own', '/Stack/Worker/Access'],
    ['Given', '/Stack/Worker/Grants/Resource'],
  ]);
  const metadata = { '/Stack/Worker': [{ type: 'cdk-keyless:role', data: description }] };

  expect(rolesOf(input(resources, { paths, metadata })).map(roleCard)).toMatchObject([
    {
      name: 'Worker',
      construct: 'EcsTaskRole',
      path: 'Stack/Worker',
      maxSessionSeconds: 7200,
      may: description.access,
      othersGave: [{ sentence: 'allow s3:GetObject on *', actions: ['s3:GetObject'] }],
      boundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
      sizes: {
        managedPolicies: 2,
        largestPolicy: { min: JSON.stringify(READ).length, max: JSON.stringify(READ).length },
      },
    },
  ]);
});

test('declared policies without a description are read as they stand', () => {
  const document = policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
  const own = {
    ...roleOf({}),
    policies: [{ name: 'Own', declared: true, managed: true, document }],
  } satisfies RoleInput;

  expect(roleCard(own)).toMatchObject({ may: [{ sentence: 'allow s3:GetObject on *' }], othersGave: [] });
});

test('a construct at the root is its own name', () => {
  expect(roleCard({ ...roleOf({}), path: 'Worker' }).name).toBe('Worker');
});

describe('who may assume it', () => {
  test('stands a statement each, allowed or denied', () => {
    const deny = { ...allow, Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };

    expect(trusting(allow, deny)).toEqual([
      { effect: 'allow', principals: ['the service ec2.amazonaws.com'], actions: ['sts:AssumeRole'], onlyIf: [] },
      {
        effect: 'deny',
        principals: ['anyone'],
        actions: ['sts:AssumeRole'],
        onlyIf: [{ sentence: expect.any(String) as string }],
      },
    ]);
  });

  test('says what has to hold, and what a reader would get wrong about it', () => {
    const Condition = {
      StringEquals: { 'sts:ExternalId': 'abc' },
      IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', { Ref: 'Range' }] },
    };

    expect(trusting({ ...allow, Principal: { AWS: '222233334444' }, Condition })[0]?.onlyIf).toEqual([
      { sentence: 'the external id is abc' },
      { sentence: 'the call comes from 203.0.113.0/24 or <Range>', caveat: 'never true through a VPC endpoint' },
    ]);
  });

  test('is everyone but those of a `NotPrincipal`', () => {
    const { Principal: NotPrincipal, ...rest } = { ...allow, Principal: { AWS: ['222233334444', '444455556666'] } };

    expect(trusting({ ...rest, NotPrincipal })[0]?.principals).toEqual([
      'all but any identity of account 222233334444, any identity of account 444455556666',
    ]);
  });

  test('may be known to CloudFormation only', () => {
    const whole = { 'Fn::If': ['C', allow, allow] };
    const inside = { ...allow, Condition: { 'Fn::If': ['C', {}, {}] } };

    expect(trusting(whole, inside)).toEqual([
      { effect: 'allow', principals: [`<${JSON.stringify(whole)}>`], actions: [], onlyIf: [] },
      {
        effect: 'allow',
        principals: ['the service ec2.amazonaws.com'],
        actions: ['sts:AssumeRole'],
        onlyIf: [{ sentence: '<{"Fn::If":["C",{},{}]}>' }],
      },
    ]);
  });
});

describe('what others gave', () => {
  const on = (rest: object) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...rest });
  const { Action, Resource, ...bare } = on({});

  test.each<[string, object, string]>([
    ['a statement', on({}), 'allow s3:GetObject on *'],
    ['lists', on({ Action: ['a:B', 'c:D'], Resource: ['r', 's'] }), 'allow a:B, c:D on r, s'],
    ['a denial', on({ Effect: 'Deny' }), 'deny s3:GetObject on *'],
    ['`NotAction`', { ...bare, Resource, NotAction: ['iam:*', 'sts:*'] }, 'allow all but iam:*, sts:* on *'],
    [
      '`NotResource`',
      { ...bare, Action, NotResource: 'arn:aws:s3:::b' },
      'allow s3:GetObject on all but arn:aws:s3:::b',
    ],
    [
      'conditions',
      on({
        Condition: {
          StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
          Bool: { 'aws:MultiFactorAuthPresent': true },
        },
      }),
      'allow s3:GetObject on *, only if the caller belongs to organization o-a1b2c3d4e5 and the caller signed in with MFA',
    ],
    ['tokens', on({ Resource: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }), 'allow s3:GetObject on <Bucket.Arn>'],
    ['a statement known to CloudFormation only', { Ref: 'Statement' }, '<Statement>'],
  ])('says %s', (_, statement, sentence) => {
    expect(inline(statement).map((entry) => entry.sentence)).toEqual([sentence]);
  });

  test('names the actions apart', () => {
    expect(inline(on({ Action: ['a:B', { Ref: 'Action' }] }))[0]?.actions).toEqual(['a:B', '<Action>']);
  });

  test('knows a policy that stands elsewhere by its name', () => {
    const ManagedPolicyArns = ['arn:aws:iam::aws:policy/ReadOnlyAccess'];

    expect(card({ ManagedPolicyArns })).toMatchObject({
      othersGave: [{ sentence: 'all that arn:aws:iam::aws:policy/ReadOnlyAccess allows', actions: [] }],
      sizes: { managedPolicies: 1 },
    });
    expect(card({ ManagedPolicyArns }).sizes).not.toHaveProperty('largestPolicy');
  });
});

test('sizes count the largest managed policy, whatever the order', () => {
  const of = (length: number) => ({
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: {
      Roles: [{ Ref: 'Role' }],
      PolicyDocument: policy({ Effect: 'Allow', Action: 'a:B', Resource: 'r'.repeat(length) }),
    },
  });

  const small = JSON.stringify(of(1).Properties.PolicyDocument).length;
  expect(card({}, { A: of(1), B: of(50), C: of(20) }).sizes).toMatchObject({
    managedPolicies: 3,
    largestPolicy: { min: small + 49, max: small + 49 },
  });
});

describe('a policy that is none', () => {
  test('is an error where it stands for the trust', () => {
    expect(failure(() => card({ AssumeRolePolicyDocument: {} }))).toBe(
      'PolicySyntax: at `policy`: `Statement` is missing; add a list of statements',
    );
  });

  test('is an error where it stands for access', () => {
    expect(failure(() => card({ Policies: [{ PolicyName: 'p', PolicyDocument: '{' }] }))).toMatch(
      /^PolicySyntax: at `policy`: is not JSON: /,
    );
  });
});
