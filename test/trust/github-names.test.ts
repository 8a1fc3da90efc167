import { checkAnchored, checkOwner, checkRepository, checkWorkflow, escaped } from '../../lib/trust/github-names';
import { failure, token } from './samples';

test.each(['octo-org/octo-repo', 'octo-org@123456/octo-repo@456789', 'jane_acme/.github', 'o/r', token('Repository')])(
  '%s is a repository',
  (name) => {
    expect(checkRepository(name)).toBe(name);
  },
);

const HELP =
  'write `octo-org/octo-repo`, or `octo-org@123456/octo-repo@456789` where its tokens carry the ids of owner and repository';

test.each([
  ['octo-repo', `InvalidValue: \`repository\` \`octo-repo\` is no repository; ${HELP}`],
  ['octo-org@1/octo-repo', `InvalidValue: \`repository\` \`octo-org@1/octo-repo\` is no repository; ${HELP}`],
  ['octo-org/octo-repo@1', `InvalidValue: \`repository\` \`octo-org/octo-repo@1\` is no repository; ${HELP}`],
  ['octo-org@x/octo-repo@y', `InvalidValue: \`repository\` \`octo-org@x/octo-repo@y\` is no repository; ${HELP}`],
  ['https://github.com/o/r', `InvalidValue: \`repository\` \`https://github.com/o/r\` is no repository; ${HELP}`],
  ['octo-org/*', `WildcardForbidden: \`repository\` \`octo-org/*\` holds a wildcard; ${HELP}`],
  ['octo*/octo-repo', `WildcardForbidden: \`repository\` \`octo*/octo-repo\` holds a wildcard; ${HELP}`],
  ['-o/r', `InvalidValue: \`repository\` \`-o/r\` is no repository; ${HELP}`],
])('%s is no repository: %s', (name, expected) => {
  expect(failure(() => checkRepository(name))).toBe(expected);
});

test.each([
  ['octo-org', ''],
  ['octo-org@123456', ''],
  [
    'octo-org/octo-repo',
    'InvalidValue: `owner` `octo-org/octo-repo` is no owner; write the name of one user or organization, such as `octo-org` or `octo-org@123456`',
  ],
  [
    'octo*',
    'WildcardForbidden: `owner` `octo*` holds a wildcard; write the name of one user or organization, such as `octo-org` or `octo-org@123456`',
  ],
])('owner %s: %s', (name, expected) => {
  expect(failure(() => checkOwner(name))).toBe(expected);
});

test.each([
  ['octo-org/octo-automation/.github/workflows/deploy.yml@refs/heads/main', ''],
  ['octo-org/octo-automation/.github/workflows/deploy.yaml@refs/tags/v1', ''],
  [`o/r/.github/workflows/x.yml@${'a'.repeat(40)}`, ''],
  [
    'octo-org/octo-automation/deploy.yml@main',
    'InvalidValue: `workflow` `octo-org/octo-automation/deploy.yml@main` is no workflow; write `octo-org/octo-automation/.github/workflows/deploy.yml@refs/heads/main`',
  ],
])('workflow %s: %s', (name, expected) => {
  expect(failure(() => checkWorkflow(name))).toBe(expected);
});

test('a colon is written as GitHub writes it', () => {
  expect(escaped('Production:V1:2')).toBe('Production%3AV1%3A2');
  expect(escaped(token('Environment'))).toBe(token('Environment'));
});

test.each([
  'repo:octo-org/octo-repo:pull_request',
  'repo:octo-org/*',
  'repo:octo-org@1/octo-*:ref:refs/heads/main',
  'repository_owner:octo-org:*',
  'repository_owner_id:123456:*',
  'repository_id:456789:environment:*',
  'repository:octo-org/*',
  'job_workflow_ref:octo-org/a/.github/workflows/x.yml@*',
  `repo:${token('Owner')}/*`,
])('%s belongs to one owner', (text) => {
  expect(checkAnchored(text)).toBe(text);
});

test.each([
  '*',
  'repo:*',
  'repo:octo*',
  'repo:octo-org*',
  'repo:octo-o?g/octo-repo:*',
  'environment:prod:*',
  'repository_id:45*',
  `*${token('Subject')}`,
])('%s could be a stranger', (text) => {
  expect(failure(() => checkAnchored(text))).toBe(
    `WildcardForbidden: \`text\` \`${text}\` has a wildcard before its owner ends, so that strangers could match it; start with the whole owner, as in \`repo:octo-org/\``,
  );
});
