import type { OrganizationGuardProps } from '../../lib/guards/organization-guard';
import { OrganizationGuard } from '../../lib/guards/organization-guard';
import type { RequestInput } from '../../lib/evaluation/request';
import { Lazy } from 'aws-cdk-lib/core';
import { failure, newStack, resourcesOf } from '../roles/support';
import { nagFindings, underGuard } from './support';

const ORGANIZATION = 'o-a1b2c3d4e5';
const VENDOR = '444455556666';
const GITHUB = 'token.actions.githubusercontent.com';
const ROTATION = 'arn:aws:iam::*:role/KeyRotation';

const guard = new OrganizationGuard({
  organizationId: ORGANIZATION,
  vendors: [VENDOR],
  keyMakers: [ROTATION],
  regions: ['eu-west-1', 'eu-central-1'],
  regionBreakers: ['arn:aws:iam::*:role/Platform'],
  globalActions: ['wellarchitected:*'],
  webIdentities: { [`https://${GITHUB}`]: ['repo:octo-org/*'] },
});
const bare = new OrganizationGuard({ organizationId: ORGANIZATION });

type Context = NonNullable<RequestInput['context']>;
const by = (role: string): Context => ({ 'aws:PrincipalArn': `arn:aws:iam::111122223333:role/${role}` });
const inRegion = (region: string, role = 'App'): Context => ({ ...by(role), 'aws:RequestedRegion': region });

test.each<[string, string, Context, string]>([
  ['an app makes an access key', 'iam:CreateAccessKey', inRegion('us-east-1'), 'deny'],
  ['an app makes a user', 'iam:CreateUser', inRegion('us-east-1'), 'deny'],
  ['an app makes a password', 'iam:CreateLoginProfile', inRegion('us-east-1'), 'deny'],
  ['an app makes a long-term key of one service', 'iam:CreateServiceSpecificCredential', inRegion('us-east-1'), 'deny'],
  [
    'the rotation of any account makes an access key',
    'iam:CreateAccessKey',
    inRegion('us-east-1', 'KeyRotation'),
    'allow',
  ],
  ['an app makes a role', 'iam:CreateRole', inRegion('us-east-1'), 'allow'],
  ['an app works in a region of the organization', 's3:GetObject', inRegion('eu-central-1'), 'allow'],
  ['an app works in another region', 's3:GetObject', inRegion('us-east-1'), 'deny'],
  ['an app uses a global service', 'cloudfront:CreateInvalidation', inRegion('us-east-1'), 'allow'],
  ['an app assumes a role at the global endpoint', 'sts:AssumeRole', inRegion('us-east-1'), 'allow'],
  ['an app uses an action that was added', 'wellarchitected:GetWorkload', inRegion('us-east-1'), 'allow'],
  ['a named role works in another region', 's3:GetObject', inRegion('us-east-1', 'Platform'), 'allow'],
  ['a named role makes a key', 'iam:CreateAccessKey', inRegion('us-east-1', 'Platform'), 'deny'],
])('SCP: %s', (_, action, context, outcome) => {
  expect(underGuard(guard.serviceControlPolicy, { action, context })).toBe(outcome);
});

const inside = {
  'aws:PrincipalOrgID': ORGANIZATION,
  'aws:PrincipalAccount': '111122223333',
  'aws:PrincipalIsAWSService': 'false',
};
const outside = { ...inside, 'aws:PrincipalOrgID': 'o-zzzzzzzzzz', 'aws:PrincipalAccount': '999988887777' };
const alone = { 'aws:PrincipalAccount': '999988887777', 'aws:PrincipalIsAWSService': 'false' };
const vendor = { 'aws:PrincipalAccount': VENDOR, 'aws:PrincipalIsAWSService': 'false' };
const service = { 'aws:PrincipalIsAWSService': 'true' };
const subject = (sub: string): Context => ({ [`${GITHUB}:sub`]: sub });

