import { conditionClause, type ConditionClause } from '../../lib/reference/condition-clause';
import { checkClaims } from '../../lib/trust/oidc-claims';
import { failure, token } from './samples';

const GITHUB = 'token.actions.githubusercontent.com';
const BUILDKITE = 'agent.buildkite.com';
const UUID = '11111111-2222-3333-4444-555555555555';
const OTHER = '99999999-2222-3333-4444-555555555555';
const CIRCLECI = `oidc.circleci.com/org/${UUID}`;
const ROLE = 'OidcRole `Deploy`';

const line = (issuer: string, claim: string, ...values: string[]): ConditionClause =>
  conditionClause(
    values.some((value) => /[*?]/.test(value)) ? 'StringLike' : 'StringEquals',
    `${issuer}:${claim}`,
    values,
  );

const MAIN = line(GITHUB, 'sub', 'repo:o@1/r@2:ref:refs/heads/main');
const PRODUCTION = line(GITHUB, 'sub', 'repo:o/r:environment:production%3Aeastus');

test.each([
  ['aud, sub and amr of any issuer', 'login.example.com', [line('login.example.com', 'amr', 'mfa')]],
  ['a claim that AWS documents', GITHUB, [line(GITHUB, 'actor_id', '7')]],
  [
    'a claim of an enterprise with an issuer of its own',
    `${GITHUB}/acme`,
    [line(`${GITHUB}/acme`, 'repository_id', '7')],
  ],
  ['a claim with a name in the form of an address', CIRCLECI, [line(CIRCLECI, 'oidc.circleci.com/project-id', 'p')]],
  ['a key that is no claim', GITHUB, [conditionClause('IpAddress', 'aws:SourceIp', ['203.0.113.0/24'])]],
  ['an issuer that is a token', token('Issuer'), [line(`${token('Issuer')}`, 'anything', 'x')]],
  ['the branch of the subject', GITHUB, [MAIN, line(GITHUB, 'ref', 'refs/heads/main', 'refs/heads/dev')]],
  ['a pattern that the branch matches', GITHUB, [MAIN, line(GITHUB, 'ref', 'refs/heads/*')]],
  [
    'the ids of the subject',
    GITHUB,
    [MAIN, line(GITHUB, 'repository_id', '2'), line(GITHUB, 'repository_owner_id', '1')],
  ],
  ['a value that is a token', GITHUB, [MAIN, line(GITHUB, 'ref', token('Ref'))]],
  [
    'a subject that holds a token',
    GITHUB,
    [line(GITHUB, 'sub', `repo:o/r:ref:refs/heads/${token('B')}`), line(GITHUB, 'ref', 'x')],
  ],
  ['a branch for a subject of an environment', GITHUB, [PRODUCTION, line(GITHUB, 'ref', 'refs/heads/main')]],
  ['an environment with a colon', GITHUB, [PRODUCTION, line(GITHUB, 'environment', 'production:eastus')]],
  [
    'a branch that the pattern of the subject matches',
    GITHUB,
    [line(GITHUB, 'sub', 'repo:o/r:ref:refs/heads/release/*'), line(GITHUB, 'ref', 'refs/heads/release/1')],
  ],
  [
    'anything beside a subject of an own template',
    GITHUB,
    [line(GITHUB, 'sub', 'environment:a:x:b'), line(GITHUB, 'environment', 'c')],
  ],
  ['a negated claim', GITHUB, [MAIN, conditionClause('StringNotEquals', `${GITHUB}:ref`, ['refs/heads/dev'])]],
  ['presence', GITHUB, [MAIN, conditionClause('Null', `${GITHUB}:environment`, ['false'])]],
  ['the organization of the issuer', CIRCLECI, [line(CIRCLECI, 'sub', `org/${UUID}/project/p/user/*`)]],
])('%s may be asked of %s', (_, issuer, clauses) => {
  expect(failure(() => checkClaims(ROLE, issuer, clauses))).toBe('');
});

const GITHUB_CLAIMS =
  'sub, aud, amr, actor, actor_id, enterprise_id, environment, job_workflow_ref, ref, repository, repository_id, repository_owner_id, workflow';

test.each([
  ['repository_owner', GITHUB, GITHUB_CLAIMS],
  ['workflow_ref', GITHUB, GITHUB_CLAIMS],
  ['repository_id', 'github.example.com/_services/token', 'sub, aud, amr'],
  ['project_id', 'gitlab.example.com', 'sub, aud, amr'],
  [
    'environment',
    'gitlab.com',
    'sub, aud, amr, namespace_id, pipeline_source, project_id, ref_protected, runner_environment, user_access_level, user_email, user_id, user_login',
  ],
  ['oidc.circleci.com/vcs-ref', CIRCLECI, 'sub, aud, amr, oidc.circleci.com/project-id'],
])('AWS sends no key for %s of %s', (claim, issuer, known) => {
  expect(failure(() => checkClaims(ROLE, issuer, [line(issuer, claim, 'x')]))).toBe(
    `ConditionNotCarried: ${ROLE}: AWS sends no key for the claim \`${claim}\` of ${issuer}, so the role could never be assumed; use one of ${known}`,
  );
});

test.each([
  [
    'a branch and another branch',
    GITHUB,
    [MAIN, line(GITHUB, 'ref', 'refs/heads/dev')],
    `\`${GITHUB}:ref\` is never \`refs/heads/dev\` in a token of the subject \`repo:o@1/r@2:ref:refs/heads/main\`; it is \`refs/heads/main\` there: remove one of the two`,
  ],
  [
    'a branch and an environment',
    GITHUB,
    [MAIN, line(GITHUB, 'environment', 'production')],
    `\`${GITHUB}:environment\` is never \`production\` in a token of the subject \`repo:o@1/r@2:ref:refs/heads/main\`; such a token has no \`environment\`: remove one of the two`,
  ],
  [
    'an id and another id',
    GITHUB,
    [MAIN, line(GITHUB, 'repository_id', '3')],
    `\`${GITHUB}:repository_id\` is never \`3\` in a token of the subject \`repo:o@1/r@2:ref:refs/heads/main\`; it is \`2\` there: remove one of the two`,
  ],
  [
    'the second of two subjects',
    GITHUB,
    [line(GITHUB, 'sub', 'repo:o/r:environment:a', 'repo:o/r:environment:b'), line(GITHUB, 'environment', 'a')],
    `\`${GITHUB}:environment\` is never \`a\` in a token of the subject \`repo:o/r:environment:b\`; it is \`b\` there: remove one of the two`,
  ],
  [
    'a pipeline and another pipeline',
    BUILDKITE,
    [
      line(BUILDKITE, 'sub', 'organization:o:pipeline:p:ref:refs/heads/main:commit:*'),
      line(BUILDKITE, 'pipeline_slug', 'q'),
    ],
    `\`${BUILDKITE}:pipeline_slug\` is never \`q\` in a token of the subject \`organization:o:pipeline:p:ref:refs/heads/main:commit:*\`; it is \`p\` there: remove one of the two`,
  ],
  [
    'an organization and the issuer of another',
    CIRCLECI,
    [line(CIRCLECI, 'sub', `org/${OTHER}/project/p/user/*`)],
    `no token of ${CIRCLECI} has the subject \`org/${OTHER}/project/p/user/*\`; write the organization \`${UUID}\` in both`,
  ],
])('%s contradict one another', (_, issuer, clauses, expected) => {
  expect(failure(() => checkClaims(ROLE, issuer, clauses))).toBe(`ConditionContradiction: ${ROLE}: ${expected}`);
});
