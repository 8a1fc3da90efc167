import { OidcProviderNative } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { GitHubActionsRole } from '../../lib/roles/github-actions-role';
import { GitLabRole } from '../../lib/roles/gitlab-role';
import { OidcRole, type OidcRoleProps } from '../../lib/roles/oidc-role';
import { GitHubSubject } from '../../lib/trust/github-subject';
import { GitLabSubject } from '../../lib/trust/gitlab-subject';
import { OidcIssuer } from '../../lib/trust/oidc-issuer';
import { OidcSubject } from '../../lib/trust/oidc-subject';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { providerArn, trustCardOf } from './oidc-support';
import { ENV, accessTo, failure, newApp, newStack, resourcesOf, roleOf, templateOf, trustOf } from './support';

const UUID = '11111111-2222-3333-4444-555555555555';
const OTHER = '99999999-2222-3333-4444-555555555555';
const access = [accessTo('arn:aws:s3:::files/in')];
const reason = 'this issuer names its clients as it likes';
const terraform = (phase: 'plan' | 'apply') => OidcSubject.terraformRun('my-org', 'Default Project', 'network', phase);

const TERRAFORM: OidcRoleProps = { issuer: OidcIssuer.terraformCloud(), subjects: [terraform('plan')], access };
const BUILDKITE: OidcRoleProps = {
  issuer: OidcIssuer.buildkite(),
  subjects: [OidcSubject.buildkiteBranch('my-org', 'deploy', 'main')],
  access,
};
const CIRCLECI: OidcRoleProps = {
  issuer: OidcIssuer.circleCi(UUID),
  subjects: [OidcSubject.circleCiBranch(UUID, UUID, 'github.com/o/r', 'main')],
  access,
};
const BITBUCKET: OidcRoleProps = {
  issuer: OidcIssuer.bitbucket('my-workspace', UUID),
  subjects: [OidcSubject.bitbucketEnvironment(UUID, UUID)],
  access,
};
const AZURE: OidcRoleProps = {
  issuer: OidcIssuer.azureDevOps(UUID),
  subjects: [OidcSubject.azureServiceConnection('my-org', 'my-project', 'aws')],
  access,
};
const OWN: OidcRoleProps = {
  issuer: OidcIssuer.of('https://login.example.com/realms/jobs', 'aws'),
  subjects: [OidcSubject.custom('nightly-export', { reason })],
  access,
};

function make(props: OidcRoleProps) {
  const stack = newStack({ env: ENV });
  new OidcRole(stack, 'Job', props);
  return stack;
}

test.each([
  [
    'HCP Terraform',
    TERRAFORM,
    {
      StringEquals: {
        'app.terraform.io:aud': 'aws.workload.identity',
        'app.terraform.io:sub': 'organization:my-org:project:Default Project:workspace:network:run_phase:plan',
      },
    },
  ],
  [
    'Buildkite',
    BUILDKITE,
    {
      StringEquals: { 'agent.buildkite.com:aud': 'sts.amazonaws.com' },
      StringLike: {
        'agent.buildkite.com:sub': 'organization:my-org:pipeline:deploy:ref:refs/heads/main:commit:*',
      },
    },
  ],
  [
    'CircleCI',
    CIRCLECI,
    {
      StringEquals: { [`oidc.circleci.com/org/${UUID}:aud`]: UUID },
      StringLike: {
        [`oidc.circleci.com/org/${UUID}:sub`]: `org/${UUID}/project/${UUID}/user/*/vcs-origin/github.com/o/r/vcs-ref/refs/heads/main`,
      },
    },
  ],
  [
    'Bitbucket',
    BITBUCKET,
    {
      StringEquals: {
        'api.bitbucket.org/2.0/workspaces/my-workspace/pipelines-config/identity/oidc:aud': `ari:cloud:bitbucket::workspace/${UUID}`,
      },
      StringLike: {
        'api.bitbucket.org/2.0/workspaces/my-workspace/pipelines-config/identity/oidc:sub': `{${UUID}}:{${UUID}}:*`,
      },
    },
  ],
  [
    'Azure DevOps',
    AZURE,
    {
      StringEquals: {
        [`vstoken.dev.azure.com/${UUID}:aud`]: 'api://AzureADTokenExchange',
        [`vstoken.dev.azure.com/${UUID}:sub`]: 'sc://my-org/my-project/aws',
      },
    },
  ],
  [
    "an issuer of one's own",
    OWN,
    {
      StringEquals: {
        'login.example.com/realms/jobs:aud': 'aws',
        'login.example.com/realms/jobs:sub': 'nightly-export',
      },
    },
  ],
])('of %s compares audience and subject under the keys of the issuer', (_, props, condition) => {
  const stack = make(props);
  const { issuer, audience } = props.issuer;

  expect(trustOf(stack)).toEqual({
    Statement: [
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: condition,
        Effect: 'Allow',
        Principal: { Federated: providerArn(issuer) },
      },
    ],
    Version: '2012-10-17',
  });
  expect(resourcesOf(stack, 'AWS::IAM::OIDCProvider')).toMatchObject([
    { Properties: { Url: `https://${issuer}`, ClientIdList: [audience] } },
  ]);
});

