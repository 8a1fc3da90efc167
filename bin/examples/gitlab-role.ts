import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { GitLabRole, GitLabSubject, S3Access } from '../../lib';

/** Jobs of gitlab.com that release from a protected branch, and jobs of a GitLab on a host of one's own. */
export class GitLabRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const packages = Bucket.fromBucketName(this, 'Packages', 'my-packages');

    const releaser = new GitLabRole(this, 'Releaser', {
      description: 'Uploads the packages of each release',
      subjects: [
        GitLabSubject.branch('mygroup/platform/myproject', 'main'),
        GitLabSubject.tagsLike('mygroup/platform/myproject', 'v*', { reason: 'every version has a tag of its own' }),
      ],
      claims: { protectedRef: true },
      access: [S3Access.write(packages, { prefix: 'releases/', reason: 'releases are kept for customers' })],
    });

    const inspector = new GitLabRole(this, 'Inspector', {
      description: 'Checks released packages, from the GitLab in the office',
      host: 'gitlab.example.com',
      subjects: [GitLabSubject.branch('security/inspections', 'main')],
      access: [S3Access.read(packages, { prefix: 'releases/', reason: 'it scans what customers get' })],
    });

    new CfnOutput(this, 'ReleaserArn', { description: 'ROLE_ARN of the release', value: releaser.roleArn });
    new CfnOutput(this, 'InspectorArn', { description: 'ROLE_ARN of the inspection', value: inspector.roleArn });
  }
}
