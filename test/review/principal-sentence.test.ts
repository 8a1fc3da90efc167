import type { Statement } from '../../lib/policy/model';
import { parsePolicy } from '../../lib/policy/parse';
import { principalSentence } from '../../lib/review/principal-sentence';

const root = 'any identity of account 222233334444';
const provider = 'web identities issued by oidc.example/id';

test.each<[unknown, string]>([
  ['*', 'anyone'],
  [{ AWS: '*' }, 'anyone with an AWS identity'],
  [{ AWS: '222233334444' }, root],
  [{ AWS: 'arn:aws:iam::222233334444:root' }, root],
  [{ AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::222233334444:root' } }, root],
  [
    { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } },
    'any identity of account <this account>',
  ],
  [{ AWS: { Ref: 'AWS::AccountId' } }, 'any identity of account <this account>'],
  [{ AWS: 'arn:aws:iam::222233334444:role/TheirCallerRole' }, 'role TheirCallerRole of account 222233334444'],
  [{ AWS: 'arn:aws-cn:iam::222233334444:role/team/Caller' }, 'role team/Caller of account 222233334444'],
  [{ AWS: 'arn:aws:iam::222233334444:user/deploy' }, 'user deploy of account 222233334444'],
  [
    { AWS: 'arn:aws:sts::222233334444:assumed-role/Caller/session' },
    'assumed-role Caller/session of account 222233334444',
  ],
  [{ AWS: { 'Fn::GetAtt': ['Caller', 'Arn'] } }, '<Caller.Arn>'],
  [{ AWS: 'AROAEXAMPLEID' }, 'AROAEXAMPLEID'],
  [{ Service: 'ec2.amazonaws.com' }, 'the service ec2.amazonaws.com'],
  [{ Service: { 'Fn::Sub': 'states.${AWS::Region}.amazonaws.com' } }, 'the service states.<this region>.amazonaws.com'],
  [{ Federated: 'arn:aws:iam::111122223333:oidc-provider/oidc.example/id' }, provider],
  [
    { Federated: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/oidc.example/id' } },
    provider,
  ],
  [{ Federated: 'arn:aws:iam::111122223333:saml-provider/Okta' }, 'identities of the SAML provider Okta'],
  [{ Federated: 'cognito-identity.amazonaws.com' }, 'identities of the provider cognito-identity.amazonaws.com'],
  [{ Federated: { Ref: 'Provider' } }, 'identities of the provider <Provider>'],
  [
    { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' },
    '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
  ],
  [{ Ref: 'Principals' }, '<Principals>'],
])('%j is `%s`', (Principal, sentence) => {
  const document = { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }] };
  const { principal } = parsePolicy(document, 'trust').statements[0] as Statement;
  expect(principal?.values.map(principalSentence)).toEqual([sentence]);
});
