import { checkProviderArn, normalIssuer, OidcIssuer } from '../../lib/trust/oidc-issuer';
import { ISSUER, failure, token } from './samples';

const UUID = '11111111-2222-3333-4444-555555555555';

test.each([
  [OidcIssuer.terraformCloud(), 'app.terraform.io', 'aws.workload.identity'],
  [OidcIssuer.terraformEnterprise('https://tfe.example.com'), 'tfe.example.com', 'aws.workload.identity'],
  [OidcIssuer.buildkite(), 'agent.buildkite.com', 'sts.amazonaws.com'],
  [OidcIssuer.circleCi(UUID), `oidc.circleci.com/org/${UUID}`, UUID],
  [
    OidcIssuer.bitbucket('my-workspace', UUID),
    'api.bitbucket.org/2.0/workspaces/my-workspace/pipelines-config/identity/oidc',
    `ari:cloud:bitbucket::workspace/${UUID}`,
  ],
  [OidcIssuer.azureDevOps(UUID), `vstoken.dev.azure.com/${UUID}`, 'api://AzureADTokenExchange'],
  [OidcIssuer.of('https://login.example.com/realms/x', 'aws'), 'login.example.com/realms/x', 'aws'],
  [OidcIssuer.of(token('Issuer'), token('Audience')), token('Issuer'), token('Audience')],
])('%j has an issuer and an audience', (made, issuer, audience) => {
  expect(made).toMatchObject({ issuer, audience });
});

const UUID_HELP = 'write its UUID, such as `11111111-2222-3333-4444-555555555555`';

test.each([
  [
    () => OidcIssuer.circleCi('my-org'),
    `InvalidValue: \`organizationId\` \`my-org\` is no organizationId; ${UUID_HELP}`,
  ],
  [() => OidcIssuer.azureDevOps('*'), `WildcardForbidden: \`organizationId\` \`*\` holds a wildcard; ${UUID_HELP}`],
  [
    () => OidcIssuer.bitbucket('my/workspace', UUID),
    'InvalidValue: `workspace` `my/workspace` is no workspace; write its name in the address bar: A-Z a-z 0-9 _ -',
  ],
  [() => OidcIssuer.bitbucket('w', 'x'), `InvalidValue: \`workspaceUuid\` \`x\` is no workspaceUuid; ${UUID_HELP}`],
  [
    () => OidcIssuer.of('http://login.example.com', 'aws'),
    'InvalidValue: `issuer` `http://login.example.com` is not the address of an OIDC issuer; write its host and path, such as `token.actions.githubusercontent.com`',
  ],
  [() => OidcIssuer.of('login.example.com', ''), 'InvalidValue: `audience` is empty; write it as the token has it'],
  [
    () => OidcIssuer.of('https://accounts.google.com', 'aws'),
    'InvalidValue: `issuer` `accounts.google.com` is built into AWS, and needs no OIDC provider; name an issuer that IAM does not know by itself',
  ],
])('bad input %#: %s', (make, expected) => {
  expect(failure(make)).toBe(expected);
});

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
