import { App, Stack } from 'aws-cdk-lib/core';
import { CrossAccountRole } from '../../lib/roles/cross-account-role';
import { Ec2InstanceRole } from '../../lib/roles/ec2-instance-role';
import { GitHubActionsRole } from '../../lib/roles/github-actions-role';
import { GitLabRole } from '../../lib/roles/gitlab-role';
import { OidcRole } from '../../lib/roles/oidc-role';
import { S3Access } from '../../lib/access/s3-access';
import { GitHubSubject } from '../../lib/trust/github-subject';
import { GitLabSubject } from '../../lib/trust/gitlab-subject';
import { OidcIssuer } from '../../lib/trust/oidc-issuer';
import { OidcSubject } from '../../lib/trust/oidc-subject';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { failure } from '../failure';

const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
const access = [S3Access.read(Bucket.fromBucketName(stack, 'Bucket', 'my-bucket'))];

test('a program where the role is in place asks for nothing', () => {
  const role = new Ec2InstanceRole(stack, 'Instance', { access });
  expect(role.sdkSnippet('python')).toContain('get_caller_identity');
  expect(role.sdkSnippet('python')).not.toContain('assume_role');
});

test('a caller of another account names the role and sends its external id', () => {
  const role = new CrossAccountRole(stack, 'ToolJump', {
    trusted: [TrustedPrincipal.role('222233334444', 'TheirCallerRole')],
    externalId: 'your-unique-external-id',
    access,
  });
  const snippet = role.sdkSnippet('typescript');
  expect(snippet).toContain('fromTemporaryCredentials');
  expect(snippet).toContain('your-unique-external-id');
  expect(snippet).toContain('<role ARN>');
});

test.each([
  [
    'GitHub',
    () => new GitHubActionsRole(stack, 'GitHub', { subjects: [GitHubSubject.branch('octo/site', 'main')], access }),
  ],
  ['GitLab', () => new GitLabRole(stack, 'GitLab', { subjects: [GitLabSubject.branch('octo/site', 'main')], access })],
  [
    'another issuer',
    () =>
      new OidcRole(stack, 'Issuer', {
        issuer: OidcIssuer.of('https://token.example.com', 'sts.amazonaws.com'),
        subjects: [OidcSubject.custom('job:release', { reason: 'the format of our own issuer' })],
        access,
      }),
  ],
])('a job of %s hands over its token', (_, role) => {
  expect(role().sdkSnippet('go')).toMatch(/WebIdentity/);
});

test('any other language is refused', () => {
  const role = new Ec2InstanceRole(stack, 'Other', { access });
  expect(failure(() => role.sdkSnippet('rust' as 'go'))).toMatch(/^InvalidValue: `language` `rust`/);
});
