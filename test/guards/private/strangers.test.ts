import { Aws } from 'aws-cdk-lib/core';
import { strangers } from '../../../lib/guards/private/strangers';
import { TrustedPrincipal } from '../../../lib/trust/trusted-principal';
import { failure } from '../../failure';
import { matches } from '../event-matching';
import { deployed } from '../support';
import { newStack } from '../../roles/support';

const OWN = '111122223333';
const PROVIDER = `arn:aws:iam::${OWN}:oidc-provider/token.actions.githubusercontent.com`;

const known = [
  TrustedPrincipal.role(OWN, 'Reports'),
  TrustedPrincipal.user(OWN, 'mailer'),
  TrustedPrincipal.role('222233334444', 'TheirCallerRole'),
  TrustedPrincipal.account('555566667777', 'their roles change'),
  TrustedPrincipal.service('ec2.amazonaws.com'),
  TrustedPrincipal.oidcProvider(PROVIDER, 'token.actions.githubusercontent.com'),
];
const pattern = deployed(newStack().resolve(strangers('RoleWatch `W`', known, OWN)));

const session = (name: string) => ({
  accountId: OWN,
  sessionContext: { sessionIssuer: { arn: `arn:aws:iam::${OWN}:role/${name}` } },
});

test.each<[string, object, boolean]>([
  ['a known role', session('Reports'), false],
  ['another role', session('Other'), true],
  ['a known user', { accountId: OWN, arn: `arn:aws:iam::${OWN}:user/mailer` }, false],
  ['another user', { accountId: OWN, arn: `arn:aws:iam::${OWN}:user/other` }, true],
  ['a role of the account of a known role', { type: 'AWSAccount', accountId: '222233334444' }, false],
  ['a known account', { type: 'AWSAccount', accountId: '555566667777' }, false],
  ['another account', { type: 'AWSAccount', accountId: '888899990000' }, true],
  ['a known service', { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' }, false],
  ['another service', { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' }, true],
  ['a known provider', { type: 'WebIdentityUser', identityProvider: PROVIDER }, false],
  ['another provider', { type: 'WebIdentityUser', identityProvider: `${PROVIDER}2` }, true],
])('%s', (_, userIdentity, strange) => {
  expect(matches(pattern, userIdentity)).toBe(strange);
});

test('a role by the token of its ARN is of the own account', () => {
  const role = TrustedPrincipal.roleArn(`arn:aws:iam::${Aws.ACCOUNT_ID}:role/Reports`);

  expect(strangers('RoleWatch `W`', [role], Aws.ACCOUNT_ID)).toMatchObject({ sessionContext: {} });
});

test.each<[TrustedPrincipal, string, string]>([
  [
    TrustedPrincipal.organization('o-a1b2c3d4e5'),
    OWN,
    'InvalidValue: RoleWatch `W`: `callers` has any identity of organization o-a1b2c3d4e5, whom CloudTrail does not tell from others; name roles, users, accounts, services or OIDC providers',
  ],
  [
    TrustedPrincipal.role(OWN, 'Reports'),
    Aws.ACCOUNT_ID,
    'InvalidValue: RoleWatch `W`: whether role Reports of account 111122223333 is of the own account is known only at deployment, and CloudTrail names only those by their ARN; give the stack its account in `env`, or use `TrustedPrincipal.roleArn` with the ARN of a role of this app',
  ],
])('refuses %#', (caller, account, message) => {
  expect(failure(() => strangers('RoleWatch `W`', [caller], account))).toBe(message);
});
