import { OidcSubject, type TerraformPhase } from '../../lib/trust/oidc-subject';
import { failure, token } from './samples';

const UUID = '11111111-2222-3333-4444-555555555555';
const reason = 'the project has one branch';

test.each([
  [
    'Terraform run',
    () => OidcSubject.terraformRun('my-org', 'Default Project', 'network', 'plan'),
    'organization:my-org:project:Default Project:workspace:network:run_phase:plan',
    false,
  ],
  [
    'Buildkite branch',
    () => OidcSubject.buildkiteBranch('my-org', 'deploy', 'release/1'),
    'organization:my-org:pipeline:deploy:ref:refs/heads/release/1:commit:*',
    true,
  ],
  [
    'Buildkite tag',
    () => OidcSubject.buildkiteTag('my-org', 'deploy', 'v1'),
    'organization:my-org:pipeline:deploy:ref:refs/tags/v1:commit:*',
    true,
  ],
  [
    'CircleCI branch',
    () => OidcSubject.circleCiBranch(UUID, UUID, 'github.com/o/r', 'main'),
    `org/${UUID}/project/${UUID}/user/*/vcs-origin/github.com/o/r/vcs-ref/refs/heads/main`,
    true,
  ],
  ['Bitbucket environment', () => OidcSubject.bitbucketEnvironment(UUID, `{${UUID}}`), `{${UUID}}:{${UUID}}:*`, true],
  [
    'service connection',
    () => OidcSubject.azureServiceConnection('my-org', 'My Project', 'aws'),
    'sc://my-org/My Project/aws',
    false,
  ],
  [
    'token',
    () => OidcSubject.azureServiceConnection(token('Organization'), 'p', 'c'),
    `sc://${token('Organization')}/p/c`,
    false,
  ],
])('a %s needs no reason', (_, make, value, pattern) => {
  const subject = make();
  expect(subject).toMatchObject({ value, reason: undefined });
  expect(subject._text).toMatchObject({ value, pattern, shape: { template: expect.any(String) } });
});

test.each([
  ['CircleCI project', () => OidcSubject.circleCiProject(UUID, UUID, { reason }), `org/${UUID}/project/${UUID}/user/*`],
  ['Bitbucket repository', () => OidcSubject.bitbucketRepository(UUID, { reason }), `{${UUID}}:*`],
  ['text', () => OidcSubject.custom('job-*', { reason }), 'job-*'],
])('a %s is a pattern with a reason', (_, make, value) => {
  const subject = make();
  expect(subject).toMatchObject({ value, reason });
  expect(subject._text.pattern).toBe(true);
});

test('a text without a wildcard is exact', () => {
  expect(OidcSubject.custom('nightly-export', { reason })._text).toEqual({ value: 'nightly-export', pattern: false });
});

test.each([
  [
    () => OidcSubject.terraformRun('my org', 'p', 'w', 'plan'),
    'InvalidValue: `organization` `my org` is no organization; write its name in the address bar: A-Z a-z 0-9 _ -',
  ],
  [
    () => OidcSubject.terraformRun('*', 'p', 'w', 'plan'),
    'WildcardForbidden: `organization` `*` holds a wildcard; write its name in the address bar: A-Z a-z 0-9 _ -',
  ],
  [
    () => OidcSubject.terraformRun('o', 'p:q', 'w', 'plan'),
    'InvalidValue: `project` `p:q` is no project; write its name, as in `Default Project`',
  ],
  [
    () => OidcSubject.terraformRun('o', 'p', 'w', 'destroy' as TerraformPhase),
    'InvalidValue: `phase` `destroy` is no phase; write `plan` or `apply`',
  ],
  [
    () => OidcSubject.buildkiteBranch('o', 'p', '*'),
    'WildcardForbidden: `branch` `*` holds a wildcard; write the name of one branch, or use `custom` with a reason',
  ],
  [
    () => OidcSubject.circleCiBranch('my-org', UUID, 'github.com/o/r', 'main'),
    'InvalidValue: `organizationId` `my-org` is no organizationId; write its UUID, such as `11111111-2222-3333-4444-555555555555`',
  ],
  [
    () => OidcSubject.circleCiBranch(UUID, UUID, 'https://github.com/o/r', 'main'),
    'InvalidValue: `origin` `https://github.com/o/r` is no origin; write host and path, as in `github.com/octo-org/octo-repo`',
  ],
  [
    () => OidcSubject.azureServiceConnection('o', 'p/q', 'c'),
    'InvalidValue: `project` `p/q` is no project; write its name, without slashes and colons',
  ],
  [
    () => OidcSubject.circleCiProject(UUID, UUID, { reason: '' }),
    `ReasonRequired: trusting every job of project \`${UUID}\` has no \`reason\`; say why, or use \`OidcSubject.circleCiBranch\``,
  ],
  [
    () => OidcSubject.bitbucketRepository(UUID, { reason: '' }),
    `ReasonRequired: trusting every step of repository \`${UUID}\` has no \`reason\`; say why, or use \`OidcSubject.bitbucketEnvironment\``,
  ],
  [
    () => OidcSubject.custom('x', { reason: '' }),
    'ReasonRequired: trusting the subject `x` has no `reason`; say why, or use a named method of `OidcSubject`',
  ],
])('bad input %#: %s', (make, expected) => {
  expect(failure(make)).toBe(expected);
});
