import { checkProviderArn, normalIssuer } from '../../lib/trust/oidc-issuer';
import { ISSUER, failure, token } from './samples';

test.each([
  [`https://${ISSUER}/`, ISSUER],
  ['token.actions.githubusercontent.com', 'token.actions.githubusercontent.com'],
  ['localhost.example:8443/realms/x', 'localhost.example:8443/realms/x'],
  [token('Issuer'), token('Issuer')],
])('%s is the issuer %s', (given, expected) => {
  expect(normalIssuer(given)).toBe(expected);
});

test.each(['http://a.example', 'a.example?x', 'a.example/*', 'issuer'])('%s is no issuer', (given) => {
  expect(failure(() => normalIssuer(given))).toMatch(/is not the address of an OIDC issuer; write its host and path/);
});

test.each([
  ['arn:aws:iam::111122223333:oidc-provider/a.example', 'a.example', ''],
  [token('Provider'), 'a.example', ''],
  [`arn:aws:iam::111122223333:${token('Path')}`, 'a.example', ''],
  ['arn:aws:iam::111122223333:oidc-provider/a.example', token('Issuer'), ''],
  ['arn:aws:iam::111122223333:oidc-provider/b.example', 'a.example', 'is not the issuer of'],
  ['arn:aws:iam::1111:oidc-provider/a.example', 'a.example', 'is not an account id'],
  ['arn:aws:iam::111122223333:role/x', 'a.example', 'is not an OIDC provider'],
  ['provider', 'a.example', 'is not an OIDC provider'],
])('provider %s of issuer %s: %s', (arn, issuer, problem) => {
  const message = failure(() => checkProviderArn(arn, issuer));
  if (problem === '') expect(message).toBe('');
  else expect(message).toMatch(problem);
});
