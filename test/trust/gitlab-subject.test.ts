import { GitLabSubject } from '../../lib/trust/gitlab-subject';
import { failure, token } from './samples';

const reason = 'every version has a branch';

test.each([
  ['branch', () => GitLabSubject.branch('g/s/p', 'main'), 'project_path:g/s/p:ref_type:branch:ref:main'],
  ['tag', () => GitLabSubject.tag('g/p', 'v1.0'), 'project_path:g/p:ref_type:tag:ref:v1.0'],
  [
    'token',
    () => GitLabSubject.branch(token('Project'), token('Branch')),
    `project_path:${token('Project')}:ref_type:branch:ref:${token('Branch')}`,
  ],
])('%s is exact and needs no reason', (_, make, value) => {
  const subject = make();
  expect(subject).toMatchObject({ value, reason: undefined });
  expect(subject._text.pattern).toBe(false);
});

test.each([
  [
    'branches',
    () => GitLabSubject.branchesLike('g/p', 'release/*', { reason }),
    'project_path:g/p:ref_type:branch:ref:release/*',
  ],
  ['tags', () => GitLabSubject.tagsLike('g/p', 'v*', { reason }), 'project_path:g/p:ref_type:tag:ref:v*'],
  ['project', () => GitLabSubject.project('g/p', { reason }), 'project_path:g/p:*'],
  ['group', () => GitLabSubject.group('g', { reason }), 'project_path:g/*'],
  ['subgroup', () => GitLabSubject.group('g/s', { reason }), 'project_path:g/s/*'],
  [
    'custom',
    () => GitLabSubject.custom('project_path:g/p:ref_protected:true:*', { reason }),
    'project_path:g/p:ref_protected:true:*',
  ],
])('%s is a pattern with a reason', (_, make, value) => {
  const subject = make();
  expect(subject).toMatchObject({ value, reason });
  expect(subject._text.pattern).toBe(true);
});

test("a text of one's own without a wildcard is exact", () => {
  const text = 'project_path:g/p:environment_protected:true';
  expect(GitLabSubject.custom(text, { reason })._text.pattern).toBe(false);
});

test.each([
  [
    () => GitLabSubject.branch('project', 'main'),
    'InvalidValue: `project` `project` is no project; write its whole path, as in `group/subgroup/project`',
  ],
  [
    () => GitLabSubject.branch('group*/project', 'main'),
    'WildcardForbidden: `project` `group*/project` holds a wildcard; write its whole path, as in `group/subgroup/project`',
  ],
  [
    () => GitLabSubject.branch('group/project', 'v*'),
    'WildcardForbidden: `branch` `v*` holds a wildcard; write the name of one branch, or use `branchesLike` with a reason',
  ],
  [
    () => GitLabSubject.tag('group/project', 'v*'),
    'WildcardForbidden: `tag` `v*` holds a wildcard; write the name of one tag, or use `tagsLike` with a reason',
  ],
  [
    () => GitLabSubject.group('group/*', { reason }),
    'WildcardForbidden: `group` `group/*` holds a wildcard; write its whole path, as in `group/subgroup`',
  ],
  [
    () => GitLabSubject.branchesLike('g/p', '*', { reason: '' }),
    'ReasonRequired: trusting branches like `*` has no `reason`; say why, or name one with `GitLabSubject.branch`',
  ],
  [
    () => GitLabSubject.tagsLike('g/p', '*', { reason: '' }),
    'ReasonRequired: trusting tags like `*` has no `reason`; say why, or name one with `GitLabSubject.tag`',
  ],
  [
    () => GitLabSubject.project('g/p', { reason: '' }),
    'ReasonRequired: trusting every job of `g/p` has no `reason`; say why, or use `GitLabSubject.branch`',
  ],
  [
    () => GitLabSubject.group('g', { reason: '' }),
    'ReasonRequired: trusting every project of `g` has no `reason`; say why, or name one with `GitLabSubject.branch`',
  ],
  [
    () => GitLabSubject.custom('project_path:g/p:x', { reason: '' }),
    'ReasonRequired: trusting the subject `project_path:g/p:x` has no `reason`; say why, or use a named method of `GitLabSubject`',
  ],
  ...['*', 'project_path:*', 'project_path:g*', 'project_path:g?/p:*'].map((text): [() => unknown, string] => [
    () => GitLabSubject.custom(text, { reason }),
    `WildcardForbidden: \`text\` \`${text}\` has a wildcard before its group ends, so that strangers could match it; start with the whole group, as in \`project_path:group/\``,
  ]),
])('bad input %#: %s', (make, expected) => {
  expect(failure(make)).toBe(expected);
});
