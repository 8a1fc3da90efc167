import { CfnParameter, Duration } from 'aws-cdk-lib/core';
import { GitHubActionsRole, type GitHubActionsRoleProps } from '../../lib/roles/github-actions-role';
import { GitHubSubject } from '../../lib/trust/github-subject';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { providerArn, trustCardOf } from './oidc-support';
import { ENV, accessTo, failure, newStack, resourcesOf, roleOf, templateOf, trustOf } from './support';

const ISSUER = 'token.actions.githubusercontent.com';
const WORKFLOW = 'octo-org/octo-automation/.github/workflows/deploy.yml@refs/heads/main';
const access = [accessTo('arn:aws:s3:::files/in')];
const main = GitHubSubject.branch('octo-org/octo-repo', 'main');
const reason = 'every version has a branch';

function make(props: Partial<GitHubActionsRoleProps> = {}) {
  const stack = newStack({ env: ENV });
  new GitHubActionsRole(stack, 'Deploy', { subjects: [main], access, ...props });
  return stack;
}

describe('trust', () => {
  test('with one subject asks for exactly its subject and the audience of STS', () => {
    expect(trustOf(make())).toEqual({
      Statement: [
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${ISSUER}:aud`]: 'sts.amazonaws.com',
              [`${ISSUER}:sub`]: 'repo:octo-org/octo-repo:ref:refs/heads/main',
            },
          },
          Effect: 'Allow',
          Principal: { Federated: providerArn(ISSUER) },
        },
      ],
      Version: '2012-10-17',
    });
  });

  test('with everything is still one statement', () => {
    const stack = make({
      subjects: [
        GitHubSubject.environment('octo-org@123456/octo-repo@456789', 'production'),
        GitHubSubject.branchesLike('octo-org/octo-repo', 'release/*', { reason }),
      ],
      claims: { reusableWorkflows: [WORKFLOW], actorIds: ['7'] },
      conditions: [TrustCondition.sourceIp('203.0.113.0/24'), TrustCondition.sourceIdentity('deploy')],
      audience: 'deployments',
      issuer: 'https://token.actions.octocorp.ghe.com',
      thumbprints: ['a'.repeat(40)],
      maxSessionDuration: Duration.hours(2),
      roleName: 'deploy',
    });

    const issuer = 'token.actions.octocorp.ghe.com';
    expect(roleOf(stack)).toMatchObject({ MaxSessionDuration: 7200, RoleName: 'deploy' });
    expect(trustOf(stack)).toEqual({
      Statement: [
        {
          Action: ['sts:AssumeRoleWithWebIdentity', 'sts:SetSourceIdentity'],
          Condition: {
            IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
            StringEquals: {
              'sts:SourceIdentity': 'deploy',
              [`${issuer}:actor_id`]: '7',
              [`${issuer}:aud`]: 'deployments',
              [`${issuer}:job_workflow_ref`]: WORKFLOW,
            },
            StringLike: {
              [`${issuer}:sub`]: [
                'repo:octo-org/octo-repo:ref:refs/heads/release/*',
                'repo:octo-org@123456/octo-repo@456789:environment:production',
              ],
            },
          },
          Effect: 'Allow',
          Principal: { Federated: providerArn(issuer) },
        },
      ],
      Version: '2012-10-17',
    });
    expect(resourcesOf(stack, 'AWS::IAM::OIDCProvider')).toMatchObject([
      { Properties: { Url: `https://${issuer}`, ClientIdList: ['deployments'], ThumbprintList: ['a'.repeat(40)] } },
    ]);
  });

  test('of the old and the new format of one repository names both, exactly', () => {
    const stack = make({ subjects: [main, GitHubSubject.branch('octo-org@123456/octo-repo@456789', 'main')] });

    expect(trustOf(stack)).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: {
              [`${ISSUER}:sub`]: [
                'repo:octo-org/octo-repo:ref:refs/heads/main',
                'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main',
              ],
            },
          },
        },
      ],
    });
  });

  test('does not depend on the order of the subjects', () => {
    const subjects = [main, GitHubSubject.pullRequest('octo-org/octo-repo')];
    expect(trustOf(make({ subjects: [...subjects].reverse() }))).toEqual(trustOf(make({ subjects })));
  });

  test('takes tokens for what only deployment knows', () => {
    const stack = newStack();
    const [repository, branch] = ['Repository', 'Branch'].map((id) => new CfnParameter(stack, id).valueAsString);
    new GitHubActionsRole(stack, 'Deploy', {
      subjects: [GitHubSubject.branch(String(repository), String(branch))],
      access,
    });

    const sub = { 'Fn::Join': ['', ['repo:', { Ref: 'Repository' }, ':ref:refs/heads/', { Ref: 'Branch' }]] };
    expect(trustOf(stack)).toMatchObject({ Statement: [{ Condition: { StringEquals: { [`${ISSUER}:sub`]: sub } } }] });
  });
});

