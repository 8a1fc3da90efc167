import { CfnSAMLProvider, SamlMetadataDocument, SamlProvider } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { Duration } from 'aws-cdk-lib/core';
import { S3Access } from '../../lib/access/s3-access';
import type { SamlRoleProps } from '../../lib/roles/saml-role';
import { SamlRole } from '../../lib/roles/saml-role';
import { SamlCondition } from '../../lib/trust/saml-condition';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { cardsOf, nagFindings } from './cards';
import { ENV, accessTo, failure, newStack, resourcesOf, roleOf, templateOf, trustOf } from './support';

const ARN = 'arn:aws:iam::111122223333:saml-provider/Corporate';
const access = [accessTo('arn:aws:s3:::files/in')];

function make(props: Partial<SamlRoleProps> = {}, stack = newStack({ env: ENV })): Stack {
  const provider = SamlProvider.fromSamlProviderArn(stack, 'Corporate', ARN);
  new SamlRole(stack, 'Analyst', { provider, access, ...props });
  return stack;
}

function statement(audience: unknown, rest: object = {}): unknown {
  return {
    Statement: [
      {
        Action: 'sts:AssumeRoleWithSAML',
        Condition: { StringEquals: { 'SAML:aud': audience } },
        Effect: 'Allow',
        Principal: { Federated: ARN },
        ...rest,
      },
    ],
    Version: '2012-10-17',
  };
}

describe('trust', () => {
  test('lets in whom the provider sends to the sign-in endpoint of the partition', () => {
    expect(trustOf(make())).toEqual(statement('https://signin.aws.amazon.com/saml'));
  });

  test.each([
    ['us-gov-east-1', 'https://signin.amazonaws-us-gov.com/saml'],
    ['cn-north-1', 'https://signin.amazonaws.cn/saml'],
  ])('in %s that is %s', (region, audience) => {
    expect(trustOf(make({}, newStack({ env: { region } })))).toEqual(statement(audience));
  });

  test('of a stack without region asks at deployment for the partition, once a stack', () => {
    const stack = make({}, newStack());
    const provider = SamlProvider.fromSamlProviderArn(stack, 'Other', ARN);
    new SamlRole(stack, 'Auditor', { provider, access });

    const found = { 'Fn::FindInMap': ['SamlSignIn', { Ref: 'AWS::Partition' }, 'url'] };
    for (const { Properties } of resourcesOf(stack, 'AWS::IAM::Role')) {
      expect(Properties.AssumeRolePolicyDocument).toEqual(statement(found));
    }
  });

  test('takes the endpoints of several regions', () => {
    expect(trustOf(make({ signInRegions: ['us-east-1', 'eu-west-1'] }))).toEqual(
      statement(['https://eu-west-1.signin.aws.amazon.com/saml', 'https://signin.aws.amazon.com/saml']),
    );
  });

  test('takes the endpoint of encrypted assertions', () => {
    const stack = newStack({ env: ENV });
    const provider = new CfnSAMLProvider(stack, 'Provider', { samlMetadataDocument: 'x'.repeat(1000) });

    new SamlRole(stack, 'Analyst', { provider, encryptionId: provider.attrSamlProviderUuid, access });

    const id = { 'Fn::GetAtt': ['Provider', 'SamlProviderUUID'] };
    expect(trustOf(stack)).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: { 'SAML:aud': { 'Fn::Join': ['', ['https://signin.aws.amazon.com/saml/acs/', id]] } },
          },
          Principal: { Federated: { Ref: 'Provider' } },
        },
      ],
    });
  });

  test('leaves the audience to its author', () => {
    const own = TrustCondition.of('StringEquals', 'saml:aud', ['https://eusc-de-east-1.signin.amazonaws-eusc.eu/saml']);

    expect(trustOf(make({ conditions: [own] }, newStack({ env: { region: 'eusc-de-east-1' } })))).toEqual(
      statement('https://eusc-de-east-1.signin.amazonaws-eusc.eu/saml'),
    );
  });

  test.each<[string, Partial<SamlRoleProps>, unknown]>([
    ['tags', { sessionTags: true }, ['sts:AssumeRoleWithSAML', 'sts:TagSession']],
    ['a source identity', { sourceIdentity: true }, ['sts:AssumeRoleWithSAML', 'sts:SetSourceIdentity']],
    [
      'both',
      { sessionTags: true, sourceIdentity: true },
      ['sts:AssumeRoleWithSAML', 'sts:SetSourceIdentity', 'sts:TagSession'],
    ],
    ['neither', { sessionTags: false, sourceIdentity: false }, 'sts:AssumeRoleWithSAML'],
  ])('lets assertions carry %s', (_, props, Action) => {
    expect(trustOf(make(props))).toEqual(statement('https://signin.aws.amazon.com/saml', { Action }));
  });

  test('asks for everything at once', () => {
    const conditions = [
      SamlCondition.affiliation('staff'),
      SamlCondition.subjectType('persistent'),
      TrustCondition.sessionTag('team', 'analytics'),
      TrustCondition.sourceIp('203.0.113.0/24'),
    ];

    expect(trustOf(make({ conditions }))).toEqual(
      statement('', {
        Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
        Condition: {
          'ForAnyValue:StringEquals': { 'SAML:eduPersonAffiliation': 'staff' },
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
          StringEquals: {
            'SAML:aud': 'https://signin.aws.amazon.com/saml',
            'SAML:sub_type': 'persistent',
            'aws:RequestTag/team': 'analytics',
          },
        },
      }),
    );
  });
});

