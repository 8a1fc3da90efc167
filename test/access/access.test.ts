import { AccountPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IGrantable, IPrincipal } from 'aws-cdk-lib/aws-iam';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { BucketProps } from 'aws-cdk-lib/aws-s3';
import { App } from 'aws-cdk-lib/core';
import type { Stack } from 'aws-cdk-lib/core';
import { Access } from '../../lib/access/access';
import { AccessCondition } from '../../lib/access/access-condition';
import type { AccessStatement } from '../../lib/access/access';
import { DynamoDbAccess } from '../../lib/access/dynamodb-access';
import { KmsAccess } from '../../lib/access/kms-access';
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

describe('when', () => {
  const OFFICE = AccessCondition.sourceIp('203.0.113.0/24');
  const bucketOf = (stack: Stack, options: BucketProps = {}): Bucket =>
    new Bucket(stack, 'Bucket', { bucketName: 'my-bucket', ...options });

  test('the guide: objects of a bucket, from the office only', () => {
    const stack = newStack();
    const access = S3Access.read(bucketOf(stack)).when(OFFICE);
    expect(access.sentence).toBe('read objects of my-bucket, only if the call comes from 203.0.113.0/24');
    access.grantTo(new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }));
    expect(policyStatements(stack)).toEqual([
      {
        Action: 's3:GetObject',
        Effect: 'Allow',
        Resource: { 'Fn::Join': ['', [getArn('Bucket83908E77'), '/*']] },
        Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      },
    ]);
  });

  test('the key of an encrypted bucket takes who calls, not from where', () => {
    const stack = newStack();
    const encrypted = bucketOf(stack, { encryptionKey: new Key(stack, 'Key') });
    const access = S3Access.read(encrypted).when(OFFICE, AccessCondition.principalTag('team', 'payments'));
    const [onObjects, onKey] = access._statements;
    expect(onObjects?.conditions).toEqual({
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      StringEquals: { 'aws:PrincipalTag/team': 'payments' },
    });
    expect(onKey?.conditions).toEqual({
      StringEquals: { 'aws:PrincipalTag/team': 'payments', 'kms:ViaService': expect.stringMatching(/^s3\./) as string },
    });
  });

  test('conditions that a statement has keep holding', () => {
    const stack = newStack();
    const list = S3Access.list(bucketOf(stack), { prefix: 'in/' }).when(OFFICE);
    expect(list._statements[0]?.conditions).toEqual({
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      StringLike: { 's3:prefix': 'in/*' },
    });
    const table = new Table(stack, 'Table', { partitionKey: { name: 'id', type: AttributeType.STRING } });
    const items = DynamoDbAccess.read(table, { leadingKeys: ['a'] }).when(OFFICE);
    expect(items._statements[0]?.conditions).toMatchObject({
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': 'a' },
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
    });
  });

  test('a new access is made; it keeps the reason, and can be narrowed again', () => {
    const access = Access._of('read a', [STATEMENT], { reason: 'nightly report' });
    const office = access.when(OFFICE);
    const desk = office.when(AccessCondition.sourceIp('203.0.113.64/26', '198.51.100.0/24'));
    expect([access.sentence, access._statements, office.reason]).toEqual(['read a', [STATEMENT], 'nightly report']);
    expect(desk.sentence).toBe('read a, only if the call comes from 203.0.113.64/26');
    expect(desk._statements[0]?.conditions).toEqual({ IpAddress: { 'aws:SourceIp': '203.0.113.64/26' } });
    const both = office.when(AccessCondition.requestedRegion('eu-west-1'));
    expect(both.sentence).toBe(
      'read a, only if the call comes from 203.0.113.0/24 and the region of the call is eu-west-1',
    );
  });

  test.each<[string, () => unknown]>([
    [
      'access `read a`: `when` has no condition; give at least one, or leave it out',
      () => Access._of('read a', [STATEMENT]).when(),
    ],
    [
      'access `read a`: `aws:SourceIp` is given twice, as `198.51.100.0/24` and `203.0.113.0/24`, which have nothing in common; give it once, with every value',
      () => Access._of('read a', [STATEMENT]).when(OFFICE).when(AccessCondition.sourceIp('198.51.100.0/24')),
    ],
    [
      'access `read a`: `aws:SourceIp` and `aws:SourceVpce` are never present in the same call; keep the one that fits how the caller reaches AWS',
      () => Access._of('read a', [STATEMENT]).when(OFFICE, AccessCondition.sourceVpce('vpce-0123abcd')),
    ],
    [
      "access `decrypt with key my-key through s3`: AWS does not document `aws:SourceIp` for calls that a service makes in the role's name; put the condition on the access to that service",
      () => KmsAccess.decrypt(new Key(newStack(), 'my-key'), { viaService: 's3' }).when(OFFICE),
    ],
  ])('%s', (message, act) => {
    expect(act).toThrow(new Error(message));
  });

  test('a key without a service on the way takes every condition', () => {
    const access = KmsAccess.decrypt(new Key(newStack(), 'my-key')).when(OFFICE);
    expect(access._statements[0]?.conditions).toEqual({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } });
  });
});
