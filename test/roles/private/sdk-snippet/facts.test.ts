import { Aws, Token } from 'aws-cdk-lib/core';
import { shownFacts } from '../../../../lib/roles/private/sdk-snippet/facts';

const token = Token.asString({ Ref: 'Something' });

test('literals are shown as they are', () => {
  const facts = { kind: 'assume-role', roleArn: 'arn', durationSeconds: 900, region: 'eu-west-1' } as const;
  expect(shownFacts(facts)).toEqual(facts);
});

test('what only deployment knows stands in angle brackets, or is left out', () => {
  expect(
    shownFacts({
      kind: 'assume-role',
      roleArn: token,
      externalId: token,
      sessionName: token,
      sourceIdentity: token,
      sessionTags: { team: token, env: 'prod' },
      durationSeconds: Token.asNumber({ Ref: 'Seconds' }),
      region: token,
    }),
  ).toEqual({
    kind: 'assume-role',
    roleArn: '<role ARN>',
    externalId: '<external id>',
    sessionName: '<session name>',
    sourceIdentity: '<source identity>',
    sessionTags: { team: '<value of team>', env: 'prod' },
  });
});

test('what is not there stays away', () => {
  const facts = { kind: 'assume-role', roleArn: 'arn', externalId: undefined, sessionTags: undefined } as const;
  expect(shownFacts(facts)).toEqual({ kind: 'assume-role', roleArn: 'arn', sessionTags: {} });
});

test('each ARN is told apart', () => {
  expect(shownFacts({ kind: 'saml', roleArn: token, providerArn: token })).toMatchObject({
    roleArn: '<role ARN>',
    providerArn: '<SAML provider ARN>',
  });
  expect(
    shownFacts({ kind: 'roles-anywhere', roleArn: token, trustAnchorArn: token, profileArn: token }),
  ).toMatchObject({ trustAnchorArn: '<trust anchor ARN>', profileArn: '<profile ARN>' });
});

test('of an ARN that lacks only its partition, the rest is shown', () => {
  const roleArn = `arn:${Aws.PARTITION}:iam::111122223333:role/Reader`;
  expect(shownFacts({ kind: 'web-identity', roleArn })).toMatchObject({
    roleArn: 'arn:<partition>:iam::111122223333:role/Reader',
  });
});