test('works with a provider of the same stack, and says what that provider sends', () => {
  const stack = newStack();
  const provider = new SamlProvider(stack, 'Corporate', { metadataDocument: SamlMetadataDocument.fromXml('<xml/>') });

  const role = new SamlRole(stack, 'Analyst', { provider, access, maxSessionDuration: Duration.hours(8) });

  const reference = { Ref: stack.getLogicalId(provider.node.defaultChild as CfnSAMLProvider) };
  expect(trustOf(stack)).toMatchObject({ Statement: [{ Principal: { Federated: reference } }] });
  expect(roleOf(stack).MaxSessionDuration).toBe(28800);
  expect(stack.resolve(role.roleAttribute)).toEqual({
    'Fn::Join': ['', [stack.resolve(role.roleArn), ',', reference]],
  });
});

test('knows how a program uses it', () => {
  const stack = newStack({ env: ENV });
  const provider = SamlProvider.fromSamlProviderArn(stack, 'Corporate', ARN);
  const role = new SamlRole(stack, 'Analyst', { provider, access });

  expect(role._sdkFacts()).toEqual({ kind: 'saml', roleArn: role.roleArn, providerArn: ARN, region: 'eu-west-1' });
});

test.each<[string, Partial<SamlRoleProps>, object, string]>([
  [
    'no sign-in region',
    { signInRegions: [] },
    ENV,
    'MissingValue: SamlRole `Analyst`: `signInRegions` is empty; name a region, or leave it out',
  ],
  [
    'a sign-in region that is none',
    { signInRegions: ['frankfurt'] },
    ENV,
    'MissingValue: SamlRole `Analyst`: no sign-in endpoint is known for `signInRegions` `frankfurt`; ' +
      "give it yourself: `conditions: [TrustCondition.of('StringEquals', 'SAML:aud', ['https://...'])]`",
  ],
  [
    'a sign-in region of another partition',
    { signInRegions: ['eu-west-1', 'us-gov-west-1'] },
    ENV,
    'InvalidValue: SamlRole `Analyst`: `signInRegions` `us-gov-west-1` is of partition `aws-us-gov`, and the role of ' +
      '`aws`; name regions of `aws`',
  ],
  [
    'a sign-in region without an endpoint of its own',
    { signInRegions: ['us-iso-east-1'] },
    {},
    'InvalidValue: SamlRole `Analyst`: `signInRegions` `us-iso-east-1` has no sign-in endpoint of its own; ' +
      'leave `signInRegions` out',
  ],
  [
    'a stack in a partition without a known endpoint',
    {},
    { region: 'eusc-de-east-1' },
    'MissingValue: SamlRole `Analyst`: no sign-in endpoint is known for `region` `eusc-de-east-1`; ' +
      "give it yourself: `conditions: [TrustCondition.of('StringEquals', 'SAML:aud', ['https://...'])]`",
  ],
  [
    'an external id, which no assertion carries',
    { conditions: [TrustCondition.externalId('a-long-external-id-01')] },
    ENV,
    'ConditionNotCarried: SamlRole `Analyst`: `sts:ExternalId` is never present when the caller is identities of the ' +
      'SAML provider Corporate; remove the condition: only an AWS principal that calls `sts:AssumeRole` sends an ' +
      'external id',
  ],
])('%s is refused', (_, props, env, message) => {
  expect(failure(() => make(props, newStack({ env })))).toBe(message);
});

test('a region that is not known yet is no sign-in region', () => {
  const stack = newStack();
  expect(failure(() => make({ signInRegions: [stack.region] }, stack))).toBe(
    'InvalidValue: SamlRole `Analyst`: `signInRegions` has a region that is not known yet; ' +
      'write its code, such as `eu-west-1`',
  );
});

test('a role that may do nothing fails at synthesis', () => {
  expect(() => templateOf(make({ access: undefined }))).toThrow(
    '[Stack/Analyst] SamlRole `Analyst` may do nothing; list its `access`, or call `allow` later',
  );
});

const build = (stack: Stack): void => {
  make(
    {
      signInRegions: ['eu-west-1'],
      conditions: [SamlCondition.affiliation('staff')],
      sessionTags: true,
      access: [S3Access.read(Bucket.fromBucketName(stack, 'Bucket', 'my-bucket'), { prefix: 'in/' })],
    },
    stack,
  );
};

test('the packs of cdk-nag have nothing to say', () => {
  expect(nagFindings(build)).toEqual([]);
});

test('its card reads like this', () => {
  expect(cardsOf(build)).toBe(
    `Analyst · SamlRole · Stack/Analyst
  assumed by   identities of the SAML provider Corporate
  with         sts:AssumeRoleWithSAML, sts:TagSession
  only if      an attribute eduPersonAffiliation of the person is staff (only true when the provider sends the attribute)
               the assertion is meant for https://eu-west-1.signin.aws.amazon.com/saml
  for          up to 1 h
  may          read objects under my-bucket/in/               s3:GetObject
  others gave  nothing
  boundary     none`,
  );
});
