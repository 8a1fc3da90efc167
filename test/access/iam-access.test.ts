import { CfnRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Token } from 'aws-cdk-lib/core';
import { IamAccess } from '../../lib/access/iam-access';
import { failure } from '../failure';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/Report`;

function passed(arn: unknown, to: unknown) {
  return { actions: ['iam:PassRole'], resources: [arn], conditions: { StringEquals: { 'iam:PassedToService': to } } };
}

test('one role is passed to one service', () => {
  const stack = newStack();
  const role = Role.fromRoleArn(stack, 'Role', ROLE_ARN);
  const access = IamAccess.passRole(role, { to: 'ecs-tasks.amazonaws.com', reason: 'run reports' });
  expect([access.sentence, access.reason]).toEqual(['pass role Report to ecs-tasks.amazonaws.com', 'run reports']);
  expect(statementsOf(access, stack)).toEqual([passed(ROLE_ARN, 'ecs-tasks.amazonaws.com')]);
});

test.each([
  ['L1', (stack = newStack()) => new CfnRole(stack, 'Role', { assumeRolePolicyDocument: {} }), 'Role'],
  [
    'L2',
    (stack = newStack()) => new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }),
    'Role1ABCC5F0',
  ],
])('the role may be an %s', (_, make, id) => {
  const role = make();
  const access = IamAccess.passRole(role, { to: 'ec2.amazonaws.com' });
  expect(access.sentence).toBe('pass role Role to ec2.amazonaws.com');
  expect(statementsOf(access, role)).toEqual([passed(getArn(id), 'ec2.amazonaws.com')]);
});

test('a service that only deployment knows passes, and stays out of the sentence', () => {
  const stack = newStack();
  const role = Role.fromRoleArn(stack, 'Role', ROLE_ARN);
  const access = IamAccess.passRole(role, { to: Token.asString({ Ref: 'Service' }) });
  expect(access.sentence).toBe('pass role Report to a service named at deployment');
  expect(statementsOf(access, stack)).toEqual([passed(ROLE_ARN, { Ref: 'Service' })]);
});

test('a service that is newer than the library passes where the author says so', () => {
  const role = Role.fromRoleArn(newStack(), 'Role', ROLE_ARN);
  const access = IamAccess.passRole(role, { to: 'tomorrow.amazonaws.com', unlisted: true });
  expect(access.sentence).toBe('pass role Report to tomorrow.amazonaws.com');
});

test.each([
  [
    'ecs-task.amazonaws.com',
    false,
    '`to` `ecs-task.amazonaws.com` is no service principal that is known here; write `ecs-tasks.amazonaws.com`',
  ],
  ['nothing like it at all', false, 'write it as the page of the service has it, or set `unlisted: true`'],
  ['*', true, '`to` `*` is no service principal that is known here'],
])('refuses `%s` as the service', (to, unlisted, message) => {
  const role = Role.fromRoleArn(newStack(), 'Role', ROLE_ARN);
  expect(failure(() => IamAccess.passRole(role, { to, unlisted }))).toContain(message);
});

test('a wildcard in the ARN of an imported role is refused', () => {
  const roles = Role.fromRoleArn(newStack(), 'Role', ROLE_ARN.replace('Report', 'Report*'));
  expect(failure(() => IamAccess.passRole(roles, { to: 'ec2.amazonaws.com' }))).toContain(
    'holds a wildcard; name the one resource',
  );
});
