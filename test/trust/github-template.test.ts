import { checkTemplate } from '../../lib/trust/github-template';
import { failure, token } from './samples';

test.each([
  [['repo', 'context'], { repo: 'o/r', context: 'ref:refs/heads/main' }, 'repo:o/r:ref:refs/heads/main'],
  [
    ['repo', 'context', 'job_workflow_ref'],
    { repo: 'o@1/r@2', context: 'pull_request', job_workflow_ref: 'o/a/.github/workflows/x.yml@refs/heads/main' },
    'repo:o@1/r@2:pull_request:job_workflow_ref:o/a/.github/workflows/x.yml@refs/heads/main',
  ],
  [
    ['environment', 'repository_id'],
    { repository_id: '2', environment: 'production:eastus' },
    'environment:production%3Aeastus:repository_id:2',
  ],
  [
    ['repository_id', 'environment'],
    { repository_id: token('Id'), environment: token('Environment') },
    `repository_id:${token('Id')}:environment:${token('Environment')}`,
  ],
])('%j with %j is %s, and lets in one kind of workflow of one repository', (keys, claims, value) => {
  expect(checkTemplate(keys, claims as unknown as Record<string, string>)).toEqual({ value });
});

test.each([
  [['repo'], { repo: 'o/r' }, 'every workflow with `repo:o/r`'],
  [['repository_id', 'actor'], { repository_id: '2', actor: 'x' }, 'every workflow with `repository_id:2:actor:x`'],
  [['repository_owner'], { repository_owner: 'o' }, 'every repository with `repository_owner:o`'],
  [
    ['repository_owner_id', 'environment'],
    { repository_owner_id: '1', environment: 'prod' },
    'every repository with `repository_owner_id:1:environment:prod`',
  ],
  [
    ['job_workflow_ref'],
    { job_workflow_ref: 'o/a/.github/workflows/x.yml@refs/heads/main' },
    'every repository with `job_workflow_ref:o/a/.github/workflows/x.yml@refs/heads/main`',
  ],
])('%j with %j lets in %s', (keys, claims, wide) => {
  expect(checkTemplate(keys, claims as unknown as Record<string, string>).wide).toBe(wide);
});

test.each([
  [['repo'], {}, 'MissingValue: `claims` has no `repo`; give every key of the template a value'],
  [
    ['repo'],
    { repo: 'o/r', ref: 'x' },
    'InvalidValue: `claims` has `ref`, which is not in `claimKeys`; list the keys of the template in their order',
  ],
  [
    ['environment'],
    { environment: 'prod' },
    'InvalidValue: `claimKeys` `environment` names no owner, so that any repository of GitHub could match it; add `repo`, `repository_id` or `repository_owner_id`',
  ],
  [
    [],
    {},
    'InvalidValue: `claimKeys` `` names no owner, so that any repository of GitHub could match it; add `repo`, `repository_id` or `repository_owner_id`',
  ],
  [
    ['repository_id', 'environment'],
    { repository_id: '2', environment: 'prod*' },
    'WildcardForbidden: `environment` `prod*` holds a wildcard; write its value as the token has it',
  ],
  [
    ['repository_id'],
    { repository_id: 'octo-repo' },
    'InvalidValue: `repository_id` `octo-repo` is no repository_id; write its value as the token has it',
  ],
])('%j with %j fails: %s', (keys, claims, expected) => {
  expect(failure(() => checkTemplate(keys, claims as unknown as Record<string, string>))).toBe(expected);
});
