import { Role } from 'aws-cdk-lib/aws-iam';
import { passedRoles } from '../../../lib/access/private/passed-role';
import { failure } from '../../failure';
import { ACCOUNT, newStack } from '../support';

const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

test('roles are passed to one service only, each once', () => {
  const role = Role.fromRoleArn(newStack(), 'Role', arn('A'));
  expect(passedRoles([role, arn('B'), arn('A')], 'ecs-tasks.amazonaws.com')).toEqual([
    {
      actions: ['iam:PassRole'],
      resources: [arn('A'), arn('B')],
      conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
    },
  ]);
});

test('no role needs no statement', () => {
  expect(passedRoles([], 'ecs-tasks.amazonaws.com')).toEqual([]);
});

test('a wildcard is refused', () => {
  expect(failure(() => passedRoles([arn('*')], 'ecs-tasks.amazonaws.com'))).toBe(
    `WildcardForbidden: resource \`${arn('*')}\` holds a wildcard; name the one resource`,
  );
});
