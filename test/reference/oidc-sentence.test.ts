import { claimCaveat, claimKey, claimSentence } from '../../lib/reference/oidc-sentence';

const GITHUB = 'token.actions.githubusercontent.com';
const UUID = '11111111-2222-3333-4444-555555555555';
const CIRCLECI = `oidc.circleci.com/org/${UUID}`;

test.each([
  [`${GITHUB}:sub`, { issuer: GITHUB, claim: 'sub' }],
  [`${CIRCLECI}:oidc.circleci.com/project-id`, { issuer: CIRCLECI, claim: 'oidc.circleci.com/project-id' }],
  ['localhost.example:8443/realm:aud', { issuer: 'localhost.example:8443/realm', claim: 'aud' }],
  ['SAML:aud', undefined],
  ['sub', undefined],
])('the claim of %s is %j', (key, expected) => {
  expect(claimKey(key)).toEqual(expected);
});

test.each([
  [GITHUB, 'repo:o/r:ref:refs/heads/main', 'the workflow runs on branch main of o/r'],
  [GITHUB, 'repo:o/r:ref:refs/tags/v1', 'the workflow runs on tag v1 of o/r'],
  [GITHUB, 'repo:o@1/r@2:environment:prod', 'the job runs in environment prod of o/r (id 2)'],
  [GITHUB, 'repo:o/r:pull_request', 'the workflow runs for a pull request to o/r'],
  [
    GITHUB,
    'repo:o/r:job_workflow_ref:o/a/.github/workflows/x.yml@refs/heads/main',
    'the job runs the reusable workflow o/a/.github/workflows/x.yml@refs/heads/main for o/r',
  ],
  [GITHUB, 'repo:o/r:*', 'any workflow runs in o/r'],
  [GITHUB, 'repo:o/*', 'any workflow runs in any repository of o'],
  [GITHUB, 'repo:o@1/*', 'any workflow runs in any repository of o (id 1)'],
  [GITHUB, 'repository_id:2', 'the subject of the token is repository_id:2'],
  ['gitlab.com', 'project_path:g/s/p:ref_type:branch:ref:main', 'the job runs on branch main of g/s/p'],
  ['gitlab.example.com', 'project_path:g/p:ref_type:tag:ref:v*', 'the job runs on tag v* of g/p'],
  ['gitlab.com', 'project_path:g/p:*', 'any job runs in g/p'],
  ['gitlab.com', 'project_path:g/s/*', 'any job runs in any project of g/s or its subgroups'],
  [
    'app.terraform.io',
    'organization:o:project:p:workspace:w:run_phase:apply',
    'workspace w of project p in organization o runs its apply',
  ],
  [
    'agent.buildkite.com',
    'organization:o:pipeline:p:ref:refs/heads/main:commit:*',
    'pipeline p of organization o runs on branch main',
  ],
  [
    'agent.buildkite.com',
    'organization:o:pipeline:p:ref:refs/tags/v1:commit:*',
    'pipeline p of organization o runs on tag v1',
  ],
  [CIRCLECI, `org/${UUID}/project/p/user/*`, 'any job of project p runs'],
  [
    CIRCLECI,
    `org/${UUID}/project/p/user/*/vcs-origin/github.com/o/r/vcs-ref/refs/heads/main`,
    'a job of project p runs on branch main of github.com/o/r',
  ],
  [
    'api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc',
    '{r}:{e}:*',
    'a step deploys repository r to deployment environment e',
  ],
  ['api.bitbucket.org/2.0/workspaces/w/pipelines-config/identity/oidc', '{r}:*', 'any step of repository r runs'],
  [
    `vstoken.dev.azure.com/${UUID}`,
    'sc://o/p/c',
    'a pipeline uses the service connection c of project p, organization o',
  ],
  [
    'oidc.eks.eu-west-1.amazonaws.com/id/ABC',
    'system:serviceaccount:data-plane:reader',
    'the pod runs as service account reader of namespace data-plane',
  ],
  ['login.example.com', 'nightly-export', undefined],
])('a subject of %s, %s, reads: %s', (issuer, subject, expected) => {
  expect(claimSentence(`${issuer}:sub`, [subject])).toBe(expected);
});

test('of several subjects any will do', () => {
  const subjects = ['repo:o/r:pull_request', 'repository_id:2'];
  expect(claimSentence(`${GITHUB}:sub`, subjects)).toBe(
    'the workflow runs for a pull request to o/r or the subject of the token is repository_id:2',
  );
});

test.each([
  [`${GITHUB}:aud`, ['sts.amazonaws.com'], 'the token is meant for sts.amazonaws.com'],
  ['login.example.com:aud', ['a', 'b'], 'the token is meant for a or b'],
  [`${GITHUB}:repository_id`, ['2', '3'], 'the id of the repository is 2 or 3'],
  ['gitlab.com:ref_protected', ['true'], 'the branch or tag is protected: true'],
  [`${CIRCLECI}:oidc.circleci.com/project-id`, ['p'], 'the id of the project is p'],
  [`${GITHUB}:repository_owner`, ['o'], undefined],
  ['login.example.com:email', ['x'], undefined],
  ['s3:prefix', ['x'], undefined],
])('%s %j reads: %s', (key, values, expected) => {
  expect(claimSentence(key, values)).toBe(expected);
});

test.each([
  [`${GITHUB}:sub`, 'upper and lower case count'],
  ['gitlab.com:sub', 'upper and lower case count'],
  [`${GITHUB}:aud`, undefined],
  ['login.example.com:sub', undefined],
  ['s3:prefix', undefined],
])('the caveat of %s is %s', (key, expected) => {
  expect(claimCaveat(key)).toBe(expected);
});
