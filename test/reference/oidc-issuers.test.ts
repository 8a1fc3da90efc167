import { OIDC_ISSUERS, oidcIssuer, oidcIssuerNamed, subjectShapes } from '../../lib/reference/oidc-issuers';

const UUID = '11111111-2222-3333-4444-555555555555';

test.each([
  ['token.actions.githubusercontent.com', 'GitHub Actions', {}],
  ['token.actions.githubusercontent.com/octo-inc', 'GitHub Actions', { enterprise: 'octo-inc' }],
  ['token.actions.octocorp.ghe.com', 'GitHub Actions', { subdomain: 'octocorp' }],
  ['github.example.com/_services/token', 'GitHub Enterprise Server', { host: 'github.example.com' }],
  ['gitlab.com', 'GitLab', {}],
  ['app.terraform.io', 'HCP Terraform', {}],
  ['agent.buildkite.com', 'Buildkite', {}],
  [`oidc.circleci.com/org/${UUID}`, 'CircleCI', { organization: UUID }],
  [
    'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
    'Bitbucket Pipelines',
    { workspace: 'acme' },
  ],
  [`vstoken.dev.azure.com/${UUID}`, 'Azure DevOps', { organizationId: UUID }],
  ['oidc.eks.cn-north-1.amazonaws.com.cn/id/ABC', 'Amazon EKS', { region: 'cn-north-1', cluster: 'ABC' }],
])('%s is %s', (issuer, name, blanks) => {
  expect(oidcIssuer(issuer)).toEqual({ fact: oidcIssuerNamed(name), blanks });
});

test.each([
  'gitlab.example.com',
  'evil-gitlab.com',
  'gitlab.com.evil.example',
  'tokenXactions.githubusercontent.com',
  'token.actions.evil.example/x.ghe.com',
  'oidc.eks.eu-west-1.evil.example/id/ABC',
])('%s is nobody that is known', (issuer) => {
  expect(oidcIssuer(issuer)).toBeUndefined();
});

test('an unknown host may be any product that one runs oneself', () => {
  const own = subjectShapes('gitlab.example.com');

  expect(own).toEqual(expect.arrayContaining([...oidcIssuerNamed('GitLab').subjects]));
  expect(own).toEqual(expect.arrayContaining([...oidcIssuerNamed('Terraform Enterprise').subjects]));
  expect(own).not.toContain(oidcIssuerNamed('GitHub Actions').subjects[0]);
});

test.each(OIDC_ISSUERS.map((fact) => [fact.name, fact] as const))('%s names its page and date', (_, fact) => {
  expect(fact.page).toMatch(/^https:\/\//);
  expect(fact.date).toMatch(/^20\d\d(-\d\d)?$/);
  expect(fact.subjects).not.toHaveLength(0);
  expect(Object.values(fact.claims).filter((sentence) => !sentence.includes('<values>'))).toEqual([]);
});

test('only where AWS documents them there are more claims than subject and audience', () => {
  const withClaims = OIDC_ISSUERS.filter(({ claims }) => Object.keys(claims).length > 0).map(({ name }) => name);
  expect(withClaims).toEqual(['GitHub Actions', 'GitLab', 'Buildkite', 'CircleCI']);
});
