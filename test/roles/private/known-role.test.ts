import { AccountPrincipal, CfnRole, Role, ServicePrincipal, User } from 'aws-cdk-lib/aws-iam';
import { CfnParameter } from 'aws-cdk-lib/core';
import { Ec2InstanceRole } from '../../../lib/roles/ec2-instance-role';
import { knownRole } from '../../../lib/roles/private/known-role';
import { ENV, newStack } from '../support';

test('tells account, path and name of a role of the same app', () => {
  const stack = newStack({ env: ENV });
  const named = new Ec2InstanceRole(stack, 'Named', { roleName: 'Caller', path: '/team/' });
  const plain = new Role(stack, 'Plain', { roleName: 'Caller', assumedBy: new ServicePrincipal('ec2.amazonaws.com') });

  expect(knownRole(named)).toEqual({ account: '111122223333', name: 'team/Caller', generatedName: false });
  expect(knownRole(plain)).toEqual({ account: '111122223333', name: 'Caller', generatedName: false });
});

test('tells when CloudFormation makes the name', () => {
  const stack = newStack();
  expect(knownRole(new Ec2InstanceRole(stack, 'Role'))).toEqual({ account: undefined, generatedName: true });
});

test('tells what stands in the ARN of an imported role', () => {
  const stack = newStack();
  const role = Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::222233334444:role/team/Caller');
  expect(knownRole(role)).toEqual({ account: '222233334444', name: 'team/Caller', generatedName: false });
});

test('says nothing of what only deployment knows', () => {
  const stack = newStack();
  const token = new CfnParameter(stack, 'Parameter').valueAsString;
  const nothing = { account: undefined, name: undefined, generatedName: false };

  expect(knownRole(new Ec2InstanceRole(stack, 'Named', { roleName: token }))).toEqual(nothing);
  expect(knownRole(Role.fromRoleArn(stack, 'Imported', token))).toEqual(nothing);
  expect(knownRole(new User(stack, 'User'))).toMatchObject({ name: undefined, generatedName: false });
  expect(knownRole(new AccountPrincipal('222233334444'))).toMatchObject({ account: '222233334444', name: undefined });
  expect(new CfnRole(stack, 'L1', { assumeRolePolicyDocument: {} })).toBeDefined();
});