test.each<[string, string, Context, string]>([
  ['an identity of the organization', 'sts:AssumeRole', inside, 'allow'],
  ['an identity of another organization', 'sts:AssumeRole', outside, 'deny'],
  ['an account without organization', 'sts:AssumeRole', alone, 'deny'],
  ['a vendor', 'sts:AssumeRole', vendor, 'allow'],
  [
    'a vendor in an organization of its own',
    'sts:AssumeRole',
    { ...vendor, 'aws:PrincipalOrgID': 'o-vendorsown1' },
    'allow',
  ],
  ['a service', 'sts:AssumeRole', service, 'allow'],
  ['a person by SAML', 'sts:AssumeRoleWithSAML', {}, 'allow'],
  ['session tags of a person by SAML', 'sts:TagSession', {}, 'allow'],
  ['the source identity of a person by SAML', 'sts:SetSourceIdentity', {}, 'allow'],
  [
    'a job of the own GitHub organization',
    'sts:AssumeRoleWithWebIdentity',
    subject('repo:octo-org/site:ref:refs/heads/main'),
    'allow',
  ],
  [
    'a job of another GitHub organization',
    'sts:AssumeRoleWithWebIdentity',
    subject('repo:octo-org-2/site:ref:refs/heads/main'),
    'deny',
  ],
  [
    'a pod of any cluster',
    'sts:AssumeRoleWithWebIdentity',
    { 'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub': 'system:serviceaccount:a:b' },
    'allow',
  ],
  ['an outsider reads a bucket, which is not its business', 's3:GetObject', outside, 'allow'],
])('RCP: %s', (_, action, context, outcome) => {
  expect(underGuard(guard.resourceControlPolicy, { action, context })).toBe(outcome);
});

test('without exceptions nobody makes keys, every region is open, and only the organization assumes roles', () => {
  const ask = (text: string, action: string, context: Context) => underGuard(text, { action, context });

  expect(ask(bare.serviceControlPolicy, 'iam:CreateAccessKey', by('KeyRotation'))).toBe('deny');
  expect(ask(bare.serviceControlPolicy, 's3:GetObject', inRegion('us-east-1'))).toBe('allow');
  expect(ask(bare.resourceControlPolicy, 'sts:AssumeRole', vendor)).toBe('deny');
  expect(ask(bare.resourceControlPolicy, 'sts:AssumeRole', inside)).toBe('allow');
});

test('regions without exceptions bind everybody', () => {
  const { serviceControlPolicy } = new OrganizationGuard({ organizationId: ORGANIZATION, regions: ['eu-west-1'] });

  expect(underGuard(serviceControlPolicy, { action: 's3:GetObject', context: inRegion('us-east-1', 'Platform') })).toBe(
    'deny',
  );
});

test('both documents stay well below what AWS takes', () => {
  expect(guard.serviceControlPolicy.length).toBeLessThan(2800);
  expect(guard.resourceControlPolicy.length).toBeLessThan(700);
});

test('is attached by CloudFormation, as objects so that drift is seen', () => {
  const stack = newStack();

  guard.attach(stack, 'Guard', ['r-ab12', 'ou-ab12-cdefgh34', '111122223333']);

  const TargetIds = ['r-ab12', 'ou-ab12-cdefgh34', '111122223333'];
  expect(resourcesOf(stack, 'AWS::Organizations::Policy').map(({ Properties }) => Properties)).toEqual([
    {
      Content: JSON.parse(guard.serviceControlPolicy) as unknown,
      Name: 'Stack-Guard-CD590065-ServiceControlPolicy',
      TargetIds,
      Type: 'SERVICE_CONTROL_POLICY',
    },
    {
      Content: JSON.parse(guard.resourceControlPolicy) as unknown,
      Name: 'Stack-Guard-CD590065-ResourceControlPolicy',
      TargetIds,
      Type: 'RESOURCE_CONTROL_POLICY',
    },
  ]);
});

