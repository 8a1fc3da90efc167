import { exactRef, refPattern } from '../../lib/trust/git-ref';
import { failure, token } from './samples';

test.each(['main', 'release/1.2', 'feature/a-b_c#1', token('Branch'), 'a'])('%s is a branch', (name) => {
  expect(exactRef('branch', name)).toBe(name);
});

const HELP = 'write the name of one branch, or use `branchesLike` with a reason';

test.each([
  ['refs/heads/main', 'InvalidValue: `branch` `refs/heads/main` repeats `refs/heads/`; write `main`'],
  ['refs/tags/v1', 'InvalidValue: `branch` `refs/tags/v1` repeats `refs/tags/`; write `v1`'],
  ['release/*', `WildcardForbidden: \`branch\` \`release/*\` holds a wildcard; ${HELP}`],
  ['', `InvalidValue: \`branch\` \`\` is no branch; ${HELP}`],
  ['a b', `InvalidValue: \`branch\` \`a b\` is no branch; ${HELP}`],
  ['a:b', `InvalidValue: \`branch\` \`a:b\` is no branch; ${HELP}`],
  ['a..b', `InvalidValue: \`branch\` \`a..b\` is no branch; ${HELP}`],
  ['a//b', `InvalidValue: \`branch\` \`a//b\` is no branch; ${HELP}`],
  ['/a', `InvalidValue: \`branch\` \`/a\` is no branch; ${HELP}`],
  ['a/', `InvalidValue: \`branch\` \`a/\` is no branch; ${HELP}`],
  ['a.', `InvalidValue: \`branch\` \`a.\` is no branch; ${HELP}`],
  ['a.lock', `InvalidValue: \`branch\` \`a.lock\` is no branch; ${HELP}`],
  ['a@{1}', `InvalidValue: \`branch\` \`a@{1}\` is no branch; ${HELP}`],
  ['${aws:username}', `InvalidValue: \`branch\` \`\${aws:username}\` is no branch; ${HELP}`],
])('%s is no branch: %s', (name, expected) => {
  expect(failure(() => exactRef('branch', name))).toBe(expected);
});

test.each(['release/*', '*', 'v?.?', token('Pattern')])('%s is a pattern', (pattern) => {
  expect(refPattern('branch', pattern)).toBe(pattern);
});

test.each([
  ['main', 'InvalidValue: `pattern` `main` has no wildcard; use `branch`'],
  ['refs/heads/*', 'InvalidValue: `branch` `refs/heads/*` repeats `refs/heads/`; write `*`'],
  ['a:*', 'InvalidValue: `pattern` `a:*` matches no branch; write it as in `release/*`'],
])('%s is no pattern: %s', (pattern, expected) => {
  expect(failure(() => refPattern('branch', pattern))).toBe(expected);
});
