import type { PrincipalType } from '../../lib/policy/model';
import { accountSentence, principalSentence, webIdentitySentence } from '../../lib/reference/principal-sentence';

test.each<[PrincipalType, string, string]>([
  ['AWS', 'arn:aws:iam::222233334444:role/TheirCallerRole', 'role TheirCallerRole of account 222233334444'],
  ['AWS', 'arn:aws:iam::222233334444:role/team/Caller', 'role team/Caller of account 222233334444'],
  ['AWS', 'arn:${Token[AWS.Partition.3]}:iam::222233334444:user/deploy', 'user deploy of account 222233334444'],
  ['AWS', 'arn:<partition>:iam::<this account>:role/<Role>', 'role <Role> of account <this account>'],
  ['AWS', 'arn:aws:sts::222233334444:assumed-role/R/s', 'assumed-role R/s of account 222233334444'],
  ['AWS', 'arn:aws:iam::222233334444:root', 'any identity of account 222233334444'],
  ['AWS', '222233334444', 'any identity of account 222233334444'],
  ['AWS', '<this account>', 'any identity of account <this account>'],
  ['AWS', '*', 'anyone with an AWS identity'],
  ['AWS', '<Role.Arn>', '<Role.Arn>'],
  ['AWS', 'arn:aws:s3:::bucket', 'arn:aws:s3:::bucket'],
  ['Service', 'ec2.amazonaws.com', 'the service ec2.amazonaws.com'],
  [
    'Federated',
    'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    'web identities issued by token.actions.githubusercontent.com',
  ],
  ['Federated', 'arn:aws:iam::111122223333:saml-provider/Okta', 'identities of the SAML provider Okta'],
  ['Federated', 'cognito-identity.amazonaws.com', 'identities of the provider cognito-identity.amazonaws.com'],
  ['Federated', '<Provider>', 'identities of the provider <Provider>'],
  ['*', '*', 'anyone'],
  ['CanonicalUser', '79a59df900b949e55d96a1e698fbacedfd6e09d9', '79a59df900b949e55d96a1e698fbacedfd6e09d9'],
  ['Token', '<Principals>', '<Principals>'],
])('%s %s reads: %s', (type, text, expected) => {
  expect(principalSentence(type, text)).toBe(expected);
});

test('an account and an issuer read alike wherever they are named', () => {
  expect(accountSentence('222233334444')).toBe(principalSentence('AWS', '222233334444'));
  expect(webIdentitySentence('a.example')).toBe(
    principalSentence('Federated', 'arn:aws:iam::111122223333:oidc-provider/a.example'),
  );
});