test('the packs of cdk-nag have nothing to say', () => {
  expect(nagFindings((stack) => guard.attach(stack, 'Guard', ['r-ab12']))).toEqual([]);
});

test('lets tokens pass', () => {
  const token = Lazy.string({ produce: () => 'x' });

  expect(
    failure(
      () => new OrganizationGuard({ organizationId: token, vendors: [token], keyMakers: [token], regions: [token] }),
    ),
  ).toBe('');
});

const longArns = Array.from({ length: 100 }, (_, index) => `arn:aws:iam::*:role/some/long/path/KeyRotation${index}`);
const [KEYS, ALONE] = [
  'write its ARN, with `*` for any account: `arn:aws:iam::*:role/KeyRotation`',
  'name at least one, or leave it out',
];

test.each<[string, Partial<OrganizationGuardProps>, string]>([
  [
    'an organization that is none',
    { organizationId: 'my-org' },
    'InvalidValue: `organizationId` `my-org` is not an organization id; write `o-` and 10 to 32 lower-case letters or digits',
  ],
  [
    'a vendor that is none',
    { vendors: ['acme'] },
    'InvalidValue: `vendors` `acme` is not an account id; write its 12 digits as a string',
  ],
  ['no vendor', { vendors: [] }, `MissingValue: \`vendors\` is empty; ${ALONE}`],
  ['no region', { regions: [] }, `MissingValue: \`regions\` is empty; ${ALONE}`],
  [
    'a region that is none',
    { regions: ['Ireland'] },
    'InvalidValue: `regions` has `Ireland`, which is not a region; write it as AWS does: `eu-central-1`',
  ],
  [
    'everybody as an exception',
    { keyMakers: ['*'] },
    `InvalidValue: \`keyMakers\` has \`*\`, which is not a role or user; ${KEYS}`,
  ],
  [
    'any role as an exception',
    { keyMakers: ['arn:aws:iam::*:role/*'] },
    `InvalidValue: \`keyMakers\` has \`arn:aws:iam::*:role/*\`, which is not a role or user; ${KEYS}`,
  ],
  [
    'all actions everywhere',
    { regions: ['eu-west-1'], globalActions: ['*'] },
    'InvalidValue: `globalActions` has `*`, which is not an action of a service; write `service:Action`, or `service:*` for all of one service',
  ],
  [
    'an exception from regions without regions',
    { regionBreakers: [ROTATION] },
    `MissingValue: \`regionBreakers\` stands without \`regions\`; name the regions, or leave it out`,
  ],
  [
    'global actions without regions',
    { globalActions: ['wellarchitected:*'] },
    `MissingValue: \`globalActions\` stands without \`regions\`; name the regions, or leave it out`,
  ],
  [
    'an issuer that is none',
    { webIdentities: { github: ['repo:octo-org/*'] } },
    'InvalidValue: `issuer` `github` is not the address of an OIDC issuer; write its host and path, such as `token.actions.githubusercontent.com`',
  ],
  [
    'any subject',
    { webIdentities: { [GITHUB]: ['*'] } },
    `InvalidValue: \`webIdentities.${GITHUB}\` has \`*\`, which is not a subject that begins with something fixed; write whom it stands for: \`repo:octo-org/*\``,
  ],
  [
    'more than AWS takes',
    { keyMakers: longArns },
    'TooLarge: the service control policy takes 5350 characters, and AWS Organizations takes 5120; name fewer exceptions, or divide them between guards of different targets',
  ],
])('refuses %s', (_, props, message) => {
  expect(failure(() => new OrganizationGuard({ organizationId: ORGANIZATION, ...props }))).toBe(message);
});

test.each(['root', 'ou-1', '1111'])('refuses to be attached to %s', (target) => {
  expect(failure(() => guard.attach(newStack(), 'Guard', [target]))).toBe(
    `InvalidValue: \`targets\` has \`${target}\`, which is not a root, an organizational unit or an account; write its id: \`r-ab12\`, \`ou-ab12-cdefgh34\` or 12 digits`,
  );
});
