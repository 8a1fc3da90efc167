import { CfnParameter } from 'aws-cdk-lib/core';
import { GitLabRole, type GitLabRoleProps } from '../../lib/roles/gitlab-role';
import { GitLabSubject } from '../../lib/trust/gitlab-subject';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { providerArn, trustCardOf } from './oidc-support';
import { ENV, accessTo, failure, newStack, resourcesOf, roleOf, templateOf, trustOf } from './support';

const access = [accessTo('arn:aws:s3:::files/in')];
const main = GitLabSubject.branch('mygroup/platform/myproject', 'main');
const reason = 'every version has a tag';

function make(props: Partial<GitLabRoleProps> = {}) {
  const stack = newStack({ env: ENV });
  new GitLabRole(stack, 'Deploy', { subjects: [main], access, ...props });
  return stack;
}

test('with one subject asks for exactly its subject and the address of gitlab.com', () => {
  const stack = make();

  expect(trustOf(stack)).toEqual({
    Statement: [
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'gitlab.com:aud': 'https://gitlab.com',
            'gitlab.com:sub': 'project_path:mygroup/platform/myproject:ref_type:branch:ref:main',
          },
        },
        Effect: 'Allow',
        Principal: { Federated: providerArn('gitlab.com') },
      },
    ],
    Version: '2012-10-17',
  });
  expect(resourcesOf(stack, 'AWS::IAM::OIDCProvider')).toMatchObject([
    { Properties: { Url: 'https://gitlab.com', ClientIdList: ['https://gitlab.com'] } },
  ]);
});

test('with everything is still one statement', () => {
  const stack = make({
    subjects: [main, GitLabSubject.tagsLike('mygroup/platform/myproject', 'v*', { reason })],
    claims: { projectIds: ['20'], protectedRef: true },
    conditions: [TrustCondition.sourceIp('203.0.113.0/24')],
    audience: 'sts.amazonaws.com',
    description: 'Releases',
  });

  expect(roleOf(stack)).toMatchObject({ Description: 'Releases' });
  expect(trustOf(stack)).toMatchObject({
    Statement: [
      {
        Condition: {
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
          StringEquals: {
            'gitlab.com:aud': 'sts.amazonaws.com',
            'gitlab.com:project_id': '20',
            'gitlab.com:ref_protected': 'true',
          },
          StringLike: {
            'gitlab.com:sub': [
              'project_path:mygroup/platform/myproject:ref_type:branch:ref:main',
              'project_path:mygroup/platform/myproject:ref_type:tag:ref:v*',
            ],
          },
        },
      },
    ],
  });
});

test("a GitLab on a host of one's own is its own issuer and audience", () => {
  expect(trustOf(make({ host: 'https://gitlab.example.com/' }))).toMatchObject({
    Statement: [
      {
        Condition: { StringEquals: { 'gitlab.example.com:aud': 'https://gitlab.example.com' } },
        Principal: { Federated: providerArn('gitlab.example.com') },
      },
    ],
  });
});

test('a host that is a token makes the trust JSON text', () => {
  const stack = newStack();
  const host = new CfnParameter(stack, 'Host').valueAsString;
  new GitLabRole(stack, 'Deploy', { host, subjects: [main], access });

  const {
    'Fn::Join': [, parts],
  } = trustOf(stack) as { 'Fn::Join': [string, unknown[]] };
  const text = parts.map((part) => (JSON.stringify(part) === '{"Ref":"Host"}' ? 'git.example' : String(part))).join('');
  expect(JSON.parse(text)).toMatchObject({
    Statement: [{ Condition: { StringEquals: { 'git.example:aud': 'https://git.example' } } }],
  });
});

test.each([
  ['branch', main, 'the job runs on branch main of mygroup/platform/myproject'],
  ['tag', GitLabSubject.tag('g/p', 'v1'), 'the job runs on tag v1 of g/p'],
  ['project', GitLabSubject.project('g/p', { reason }), 'any job runs in g/p'],
  ['group', GitLabSubject.group('g/s', { reason }), 'any job runs in any project of g/s or its subgroups'],
])('the role card tells a %s in words', (_, subject, sentence) => {
  expect(trustCardOf(make({ subjects: [subject] }))).toBe(
    `  assumed by   web identities issued by gitlab.com
  only if      the token is meant for https://gitlab.com
               ${sentence.padEnd(46)} (upper and lower case count)`,
  );
});

test("the role card reads a GitLab on a host of one's own, too", () => {
  expect(trustCardOf(make({ host: 'gitlab.example.com' }))).toBe(
    `  assumed by   web identities issued by gitlab.example.com
  only if      the token is meant for https://gitlab.example.com
               the job runs on branch main of mygroup/platform/myproject`,
  );
});

test.each([
  [
    { subjects: [] },
    'MissingValue: GitLabRole `Deploy`: `subjects` is empty; name at least one: anyone who gets a token of the issuer could assume the role',
  ],
  [
    { host: 'http://gitlab.example.com' },
    'InvalidValue: `issuer` `http://gitlab.example.com` is not the address of an OIDC issuer; write its host and path, such as `token.actions.githubusercontent.com`',
  ],
  [
    { host: 'gitlab.example.com', claims: { protectedRef: true } },
    'ConditionNotCarried: GitLabRole `Deploy`: AWS sends no key for the claim `ref_protected` of gitlab.example.com, so the role could never be assumed; use one of sub, aud, amr',
  ],
  [
    { conditions: [TrustCondition.of('StringEquals', 'gitlab.com:environment', ['prod'])] },
    'ConditionNotCarried: GitLabRole `Deploy`: AWS sends no key for the claim `environment` of gitlab.com, so the role could never be assumed; use one of sub, aud, amr, namespace_id, pipeline_source, project_id, ref_protected, runner_environment, user_access_level, user_email, user_id, user_login',
  ],
])('bad input %#: %s', (props, expected) => {
  expect(failure(() => make(props))).toBe(expected);
});

test('a role that may do nothing fails at synthesis', () => {
  expect(() => templateOf(make({ access: undefined }))).toThrow(
    '[Stack/Deploy] GitLabRole `Deploy` may do nothing; list its `access`, or call `allow` later',
  );
});