test('with everything is still one statement', () => {
  const stack = make({
    ...BUILDKITE,
    subjects: [...BUILDKITE.subjects, OidcSubject.buildkiteTag('my-org', 'deploy', 'v1')],
    claims: { organization_id: [UUID], cluster_name: ['a', 'b'] },
    conditions: [TrustCondition.sourceIp('203.0.113.0/24')],
    maxSessionDuration: Duration.hours(12),
  });

  expect(roleOf(stack)).toMatchObject({ MaxSessionDuration: 43200 });
  expect(trustOf(stack)).toMatchObject({
    Statement: [
      {
        Condition: {
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
          StringEquals: {
            'agent.buildkite.com:aud': 'sts.amazonaws.com',
            'agent.buildkite.com:cluster_name': ['a', 'b'],
            'agent.buildkite.com:organization_id': UUID,
          },
          StringLike: {
            'agent.buildkite.com:sub': [
              'organization:my-org:pipeline:deploy:ref:refs/heads/main:commit:*',
              'organization:my-org:pipeline:deploy:ref:refs/tags/v1:commit:*',
            ],
          },
        },
      },
    ],
  });
});

test('Terraform Enterprise takes the subjects of HCP Terraform', () => {
  const stack = make({ ...TERRAFORM, issuer: OidcIssuer.terraformEnterprise('tfe.example.com') });
  expect(trustOf(stack)).toMatchObject({ Statement: [{ Principal: { Federated: providerArn('tfe.example.com') } }] });
});

test('a provider of the CDK is named by its ARN', () => {
  const stack = newStack();
  const provider = new OidcProviderNative(stack, 'Own', { url: 'https://app.terraform.io', clientIds: ['a'] });

  new OidcRole(stack, 'Job', { ...TERRAFORM, providerArn: provider.oidcProviderArn });

  expect(resourcesOf(stack, 'AWS::IAM::OIDCProvider')).toHaveLength(1);
  expect(trustOf(stack)).toMatchObject({
    Statement: [{ Principal: { Federated: stack.resolve(provider.oidcProviderArn) } }],
  });
});

test.each([
  [
    TERRAFORM,
    'app.terraform.io',
    'aws.workload.identity',
    'workspace network of project Default Project in organization my-org runs its plan',
  ],
  [BUILDKITE, 'agent.buildkite.com', 'sts.amazonaws.com', 'pipeline deploy of organization my-org runs on branch main'],
  [CIRCLECI, `oidc.circleci.com/org/${UUID}`, UUID, `a job of project ${UUID} runs on branch main of github.com/o/r`],
  [
    BITBUCKET,
    'api.bitbucket.org/2.0/workspaces/my-workspace/pipelines-config/identity/oidc',
    `ari:cloud:bitbucket::workspace/${UUID}`,
    `a step deploys repository ${UUID} to deployment environment ${UUID}`,
  ],
  [
    AZURE,
    `vstoken.dev.azure.com/${UUID}`,
    'api://AzureADTokenExchange',
    'a pipeline uses the service connection aws of project my-project, organization my-org',
  ],
  [OWN, 'login.example.com/realms/jobs', 'aws', 'the claim login.example.com/realms/jobs:sub is nightly-export'],
])('the role card %# says who of which issuer', (props, issuer, audience, sentence) => {
  expect(trustCardOf(make(props))).toBe(
    `  assumed by   web identities issued by ${issuer}
  only if      the token is meant for ${audience}
               ${sentence}`,
  );
});

test.each([
  [
    { ...TERRAFORM, subjects: [] },
    'MissingValue: OidcRole `Job`: `subjects` is empty; name at least one: anyone who gets a token of the issuer could assume the role',
  ],
  [
    { ...TERRAFORM, subjects: BUILDKITE.subjects },
    'InvalidValue: OidcRole `Job`: `organization:my-org:pipeline:deploy:ref:refs/heads/main:commit:*` is no subject of app.terraform.io; use the methods that are named after the issuer',
  ],
  [
    { ...CIRCLECI, issuer: OidcIssuer.circleCi(OTHER) },
    `ConditionContradiction: OidcRole \`Job\`: no token of oidc.circleci.com/org/${OTHER} has the subject \`${CIRCLECI.subjects[0]?.value}\`; write the organization \`${OTHER}\` in both`,
  ],
  [
    { ...BUILDKITE, claims: { build_branch: ['dev'] } },
    'ConditionContradiction: OidcRole `Job`: `agent.buildkite.com:build_branch` is never `dev` in a token of the subject `organization:my-org:pipeline:deploy:ref:refs/heads/main:commit:*`; it is `main` there: remove one of the two',
  ],
  [
    { ...TERRAFORM, claims: { terraform_workspace_id: ['ws-1'] } },
    'ConditionNotCarried: OidcRole `Job`: AWS sends no key for the claim `terraform_workspace_id` of app.terraform.io, so the role could never be assumed; use one of sub, aud, amr',
  ],
  [
    { ...OWN, subjects: [OidcSubject.custom('*', { reason })] },
    'WildcardForbidden: `sub` `*` matches everything; write what it has to match',
  ],
])('bad input %#: %s', (props, expected) => {
  expect(failure(() => make(props))).toBe(expected);
});

test('a role that may do nothing fails at synthesis', () => {
  expect(() => templateOf(make({ ...TERRAFORM, access: undefined }))).toThrow(
    '[Stack/Job] OidcRole `Job` may do nothing; list its `access`, or call `allow` later',
  );
});

test.each([AwsSolutionsChecks, NIST80053R5Checks, HIPAASecurityChecks, PCIDSS321Checks, ServerlessChecks])(
  '%p has nothing to say about such roles and their providers',
  (Pack) => {
    const app = newApp();
    const stack = newStack({}, 'Stack', app);
    new GitHubActionsRole(stack, 'GitHub', { subjects: [GitHubSubject.branch('o/r', 'main')], access });
    new GitLabRole(stack, 'GitLab', { subjects: [GitLabSubject.project('g/p', { reason })], access });
    new OidcRole(stack, 'Terraform', TERRAFORM);
    app.synth();

    expect(new Pack().validateScope(app).violations).toEqual([]);
  },
);
