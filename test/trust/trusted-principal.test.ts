import { Aws } from 'aws-cdk-lib/core';
import { TrustedPrincipal as P } from '../../lib/trust/trusted-principal';
import { ISSUER, statements, token } from './samples';

test.each<[string, P, unknown]>([
  [
    'role TheirCallerRole of account 222233334444',
    P.role('222233334444', 'TheirCallerRole'),
    { AWS: `arn:${Aws.PARTITION}:iam::222233334444:role/TheirCallerRole` },
  ],
  [
    'role team/Caller of account 222233334444',
    P.role('222233334444', '/team/Caller'),
    { AWS: `arn:${Aws.PARTITION}:iam::222233334444:role/team/Caller` },
  ],
  [
    'role Caller of account 222233334444',
    P.roleArn('arn:aws-cn:iam::222233334444:role/Caller'),
    { AWS: 'arn:aws-cn:iam::222233334444:role/Caller' },
  ],
  [`role ${token('Arn')}`, P.roleArn(token('Arn')), { AWS: token('Arn') }],
  [
    `role ${token('Name')} of account ${Aws.ACCOUNT_ID}`,
    P.role(Aws.ACCOUNT_ID, token('Name')),
    { AWS: `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${token('Name')}` },
  ],
  [
    `role x${token('Name')} of account ${Aws.ACCOUNT_ID}`,
    P.roleArn(`arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/x${token('Name')}`),
    { AWS: `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/x${token('Name')}` },
  ],
  [
    'user deploy of account 222233334444',
    P.user('222233334444', 'deploy'),
    { AWS: `arn:${Aws.PARTITION}:iam::222233334444:user/deploy` },
  ],
  [
    'user team/deploy of account 222233334444',
    P.userArn('arn:aws:iam::222233334444:user/team/deploy'),
    { AWS: 'arn:aws:iam::222233334444:user/team/deploy' },
  ],
  [
    'any identity of account 222233334444',
    P.account('222233334444', 'their roles change daily'),
    { AWS: `arn:${Aws.PARTITION}:iam::222233334444:root` },
  ],
  ['the service ec2.amazonaws.com', P.service('ec2.amazonaws.com'), { Service: 'ec2.amazonaws.com' }],
  ['the service ec2.amazonaws.com.cn', P.service('ec2.amazonaws.com.cn'), { Service: 'ec2.amazonaws.com.cn' }],
  [
    'the service delivery.logs.amazonaws.com',
    P.service('delivery.logs.amazonaws.com'),
    { Service: 'delivery.logs.amazonaws.com' },
  ],
  [`the service ${token('Service')}`, P.service(token('Service')), { Service: token('Service') }],
  ['any identity of organization o-a1b2c3d4e5', P.organization('o-a1b2c3d4e5'), { AWS: '*' }],
])('%s', (sentence, principal, element) => {
  expect(principal.sentence).toBe(sentence);
  expect(statements(principal)[0]?.Principal).toEqual(element);
});

test.each([
  [ISSUER, ISSUER],
  [`https://${ISSUER}`, ISSUER],
  [`https://${ISSUER}/`, ISSUER],
])('the issuer %s is written %s', (given, expected) => {
  const provider = P.oidcProvider(`arn:aws:iam::111122223333:oidc-provider/${ISSUER}`, given);
  expect(provider.sentence).toBe(`web identities issued by ${expected}`);
});

test('provider and issuer may be tokens, whole or in part', () => {
  const issuer = token('Issuer');
  const arn = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:oidc-provider/${issuer}`;
  expect(P.oidcProvider(token('Provider'), `https://${issuer}`).sentence).toBe(`web identities issued by ${issuer}`);
  expect(P.oidcProvider(arn, issuer)._facts.value).toBe(arn);
  expect(P.oidcProvider('arn:aws:iam::111122223333:oidc-provider/a.example', issuer)._facts.issuer).toBe(issuer);
});

test('the reason for trusting a whole account is kept, and no other principal has one', () => {
  expect(P.account('222233334444', ' their roles change daily ').reason).toBe('their roles change daily');
  expect(P.role('222233334444', 'Caller').reason).toBeUndefined();
});

test('an organization is always closed by its id', () => {
  expect(statements(P.organization('o-a1b2c3d4e5'))).toEqual([
    {
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      Effect: 'Allow',
      Principal: { AWS: '*' },
    },
  ]);
});
