import type { Stack } from 'aws-cdk-lib/core';
import { CfnParameter } from 'aws-cdk-lib/core';
import { AssumeRoleAccess } from '../../lib/access/assume-role-access';
import type { CallerRoleProps } from '../../lib/roles/caller-role';
import { CallerRole } from '../../lib/roles/caller-role';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { cardsOf, nagFindings } from './cards';
import { ENV, accessTo, arn, failure, newStack, roleOf, statementsOf, templateOf, trustOf } from './support';

const TARGET = 'arn:aws:iam::444455556666:role/YourLimitedReadRole';
const access = [AssumeRoleAccess.ofArn(TARGET, { sessionTags: true })];
const trusted = [TrustedPrincipal.role('111122223333', 'Worker')];

function make(props: Partial<CallerRoleProps> = {}, stack = newStack({ env: ENV })): CallerRole {
  return new CallerRole(stack, 'Caller', { roleName: 'VendorCaller', trusted, access, ...props });
}

test('may assume exactly the named role, and is what the named role of its account becomes', () => {
  const { stack } = make();

  expect(roleOf(stack).RoleName).toBe('VendorCaller');
  expect(statementsOf(stack)).toEqual([
    { Action: ['sts:AssumeRole', 'sts:TagSession'], Effect: 'Allow', Resource: TARGET },
  ]);
  expect(trustOf(stack)).toEqual({
    Statement: [
      { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { AWS: arn('iam::111122223333:role/Worker') } },
    ],
    Version: '2012-10-17',
  });
});

test('takes several callers, roles and conditions, also later', () => {
  const stack = newStack();
  const roleName = new CfnParameter(stack, 'Name').valueAsString;
  const worker = new EcsTaskRole(stack, 'Worker');

  const role = make(
    {
      roleName,
      trusted: [
        TrustedPrincipal.roleArn(worker.roleArn),
        TrustedPrincipal.user('111122223333', 'operator'),
        TrustedPrincipal.account('111122223333', 'every workload of ours may call'),
      ],
      conditions: [TrustCondition.sourceVpce('vpce-0abc123def4567890')],
    },
    stack,
  );
  role.allow(AssumeRoleAccess.ofArn('arn:aws:iam::777788889999:role/YourLimitedReadRole', { sourceIdentity: true }));

  expect(statementsOf(stack)).toHaveLength(2);
  expect(JSON.stringify(templateOf(stack))).toContain('vpce-0abc123def4567890');
});

test('knows how a program uses it', () => {
  const role = make();
  expect(role._sdkFacts()).toEqual({ kind: 'assume-role', roleArn: role.roleArn, region: 'eu-west-1' });
});

test.each<[string, Partial<CallerRoleProps>, string]>([
  [
    'no name',
    { roleName: undefined },
    'MissingValue: CallerRole `Caller` has no `roleName`; give it the name by which the other accounts trust it',
  ],
  [
    'nobody',
    { trusted: [] },
    'MissingValue: CallerRole `Caller`: `trusted` is empty; ' +
      'name who becomes the caller, such as `TrustedPrincipal.roleArn(workload.roleArn)`',
  ],
  [
    'a service',
    { trusted: [TrustedPrincipal.service('ec2.amazonaws.com')] },
    'InvalidValue: CallerRole `Caller` trusts the service ec2.amazonaws.com; ' +
      'give the role of the workload itself `AssumeRoleAccess`, or trust that role here',
  ],
  [
    'an organization',
    { trusted: [TrustedPrincipal.organization('o-a1b2c3d4e5')] },
    'InvalidValue: CallerRole `Caller` trusts any identity of organization o-a1b2c3d4e5; ' +
      'give the role of the workload itself `AssumeRoleAccess`, or trust that role here',
  ],
  [
    'a role of another account',
    { trusted: [...trusted, TrustedPrincipal.role('444455556666', 'Worker')] },
    'InvalidValue: CallerRole `Caller` trusts role Worker of account 444455556666, of another account; ' +
      'trust identities of account `111122223333`, or use `CrossAccountRole`',
  ],
  [
    'access to something else',
    { access: [...access, accessTo('arn:aws:s3:::files/in')] },
    'InvalidValue: CallerRole `Caller` may only assume roles, not use arn:aws:s3:::files/in; ' +
      'give that to the role of the workload, or to the role that is assumed',
  ],
])('%s is refused', (_, props, message) => {
  expect(failure(() => make(props))).toBe(message);
});

test('access to something else is refused later, too', () => {
  const role = make();
  expect(failure(() => role.allow(accessTo('arn:aws:s3:::files/in')))).toMatch(
    /^InvalidValue: .* may only assume roles/,
  );
});

test('a caller that may assume nothing fails at synthesis', () => {
  expect(() => templateOf(make({ access: undefined }).stack)).toThrow(
    '[Stack/Caller] CallerRole `Caller` may do nothing; list its `access`, or call `allow` later',
  );
});

const build = (stack: Stack): void => {
  make({}, stack);
};

test('the packs of cdk-nag have nothing to say', () => {
  expect(nagFindings(build)).toEqual([]);
});

test('its card reads like this', () => {
  expect(cardsOf(build)).toBe(
    `Caller · CallerRole · Stack/Caller
  assumed by   role Worker of account 111122223333
  for          up to 1 h
  may          assume role YourLimitedReadRole of account 444455556666, with session tags sts:AssumeRole, sts:TagSession
  others gave  nothing
  boundary     none`,
  );
});
