import { Ec2InstanceRole } from '../../lib/roles/ec2-instance-role';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { cardsOf } from './card-of';
import { accessTo, ACCOUNT, arn, ENV, failure, newStack, resourcesOf, trustOf } from './support';

const access = [accessTo('arn:aws:s3:::files/in')];
const operations = TrustedPrincipal.account('444455556666', 'it decides itself who operates the application');
const instance = { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' } };
const EXTERNAL_ID = 'your-unique-external-id';

/** The statements of a role for instances and for whoever else is trusted. */
function statementsOf(alsoTrusted: object): unknown {
  const stack = newStack({ env: ENV });
  new Ec2InstanceRole(stack, 'Application', { access, alsoTrusted: { trusted: [operations], ...alsoTrusted } });
  return (trustOf(stack) as { Statement: unknown }).Statement;
}

const account = (condition?: object): object => ({
  Action: 'sts:AssumeRole',
  ...(condition && { Condition: condition }),
  Effect: 'Allow',
  Principal: { AWS: arn('iam::444455556666:root') },
});

test('an instance and an account are two statements, also where nothing tells them apart', () => {
  expect(statementsOf({ thirdParty: false })).toEqual([account(), instance]);
});

test('the external id binds the account only: the service never sends one, and could not assume the role', () => {
  const condition = { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } };

  expect(statementsOf({ externalId: EXTERNAL_ID })).toEqual([account(condition), instance]);
});

test.each<[string, TrustCondition, object]>([
  [
    'an organization',
    TrustCondition.organization('o-a1b2c3d4e5'),
    { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
  ],
  ['an address', TrustCondition.sourceIp('203.0.113.0/24'), { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }],
  ['MFA', TrustCondition.mfa(), { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }],
  [
    'a principal',
    TrustCondition.principalArn('arn:aws:iam::444455556666:role/ops-*'),
    { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::444455556666:role/ops-*' } },
  ],
])('a condition on %s binds the account only', (_, condition, expected) => {
  expect(statementsOf({ conditions: [condition], thirdParty: false })).toEqual([account(expected), instance]);
});

test('several principals share a statement, apart from the instance', () => {
  const trusted = [TrustedPrincipal.role('444455556666', 'ops'), TrustedPrincipal.role(ACCOUNT, 'release')];

  expect(statementsOf({ trusted, thirdParty: false })).toEqual([
    {
      ...instance,
      Principal: { AWS: [arn('iam::111122223333:role/release'), arn('iam::444455556666:role/ops')] },
    },
    instance,
  ]);
});

test('the role keeps its instance profile', () => {
  const stack = newStack();

  const role = new Ec2InstanceRole(stack, 'Application', {
    access,
    alsoTrusted: { trusted: [operations], thirdParty: false },
  });

  const profiles = resourcesOf(stack, 'AWS::IAM::InstanceProfile').map(({ Properties }) => Properties);
  expect(profiles).toEqual([{ Roles: [stack.resolve(role.roleName)] }]);
});

test('the card shows both ways in, each with its own conditions', () => {
  const stack = newStack();
  const alsoTrusted = { trusted: [operations], externalId: EXTERNAL_ID };

  new Ec2InstanceRole(stack, 'Application', { access, alsoTrusted });

  expect(cardsOf(stack)).toMatch(
    /assumed by {3}any identity of account 444455556666\n {2}only if {6}the external id is your-unique-external-id\n {2}assumed by {3}the service ec2\.amazonaws\.com.*\n {2}for /,
  );
});

test.each<[string, object]>([
  [
    'ExternalIdRequired: Ec2InstanceRole `Application` trusts any identity of account 444455556666 without an external id; set `externalId` to the value the third party made for you, or `thirdParty: false` when these principals are yours',
    {},
  ],
  [
    'MissingValue: Ec2InstanceRole `Application`: `trusted` is empty; name who may assume it, such as `TrustedPrincipal.role(accountId, roleName)`',
    { trusted: [] },
  ],
  [
    'ConditionNotCarried: Ec2InstanceRole `Application`: `sts:ExternalId` is never present when the caller is the service lambda.amazonaws.com; remove the condition: only an AWS principal that calls `sts:AssumeRole` sends an external id',
    { trusted: [TrustedPrincipal.service('lambda.amazonaws.com')], externalId: EXTERNAL_ID },
  ],
  [
    'ConditionContradiction: Ec2InstanceRole `Application`: the service ec2.amazonaws.com is trusted twice, under different conditions, so either would do; name it once, with all conditions',
    {
      trusted: [TrustedPrincipal.service('ec2.amazonaws.com')],
      conditions: [TrustCondition.of('Bool', 'aws:SecureTransport', ['true'])],
      thirdParty: false,
    },
  ],
])('%s', (message, alsoTrusted) => {
  expect(failure(() => statementsOf(alsoTrusted))).toBe(message);
});
