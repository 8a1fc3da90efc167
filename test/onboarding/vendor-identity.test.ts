import { ExternalIdPolicy } from '../../lib/onboarding/external-id-policy';
import { VendorIdentity } from '../../lib/onboarding/vendor-identity';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { arn } from '../roles/support';
import { CALLER, failure, reads, templateOf, vendor } from './support';

function trustOf(identity: VendorIdentity) {
  const access = vendor({ identity });
  access.addFeature('Exports', reads('exports.csv'));
  const { Parameters, Resources } = templateOf(access);
  return { parameters: Object.keys(Parameters ?? {}), trust: Resources.Role?.Properties.AssumeRolePolicyDocument };
}

test('a vendor that calls from its own account sends the external id of the customer', () => {
  expect(trustOf(VendorIdentity.remote({ trusted: [CALLER] }))).toEqual({
    parameters: ['ExternalId'],
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
          Effect: 'Allow',
          Principal: { AWS: arn('iam::222233334444:role/TheirCallerRole') },
        },
      ],
    },
  });
});

test('its addresses and other conditions hold beside the external id, for every principal', () => {
  const identity = VendorIdentity.remote({
    trusted: [CALLER, TrustedPrincipal.role('222233334444', 'TheirOtherRole')],
    externalId: ExternalIdPolicy.madeByVendor('acme-[0-9a-f]{16}'),
    addresses: ['203.0.113.0/24', '2001:db8:ffff::/48'].slice(0, 1),
    conditions: [TrustCondition.organization('o-a1b2c3d4e5')],
  });

  expect(trustOf(identity).trust).toMatchObject({
    Statement: [
      {
        Condition: {
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
          StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'sts:ExternalId': { Ref: 'ExternalId' } },
        },
        Principal: {
          AWS: [arn('iam::222233334444:role/TheirCallerRole'), arn('iam::222233334444:role/TheirOtherRole')],
        },
      },
    ],
  });
});

test('an ECS task has the source conditions that AWS documents, and no external id', () => {
  expect(trustOf(VendorIdentity.ecsTask())).toEqual({
    parameters: [],
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Condition: {
            ArnLike: {
              'aws:SourceArn': {
                'Fn::Join': [
                  '',
                  [
                    'arn:',
                    { Ref: 'AWS::Partition' },
                    ':ecs:',
                    { Ref: 'AWS::Region' },
                    ':',
                    { Ref: 'AWS::AccountId' },
                    ':*',
                  ],
                ],
              },
            },
            StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
          },
          Effect: 'Allow',
          Principal: { Service: 'ecs-tasks.amazonaws.com' },
        },
      ],
    },
  });
});

test('an instance has the bare service', () => {
  expect(trustOf(VendorIdentity.ec2Instance())).toEqual({
    parameters: [],
    trust: {
      Version: '2012-10-17',
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' } }],
    },
  });
});

test('pods of a service account need the issuer of the cluster, which names provider and claims', () => {
  const { parameters, trust } = trustOf(VendorIdentity.serviceAccount('acme', 'agent'));
  const [, parts] = (trust as { readonly 'Fn::Join': [string, readonly (string | { readonly Ref: string })[]] })[
    'Fn::Join'
  ];
  const values: Record<string, string> = {
    'AWS::Partition': 'aws',
    'AWS::AccountId': '111122223333',
    OidcIssuer: 'oidc.example/id/A',
  };
  const text = parts.map((part) => (typeof part === 'string' ? part : values[part.Ref])).join('');

  expect(parameters).toEqual(['OidcIssuer']);
  expect(JSON.parse(text)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'oidc.example/id/A:aud': 'sts.amazonaws.com',
            'oidc.example/id/A:sub': 'system:serviceaccount:acme:agent',
          },
        },
        Effect: 'Allow',
        Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/oidc.example/id/A' },
      },
    ],
  });
});

test.each([
  ['oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE', true],
  ['oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLED539D4633E53DE1B71EXAMPLE', true],
  ['https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE', false],
  ['x":{},"y/id/EXAMPLED539D4633E53DE1B71EXAMPLE', false],
  ['', false],
])('the issuer %p is taken: %p', (issuer, taken) => {
  const access = vendor({ identity: VendorIdentity.serviceAccount('acme', 'agent') });
  access.addFeature('Exports', reads('exports.csv'));
  const pattern = String(templateOf(access).Parameters.OidcIssuer?.AllowedPattern);

  expect(new RegExp(pattern).test(issuer)).toBe(taken);
});

test.each([
  ['trusted', [], 'MissingValue: `trusted` is empty; name the role that calls'],
  ['addresses', [], 'MissingValue: `addresses` is empty; list at least one, or leave it out'],
  ['conditions', [], 'MissingValue: `conditions` is empty; list at least one, or leave it out'],
])('an empty list of %s is refused', (name, value, message) => {
  expect(failure(() => VendorIdentity.remote({ trusted: [CALLER], [name]: value }))).toBe(message);
});

test('a private address, which AWS never sees, is refused when the vendor is described', () => {
  expect(
    failure(() => vendor({ identity: VendorIdentity.remote({ trusted: [CALLER], addresses: ['10.0.0.0/8'] }) })),
  ).toMatch(/^InvalidValue: `sourceIp` `10\.0\.0\.0\/8`/);
});

test('a service sends no external id, so that a remote vendor cannot be one', () => {
  const trusted = [TrustedPrincipal.service('ec2.amazonaws.com')];
  expect(failure(() => vendor({ identity: VendorIdentity.remote({ trusted }) }))).toMatch(/^ConditionNotCarried: /);
});

test.each(['ag*nt', 'Agent'])('the service account %p is refused at once', (name) => {
  expect(failure(() => VendorIdentity.serviceAccount('acme', name))).toMatch(
    /^(WildcardForbidden|InvalidValue): `name`/,
  );
});
