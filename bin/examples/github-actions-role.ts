import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { GitHubActionsRole, GitHubSubject, S3Access } from '../../lib';

/** A repository whose environment `production` publishes a site from `main`, and whose pull requests compare with it. */
export class GitHubActionsRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const site = Bucket.fromBucketName(this, 'Site', 'my-site');
    // `gh api repos/octo-org/octo-repo --jq '.owner.id, .id'` prints the ids.
    const repository = 'octo-org@123456/octo-repo@456789';

    const publisher = new GitHubActionsRole(this, 'Publisher', {
      description: 'Publishes the site',
      subjects: [GitHubSubject.environment(repository, 'production')],
      claims: {
        refs: ['refs/heads/main'],
        reusableWorkflows: ['octo-org/octo-automation/.github/workflows/publish.yml@refs/heads/main'],
      },
      access: [S3Access.write(site, { prefix: 'www/', reason: 'the site is built anew on every release' })],
    });

    // One of a repository from before July 2026, whose tokens hold names only.
    const legacy = 'octo-org/legacy-docs';
    const reader = new GitHubActionsRole(this, 'Reader', {
      description: 'Compares pull requests and release branches with what is published',
      subjects: [
        GitHubSubject.pullRequest(legacy),
        GitHubSubject.branch(legacy, 'main'),
        GitHubSubject.branchesLike(legacy, 'release/*', { reason: 'a release branch is made for each version' }),
      ],
      access: [S3Access.read(site, { prefix: 'www/', reason: 'the preview shows what would change' })],
    });

    new CfnOutput(this, 'PublisherArn', { description: 'role-to-assume of the release', value: publisher.roleArn });
    new CfnOutput(this, 'ReaderArn', { description: 'role-to-assume of pull requests', value: reader.roleArn });
  }
}
