import { GitHubSubject } from '../../lib/trust/github-subject';
import { failure, token } from './samples';

const reason = 'every version has a branch';
const WORKFLOW = 'octo-org/octo-automation/.github/workflows/deploy.yml@refs/heads/main';

test.each([
  ['branch', () => GitHubSubject.branch('o/r', 'release/1'), 'repo:o/r:ref:refs/heads/release/1'],
  ['branch with ids', () => GitHubSubject.branch('o@1/r@2', 'main'), 'repo:o@1/r@2:ref:refs/heads/main'],
  ['tag', () => GitHubSubject.tag('o/r', 'v1'), 'repo:o/r:ref:refs/tags/v1'],
  ['environment', () => GitHubSubject.environment('o/r', 'Production:V1'), 'repo:o/r:environment:Production%3AV1'],
  ['pull request', () => GitHubSubject.pullRequest('o/r'), 'repo:o/r:pull_request'],
  ['reusable workflow', () => GitHubSubject.reusableWorkflow('o/r', WORKFLOW), `repo:o/r:job_workflow_ref:${WORKFLOW}`],
  [
    'template',
    () => GitHubSubject.customized(['repository_id', 'ref'], { repository_id: '2', ref: 'refs/heads/main' }),
    'repository_id:2:ref:refs/heads/main',
  ],
  [
    'token',
    () => GitHubSubject.branch(token('Repository'), token('Branch')),
    `repo:${token('Repository')}:ref:refs/heads/${token('Branch')}`,
  ],
])('%s is exact and needs no reason', (_, make, value) => {
  const subject = make();
  expect(subject).toMatchObject({ value, reason: undefined });
  expect(subject._text.pattern).toBe(false);
});

test.each([
  ['branches', () => GitHubSubject.branchesLike('o/r', 'release/*', { reason }), 'repo:o/r:ref:refs/heads/release/*'],
  ['tags', () => GitHubSubject.tagsLike('o/r', 'v*', { reason }), 'repo:o/r:ref:refs/tags/v*'],
  ['repository', () => GitHubSubject.repository('o@1/r@2', { reason }), 'repo:o@1/r@2:*'],
  ['organization', () => GitHubSubject.organization('octo-org', { reason }), 'repo:octo-org/*'],
  ['organization with its id', () => GitHubSubject.organization('o@1', { reason }), 'repo:o@1/*'],
  ['custom', () => GitHubSubject.custom('repo:o/r:*:job_workflow_ref:x', { reason }), 'repo:o/r:*:job_workflow_ref:x'],
])('%s is a pattern with a reason', (_, make, value) => {
  const subject = make();
  expect(subject).toMatchObject({ value, reason });
  expect(subject._text.pattern).toBe(true);
});

test("a text of one's own without a wildcard is exact", () => {
  expect(GitHubSubject.custom('repository_owner:monalisa:repository_visibility:private', { reason })._text).toEqual({
    value: 'repository_owner:monalisa:repository_visibility:private',
    pattern: false,
    shape: undefined,
  });
});

test('a template that lets in a whole owner is exact, and has a reason', () => {
  const subject = GitHubSubject.customized(['repository_owner_id'], { repository_owner_id: '1' }, { reason });
  expect(subject).toMatchObject({ value: 'repository_owner_id:1', reason });
  expect(subject._text.pattern).toBe(false);
});

test.each([
  [
    () => GitHubSubject.branchesLike('o/r', '*', { reason: '' }),
    'ReasonRequired: trusting branches like `*` has no `reason`; say why, or name one with `GitHubSubject.branch`',
  ],
  [
    () => GitHubSubject.tagsLike('o/r', 'v*', { reason: ' ' }),
    'ReasonRequired: trusting tags like `v*` has no `reason`; say why, or name one with `GitHubSubject.tag`',
  ],
  [
    () => GitHubSubject.repository('o/r', { reason: '' }),
    'ReasonRequired: trusting every workflow of `o/r` has no `reason`; say why, or use `GitHubSubject.branch`',
  ],
  [
    () => GitHubSubject.organization('octo-org', { reason: '' }),
    'ReasonRequired: trusting every repository of `octo-org` has no `reason`; say why, or name one with `GitHubSubject.branch`',
  ],
  [
    () => GitHubSubject.custom('repo:o/r:x', { reason: '' }),
    'ReasonRequired: trusting the subject `repo:o/r:x` has no `reason`; say why, or use a named method of `GitHubSubject`',
  ],
  [
    () => GitHubSubject.customized(['repo'], { repo: 'o/r' }),
    'ReasonRequired: trusting every workflow with `repo:o/r` has no `reason`; say why, or add a claim that narrows it',
  ],
  [
    () => GitHubSubject.custom('repo:octo*', { reason }),
    'WildcardForbidden: `text` `repo:octo*` has a wildcard before its owner ends, so that strangers could match it; start with the whole owner, as in `repo:octo-org/`',
  ],
  [() => GitHubSubject.custom('', { reason }), 'InvalidValue: `text` is empty; write it as the token has it'],
  [
    () => GitHubSubject.environment('o/r', ''),
    'InvalidValue: `environment` `` is no environment; write the name of one environment, up to 255 characters',
  ],
  [
    () => GitHubSubject.environment('o/r', 'prod*'),
    'WildcardForbidden: `environment` `prod*` holds a wildcard; write the name of one environment, up to 255 characters',
  ],
])('bad input %#: %s', (make, expected) => {
  expect(failure(make)).toBe(expected);
});
