import { Ec2InstanceRole } from '../../lib/roles/ec2-instance-role';
import { accessTo, managedPoliciesOf, newStack, resourcesOf, roleOf, trustOf } from './support';

test('trusts EC2 alone, without source conditions, and needs no property', () => {
  const stack = newStack();

  new Ec2InstanceRole(stack, 'Reader');

  expect(roleOf(stack)).toEqual({
    AssumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' } }],
      Version: '2012-10-17',
    },
  });
  expect(managedPoliciesOf(stack)).toEqual([]);
});

test('brings one instance profile with the role in it', () => {
  const stack = newStack();

  const role = new Ec2InstanceRole(stack, 'Reader', { access: [accessTo('arn:aws:s3:::b/k')] });

  const profiles = resourcesOf(stack, 'AWS::IAM::InstanceProfile');
  expect(profiles.map(({ Properties }) => Properties)).toEqual([{ Roles: [stack.resolve(role.roleName)] }]);
  expect(stack.resolve(role.instanceProfile.instanceProfileArn)).toEqual({
    'Fn::GetAtt': [expect.stringMatching(/^ReaderInstanceProfile/), 'Arn'],
  });
});

test('puts the instance profile under the path of the role', () => {
  const stack = newStack();

  new Ec2InstanceRole(stack, 'Reader', { path: '/team/' });

  expect(roleOf(stack).Path).toBe('/team/');
  expect(resourcesOf(stack, 'AWS::IAM::InstanceProfile')[0]?.Properties.Path).toBe('/team/');
});

test('two roles of one app share their trust document and stay apart', () => {
  const stack = newStack();
  new Ec2InstanceRole(stack, 'First');
  const first = trustOf(stack);
  const other = newStack();
  new Ec2InstanceRole(other, 'Second', { roleName: 'Second' });

  expect(trustOf(other)).toEqual(first);
  expect(roleOf(other).RoleName).toBe('Second');
});
