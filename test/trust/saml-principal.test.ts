import { Aws } from 'aws-cdk-lib/core';
import { samlPrincipal } from '../../lib/trust/saml-principal';
import { failure, token } from './samples';

const HELP = 'write `arn:<partition>:iam::<account>:saml-provider/<name>`';

test.each([
  ['arn:aws:iam::111122223333:saml-provider/Corporate', 'identities of the SAML provider Corporate'],
  [
    `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:saml-provider/Corp.x_1-2`,
    'identities of the SAML provider Corp.x_1-2',
  ],
  [token('Provider'), 'identities of a SAML provider'],
])('%s is a provider', (arn, sentence) => {
  const { _facts } = samlPrincipal(arn);
  expect(_facts).toEqual({ kind: 'saml', element: 'Federated', value: arn, sentence, actions: [] });
});

test('a name that only deployment knows is let pass', () => {
  expect(failure(() => samlPrincipal(`arn:aws:iam::111122223333:saml-provider/${token('Name')}`))).toBe('');
  expect(failure(() => samlPrincipal(`arn:aws:iam::111122223333:${token('Resource')}`))).toBe('');
});

test.each([
  ['Corporate', `InvalidValue: \`provider\` \`Corporate\` is not a SAML provider; ${HELP}`],
  [
    'arn:aws:iam::111122223333:oidc-provider/example.com',
    `InvalidValue: \`provider\` \`arn:aws:iam::111122223333:oidc-provider/example.com\` is not a SAML provider; ${HELP}`,
  ],
  [
    'arn:aws:sts::111122223333:saml-provider/Corporate',
    `InvalidValue: \`provider\` \`arn:aws:sts::111122223333:saml-provider/Corporate\` is not a SAML provider; ${HELP}`,
  ],
  [
    'arn:aws:iam::11112222333:saml-provider/Corporate',
    'InvalidValue: `provider` `11112222333` is not an account id; ' +
      "a number loses its leading zeros: write it as a string, `'011112222333'`",
  ],
  [
    'arn:aws:iam::111122223333:saml-provider/*',
    'WildcardForbidden: `provider` `arn:aws:iam::111122223333:saml-provider/*` has a wildcard, ' +
      'which a principal cannot have; name one SAML provider',
  ],
  [
    'arn:aws:iam::111122223333:saml-provider/our people',
    'InvalidValue: `provider` `arn:aws:iam::111122223333:saml-provider/our people` has no name that IAM gives a ' +
      `SAML provider; ${HELP}`,
  ],
])('%s is refused', (arn, message) => {
  expect(failure(() => samlPrincipal(arn))).toBe(message);
});
