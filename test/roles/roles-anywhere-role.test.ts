import { CfnTrustAnchor } from 'aws-cdk-lib/aws-rolesanywhere';
import type { Stack } from 'aws-cdk-lib/core';
import { Duration } from 'aws-cdk-lib/core';
import type { RolesAnywhereRoleProps } from '../../lib/roles/roles-anywhere-role';
import { RolesAnywhereRole } from '../../lib/roles/roles-anywhere-role';
import { RolesAnywhereTrustAnchor } from '../../lib/roles/roles-anywhere-trust-anchor';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { X509Condition } from '../../lib/trust/x509-condition';
import { cardsOf, nagFindings } from './cards';
import { ENV, accessTo, failure, newStack, resourcesOf, templateOf, trustOf } from './support';

const ARN = 'arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';
const access = [accessTo('arn:aws:s3:::files/in')];
const conditions = [X509Condition.subject('CN', 'backup-01')];

function make(props: Partial<RolesAnywhereRoleProps> = {}, stack = newStack({ env: ENV })): RolesAnywhereRole {
  const trustAnchor = RolesAnywhereTrustAnchor.fromTrustAnchorArn(stack, 'Anchor', ARN);
  return new RolesAnywhereRole(stack, 'Backup', { trustAnchor, access, ...props });
}

test('trusts Roles Anywhere for one trust anchor of the own account, with the three actions', () => {
  const { stack } = make({ conditions });

  expect(trustOf(stack)).toEqual({
    Statement: [
      {
        Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
        Condition: {
          ArnEquals: { 'aws:SourceArn': ARN },
          StringEquals: { 'aws:PrincipalTag/x509Subject/CN': 'backup-01', 'aws:SourceAccount': '111122223333' },
        },
        Effect: 'Allow',
        Principal: { Service: 'rolesanywhere.amazonaws.com' },
      },
    ],
    Version: '2012-10-17',
  });
});

test('trusts a trust anchor of the same stack, and asks for all conditions together', () => {
  const stack = newStack();
  const trustAnchor = new CfnTrustAnchor(stack, 'Own', {
    name: 'ca',
    source: { sourceType: 'AWS_ACM_PCA', sourceData: { acmPcaArn: 'arn' } },
  });

  make({ trustAnchor, conditions: [X509Condition.issuer('CN', 'CA'), X509Condition.uri('spiffe://a/b')] }, stack);

  expect(trustOf(stack)).toMatchObject({
    Statement: [
      {
        Condition: {
          ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': ['Own', 'TrustAnchorArn'] } },
          StringEquals: {
            'aws:PrincipalTag/x509Issuer/CN': 'CA',
            'aws:PrincipalTag/x509SAN/URI': 'spiffe://a/b',
            'aws:SourceAccount': { Ref: 'AWS::AccountId' },
          },
        },
      },
    ],
  });
});

test.each<[Duration | undefined, number]>([
  [undefined, 3600],
  [Duration.hours(12), 43200],
])(
  'comes with an enabled profile for itself alone, of sessions of its own length: %s',
  (maxSessionDuration, seconds) => {
    const role = make({ conditions, maxSessionDuration });

    expect(resourcesOf(role.stack, 'AWS::RolesAnywhere::Profile').map(({ Properties }) => Properties)).toEqual([
      {
        DurationSeconds: seconds,
        Enabled: true,
        Name: expect.stringMatching(/^[ a-zA-Z0-9-_]{1,255}$/) as string,
        RoleArns: [role.stack.resolve(role.roleArn) as unknown],
      },
    ]);
  },
);

test('lets in any certificate of the authority for a reason', () => {
  const { stack } = make({ anyCertificate: 'the authority serves this one fleet' });

  expect(trustOf(stack)).toMatchObject({
    Statement: [
      { Condition: { ArnEquals: { 'aws:SourceArn': ARN }, StringEquals: { 'aws:SourceAccount': '111122223333' } } },
    ],
  });
});

test('knows how a program uses it', () => {
  const role = make({ conditions });

  expect(role._sdkFacts()).toEqual({
    kind: 'roles-anywhere',
    roleArn: role.roleArn,
    trustAnchorArn: ARN,
    profileArn: role.profile.profileRef.profileArn,
    region: 'eu-west-1',
  });
});

const REASON =
  'ReasonRequired: RolesAnywhereRole `Backup` takes any certificate of the authority; ' +
  "say which with `X509Condition.subject('CN', ...)` in `conditions`, or why in `anyCertificate`";

test.each<[string, Partial<RolesAnywhereRoleProps>, string]>([
  ['no condition', {}, REASON],
  ['conditions on something else', { conditions: [TrustCondition.sourceIdentity('backup')] }, REASON],
  [
    'a condition that the certificate has a name at all',
    { conditions: [TrustCondition.of('Null', 'aws:PrincipalTag/x509Subject/CN', ['false'])] },
    REASON,
  ],
  ['an empty reason', { anyCertificate: ' ' }, REASON],
  [
    'a reason for any certificate, beside a condition on it',
    { conditions, anyCertificate: 'the authority serves this one fleet' },
    'InvalidValue: RolesAnywhereRole `Backup` has conditions on the certificate, and `anyCertificate`; keep one of the two',
  ],
  [
    'an address, which Roles Anywhere does not pass on',
    { conditions: [...conditions, TrustCondition.sourceIp('203.0.113.0/24')] },
    'ConditionNotCarried: RolesAnywhereRole `Backup`: `aws:SourceIp` is never present when the caller is the service ' +
      'rolesanywhere.amazonaws.com; remove the condition: the call comes from inside AWS',
  ],
])('%s is refused', (_, props, message) => {
  expect(failure(() => make(props))).toBe(message);
});

test('a trust anchor of another account is refused', () => {
  const stack = newStack({ env: { account: '444455556666', region: 'eu-west-1' } });
  expect(failure(() => make({ conditions }, stack))).toBe(
    `ConditionContradiction: RolesAnywhereRole \`Backup\`: \`aws:SourceArn\` \`${ARN}\` is not in account ` +
      '`444455556666` of `aws:SourceAccount`; write the same account in both',
  );
});

test('a role that may do nothing fails at synthesis', () => {
  expect(() => templateOf(make({ conditions, access: undefined }).stack)).toThrow(
    '[Stack/Backup] RolesAnywhereRole `Backup` may do nothing; list its `access`, or call `allow` later',
  );
});

const build = (stack: Stack): void => {
  make({ conditions }, stack);
};

test('the packs of cdk-nag have nothing to say', () => {
  expect(nagFindings(build)).toEqual([]);
});

test('its card reads like this', () => {
  expect(cardsOf(build)).toBe(
    `Backup · RolesAnywhereRole · Stack/Backup
  assumed by   the service rolesanywhere.amazonaws.com
  with         sts:AssumeRole, sts:SetSourceIdentity, sts:TagSession
  only if      the service acts for ${ARN}
               the caller's tag x509Subject/CN is backup-01   (never true for a caller without the tag)
               the service acts for account <this account>
  for          up to 1 h
  may          use arn:aws:s3:::files/in                      s3:GetObject
  others gave  nothing
  boundary     none`,
  );
});
