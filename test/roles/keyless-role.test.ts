import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import { Duration, Tags } from 'aws-cdk-lib/core';
import { Access } from '../../lib/access/access';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { accessTo, arn, managedPoliciesOf, newStack, resourcesOf, roleOf, statementsOf, templateOf } from './support';

const READ = accessTo('arn:aws:s3:::files/in', 's3:GetObject');
const WRITE = accessTo('arn:aws:s3:::files/out', 's3:PutObject');

describe('properties', () => {
  test('a role without properties says nothing but its trust', () => {
    const stack = newStack();

    new EcsTaskRole(stack, 'Worker');

    expect(Object.keys(roleOf(stack))).toEqual(['AssumeRolePolicyDocument']);
  });

  test('every property reaches the template', () => {
    const stack = newStack();

    new EcsTaskRole(stack, 'Worker', {
      access: [READ],
      description: 'Takes orders\nfrom the queue',
      path: '/team/orders/',
      roleName: 'worker',
      permissionsBoundary: ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'boundary'),
      tags: { team: 'orders', cost: '' },
      maxSessionDuration: Duration.hours(4),
    });

    expect(roleOf(stack)).toEqual({
      AssumeRolePolicyDocument: expect.anything() as unknown,
      Description: 'Takes orders\nfrom the queue',
      MaxSessionDuration: 14400,
      Path: '/team/orders/',
      PermissionsBoundary: {
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':policy/boundary']],
      },
      RoleName: 'worker',
      Tags: [
        { Key: 'cost', Value: '' },
        { Key: 'team', Value: 'orders' },
      ],
    });
  });

  test('tags of a scope stand beside its own, and win over them', () => {
    const stack = newStack();
    Tags.of(stack).add('team', 'platform');

    new EcsTaskRole(stack, 'Worker', { tags: { stage: 'test', team: 'orders' } });

    expect(roleOf(stack).Tags).toEqual([
      { Key: 'stage', Value: 'test' },
      { Key: 'team', Value: 'platform' },
    ]);
  });

  test('takes the boundary of its scope', () => {
    const stack = newStack();
    PermissionsBoundary.of(stack).apply(ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess'));

    new EcsTaskRole(stack, 'Worker');

    expect(roleOf(stack).PermissionsBoundary).toEqual(arn('iam::aws:policy/PowerUserAccess'));
  });
});

describe('access', () => {
  test('stands in one managed policy that names the role, and in no inline policy', () => {
    const stack = newStack();

    const role = new EcsTaskRole(stack, 'Worker', { access: [READ] });

    expect(managedPoliciesOf(stack)).toEqual([
      {
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Action: 's3:GetObject', Effect: 'Allow', Resource: 'arn:aws:s3:::files/in' }],
        },
        Roles: [stack.resolve(role.roleName)],
      },
    ]);
    expect(roleOf(stack)).not.toHaveProperty('Policies');
    expect(roleOf(stack)).not.toHaveProperty('ManagedPolicyArns');
    expect(resourcesOf(stack, 'AWS::IAM::Policy')).toEqual([]);
  });

  test('given later says the same as given at once', () => {
    const [early, late] = [newStack(), newStack()];

    new EcsTaskRole(early, 'Worker', { access: [READ, WRITE] });
    new EcsTaskRole(late, 'Worker', { access: [READ] }).allow(WRITE);

    expect(statementsOf(late)).toHaveLength(2);
    expect(templateOf(late)).toEqual(templateOf(early));
  });

  test('in any order says the same', () => {
    const [forth, back] = [newStack(), newStack()];

    new EcsTaskRole(forth, 'Worker', { access: [READ, WRITE] });
    new EcsTaskRole(back, 'Worker', { access: [WRITE, READ] });

    expect(templateOf(back)).toEqual(templateOf(forth));
  });

  test('given twice stands once', () => {
    const stack = newStack();

    new EcsTaskRole(stack, 'Worker', { access: [READ, READ] }).allow(READ);

    expect(statementsOf(stack)).toHaveLength(1);
  });

  test('none makes no policy', () => {
    const stack = newStack();

    new EcsTaskRole(stack, 'Worker').allow();

    expect(managedPoliciesOf(stack)).toEqual([]);
  });

  test('of an access made for any principal is declared as well', () => {
    const stack = newStack();

    READ.grantTo(new EcsTaskRole(stack, 'Worker'));

    expect(statementsOf(stack)).toHaveLength(1);
    expect(JSON.stringify(Object.keys(templateOf(stack)))).toContain('WorkerAccess');
  });

  test('holds its conditions sorted, whatever the order of their author', () => {
    const stack = newStack();
    const conditions = { StringLike: { 's3:prefix': ['b', 'a'] }, Bool: { 'aws:SecureTransport': 'true' } };

    new EcsTaskRole(stack, 'Worker', {
      access: [Access._of('list', [{ actions: ['s3:ListBucket'], resources: ['arn:aws:s3:::files'], conditions }])],
    });

    expect(JSON.stringify(statementsOf(stack)[0]?.Condition)).toBe(
      '{"Bool":{"aws:SecureTransport":"true"},"StringLike":{"s3:prefix":["a","b"]}}',
    );
  });
});

test('knows its ARN, name and unique id', () => {
  const stack = newStack();

  const role = new EcsTaskRole(stack, 'Worker');

  const { Ref } = stack.resolve(role.roleName) as { Ref: string };
  expect(stack.resolve(role.roleArn)).toEqual({ 'Fn::GetAtt': [Ref, 'Arn'] });
  expect(stack.resolve(role.roleId)).toEqual({ 'Fn::GetAtt': [Ref, 'RoleId'] });
  expect(role.roleRef).toEqual({ roleArn: role.roleArn, roleName: role.roleName });
});