describe('provider', () => {
  test('is made once for all roles of a stack', () => {
    const stack = newStack();
    for (const id of ['One', 'Two', 'Three']) new GitHubActionsRole(stack, id, { subjects: [main], access });

    expect(resourcesOf(stack, 'AWS::IAM::OIDCProvider')).toHaveLength(1);
  });

  test('is waited for', () => {
    const [role] = resourcesOf(make(), 'AWS::IAM::Role');
    expect(role?.DependsOn).toEqual(['OidcProvidertokenactionsgithubusercontentcom']);
  });

  test('that is imported is made nowhere', () => {
    const arn = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;
    const stack = make({ providerArn: arn });

    expect(resourcesOf(stack, 'AWS::IAM::OIDCProvider')).toEqual([]);
    expect(trustOf(stack)).toMatchObject({ Statement: [{ Principal: { Federated: arn } }] });
  });
});

test.each([
  ['branch', main, 'the workflow runs on branch main of octo-org/octo-repo'],
  ['tag', GitHubSubject.tag('octo-org/octo-repo', 'v1'), 'the workflow runs on tag v1 of octo-org/octo-repo'],
  [
    'environment',
    GitHubSubject.environment('octo-org@123456/octo-repo@456789', 'production'),
    'the job runs in environment production of octo-org/octo-repo (id 456789)',
  ],
  [
    'pull request',
    GitHubSubject.pullRequest('octo-org/octo-repo'),
    'the workflow runs for a pull request to octo-org/octo-repo',
  ],
  [
    'reusable workflow',
    GitHubSubject.reusableWorkflow('octo-org/octo-repo', WORKFLOW),
    `the job runs the reusable workflow ${WORKFLOW} for octo-org/octo-repo`,
  ],
  [
    'organization',
    GitHubSubject.organization('octo-org', { reason }),
    'any workflow runs in any repository of octo-org',
  ],
])('the role card tells a %s in words', (_, subject, sentence) => {
  expect(trustCardOf(make({ subjects: [subject] }))).toBe(
    `  assumed by   web identities issued by ${ISSUER}
  only if      the token is meant for sts.amazonaws.com
               ${sentence.padEnd(46)} (upper and lower case count)`,
  );
});

test.each([
  [
    { subjects: [] },
    'MissingValue: GitHubActionsRole `Deploy`: `subjects` is empty; name at least one: anyone who gets a token of the issuer could assume the role',
  ],
  [
    { issuer: 'gitlab.com' },
    'InvalidValue: GitHubActionsRole `Deploy`: `issuer` `gitlab.com` is no issuer of GitHub; write `token.actions.githubusercontent.com`, or `<host>/_services/token` for GitHub Enterprise Server',
  ],
  [
    { issuer: 'github.example.com/_services/token', claims: { repositoryIds: ['1'] } },
    'ConditionNotCarried: GitHubActionsRole `Deploy`: AWS sends no key for the claim `repository_id` of github.example.com/_services/token, so the role could never be assumed; use one of sub, aud, amr',
  ],
  [
    { claims: { environments: ['production'] } },
    `ConditionContradiction: GitHubActionsRole \`Deploy\`: \`${ISSUER}:environment\` is never \`production\` in a token of the subject \`repo:octo-org/octo-repo:ref:refs/heads/main\`; such a token has no \`environment\`: remove one of the two`,
  ],
  [
    { claims: { refs: ['refs/heads/*'] } },
    'WildcardForbidden: `ref` `refs/heads/*` has a wildcard, which is taken literally here; write the whole value, or use `of` with `StringLike`',
  ],
  [
    { conditions: [TrustCondition.of('StringEquals', `${ISSUER}:sub`, ['repo:octo-org/other:pull_request'])] },
    `ConditionContradiction: GitHubActionsRole \`Deploy\`: \`${ISSUER}:sub\` is given twice, as \`repo:octo-org/octo-repo:ref:refs/heads/main\` and \`repo:octo-org/other:pull_request\`, which have nothing in common; give it once, with every value`,
  ],
  [
    { conditions: [TrustCondition.externalId('an-external-id')] },
    `ConditionNotCarried: GitHubActionsRole \`Deploy\`: \`sts:ExternalId\` is never present when the caller is web identities issued by ${ISSUER}; remove the condition: only an AWS principal that calls \`sts:AssumeRole\` sends an external id`,
  ],
  [
    { conditions: [TrustCondition.organization('o-a1b2c3d4e5')] },
    `ConditionNotCarried: GitHubActionsRole \`Deploy\`: \`aws:PrincipalOrgID\` is never present when the caller is web identities issued by ${ISSUER}; remove the condition: restrict the subject of a web identity, or leave a service to \`iam:PassRole\`, which keeps it in the account`,
  ],
  [
    { providerArn: 'arn:aws:iam::111122223333:oidc-provider/gitlab.com' },
    `InvalidValue: \`issuer\` \`${ISSUER}\` is not the issuer of \`arn:aws:iam::111122223333:oidc-provider/gitlab.com\`; write \`gitlab.com\`, or name the provider of \`${ISSUER}\``,
  ],
])('bad input %#: %s', (props, expected) => {
  expect(failure(() => make(props))).toBe(expected);
});

test('a role that may do nothing fails at synthesis', () => {
  expect(() => templateOf(make({ access: undefined }))).toThrow(
    '[Stack/Deploy] GitHubActionsRole `Deploy` may do nothing; list its `access`, or call `allow` later',
  );
});

test('as a principal it is a role like any other', () => {
  const role = new GitHubActionsRole(newStack(), 'Deploy', { subjects: [main], access });
  expect(role.assumeRoleAction).toBe('sts:AssumeRole');
});
