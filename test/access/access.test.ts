import { AccountPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IGrantable, IPrincipal } from 'aws-cdk-lib/aws-iam';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App } from 'aws-cdk-lib/core';
import { Access } from '../../lib/access/access';
import type { AccessStatement } from '../../lib/access/access';
import { S3Access } from '../../lib/access/s3-access';
import { KeylessError } from '../../lib/errors';
import { ACCOUNT, getArn, newStack } from './support';

const STATEMENT: AccessStatement = { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::my-bucket/a'] };

test('an access is a sentence, statements and an optional reason', () => {
  const access = Access._of('read a', [STATEMENT], { reason: 'nightly report' });
  expect([access.sentence, access.reason, access._statements]).toEqual(['read a', 'nightly report', [STATEMENT]]);
  expect(Access._of('read a', [STATEMENT]).reason).toBeUndefined();
});

test.each(['', '  ', '\n'])('a reason of white space `%s` is no reason', (reason) => {
  expect(() => Access._of('read a', [STATEMENT], { reason })).toThrow(
    new KeylessError('ReasonRequired', '`reason` is empty', 'say why the role needs the access, or leave it out'),
  );
});

test.each(['s3:*', 's3:Get?bject', '*'])(
  'the action %s holds a wildcard and is refused, with evidence or not',
  (action) => {
    const statement = { ...STATEMENT, actions: ['s3:GetObject', action], evidence: 'I want it' };
    expect(() => Access._of('read', [statement])).toThrow(`action \`${action}\` holds a wildcard; name each action`);
  },
);

test.each([undefined, ''])('a resource with a wildcard needs its evidence, which `%s` is not', (evidence) => {
  const statement = { ...STATEMENT, resources: ['arn:aws:s3:::a/b', 'arn:aws:s3:::a/*'], evidence };
  expect(() => Access._of('read', [STATEMENT, statement])).toThrow(
    'resource `arn:aws:s3:::a/*` holds a wildcard; name the resource, or say why it must',
  );
  expect(Access._of('read', [{ ...statement, evidence: 'a declared prefix' }])._statements).toHaveLength(1);
});

describe('grantTo', () => {
  const allow = (resource: unknown) => ({ Action: 's3:GetObject', Effect: 'Allow', Resource: resource });

  test('adds the statements to the policy of any other role', () => {
    const stack = newStack();
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    const conditions = { StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-west-2'] } };
    Access._of('read', [STATEMENT, { ...STATEMENT, resources: ['arn:aws:s3:::b/c'], conditions }]).grantTo(role);
    expect(policyStatements(stack)).toEqual([
      allow('arn:aws:s3:::my-bucket/a'),
      { ...allow('arn:aws:s3:::b/c'), Condition: conditions },
    ]);
  });

  test('takes any grantable, such as a function, by its role', () => {
    const stack = newStack();
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    Access._of('read', [STATEMENT]).grantTo({ grantPrincipal: role });
    expect(policyStatements(stack)).toEqual([allow('arn:aws:s3:::my-bucket/a')]);
  });

  test('crosses stacks', () => {
    const app = new App();
    const [data, user] = [newStack('Data', {}, app), newStack('User', {}, app)];
    const role = new Role(user, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    S3Access.read(new Bucket(data, 'Bucket'), { prefix: 'in/' }).grantTo(role);
    expect(policyStatements(user)).toEqual([
      allow({ 'Fn::Join': ['', [{ 'Fn::ImportValue': expect.stringContaining('Bucket') as string }, '/in/*']] }),
    ]);
    expect(JSON.stringify(Template.fromStack(data).findOutputs('*'))).toContain(
      JSON.stringify(getArn('Bucket83908E77')),
    );
  });

  test.each([
    ['an imported role that may not change', { mutable: false }, 0],
    ['an imported role', {}, 1],
  ])('to %s', (_, options, policies) => {
    const stack = newStack('Stack', { env: { account: ACCOUNT, region: 'eu-west-1' } });
    Access._of('read', [STATEMENT]).grantTo(Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${ACCOUNT}:role/r`, options));
    Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', policies);
  });

  test('is ignored by a principal without a policy', () => {
    expect(() => Access._of('read', [STATEMENT]).grantTo(new AccountPrincipal(ACCOUNT))).not.toThrow();
  });

  test('is declared by a principal that keeps access itself', () => {
    const allowed: Access[] = [];
    const holder = { allow: (...access: Access[]) => allowed.push(...access) } as unknown as IPrincipal;
    const access = Access._of('read', [STATEMENT]);
    access.grantTo({ grantPrincipal: holder });
    expect(allowed).toEqual([access]);
  });

  test('does not mistake another `allow` for one', () => {
    const addToPrincipalPolicy = jest.fn(() => ({ statementAdded: false }));
    const principal = { allow: true, addToPrincipalPolicy } as unknown as IPrincipal;
    Access._of('read', [STATEMENT]).grantTo({ grantPrincipal: principal } as IGrantable);
    expect(addToPrincipalPolicy).toHaveBeenCalledTimes(1);
  });
});

function policyStatements(stack: ReturnType<typeof newStack>): unknown {
  const [policy] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
  return policy?.Properties.PolicyDocument.Statement;
}
