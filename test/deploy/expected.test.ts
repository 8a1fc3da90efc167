import { expectationsOf, type IamResource } from './expected';

const TRUST = { Statement: [] };
const DOCUMENT = { Statement: [] };

function resource(type: string, physicalId: string, properties: IamResource['properties']): IamResource {
  return { type: `AWS::IAM::${type}`, name: `Shop/${physicalId}`, physicalId, properties };
}

test('a role has the values that IAM gives it by default', () => {
  const [found] = expectationsOf([resource('Role', 'worker', { AssumeRolePolicyDocument: TRUST })]);
  expect(found?.facts).toEqual({
    kind: 'role',
    values: { Path: '/', Description: '', MaxSessionDuration: 3600, PermissionsBoundary: undefined },
    sets: { ManagedPolicies: [] },
    documents: { AssumeRolePolicyDocument: { kind: 'trust', document: TRUST } },
  });
});

test('a role has the policies that name it, and no others', () => {
  const [found] = expectationsOf([
    resource('Role', 'worker', {
      AssumeRolePolicyDocument: TRUST,
      ManagedPolicyArns: ['arn:given'],
      Policies: [{ PolicyName: 'own', PolicyDocument: DOCUMENT }],
    }),
    resource('ManagedPolicy', 'arn:attached', { Roles: ['worker'] }),
    resource('ManagedPolicy', 'arn:elsewhere', { Roles: ['other'] }),
    resource('Policy', 'grants', { PolicyName: 'granted', PolicyDocument: DOCUMENT, Roles: ['worker'] }),
  ]);
  expect(found?.facts.sets).toEqual({ ManagedPolicies: ['arn:given', 'arn:attached'] });
  expect(Object.keys(found?.facts.documents ?? {})).toEqual([
    'AssumeRolePolicyDocument',
    'Policies/own',
    'Policies/granted',
  ]);
});

test('a role has what the template sets', () => {
  const properties = {
    RoleName: 'worker',
    Path: '/shop/',
    Description: 'Works',
    MaxSessionDuration: '7200',
    PermissionsBoundary: 'arn:boundary',
  };
  const [found] = expectationsOf([resource('Role', 'worker', properties)]);
  expect(found?.facts.values).toEqual({ ...properties, MaxSessionDuration: 7200 });
});

test('a policy and an instance profile have their roles', () => {
  const found = expectationsOf([
    resource('ManagedPolicy', 'arn:p', { PolicyDocument: DOCUMENT, Roles: ['worker'], Path: '/shop/' }),
    resource('InstanceProfile', 'profile', { Roles: ['worker'] }),
  ]);
  expect(found.map(({ facts }) => [facts.kind, facts.values, facts.sets])).toEqual([
    ['policy', { Path: '/shop/', Description: '' }, { Roles: ['worker'] }],
    ['instance profile', { Path: '/' }, { Roles: ['worker'] }],
  ]);
});

test('other types of IAM are not compared', () => {
  expect(expectationsOf([resource('OIDCProvider', 'arn:o', {})])).toEqual([]);
});
