import { CfnProject } from 'aws-cdk-lib/aws-codebuild';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { LogsAccess, S3Access, ServiceRole } from '../../lib';

/** A build that publishes a site: its role serves this project only. */
export class ServiceRoleBuildExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const site = Bucket.fromBucketName(this, 'Site', 'my-site');
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH });
    const name = 'publish-site';

    const role = new ServiceRole(this, 'Publisher', {
      description: 'Builds the site and publishes it',
      service: 'codebuild.amazonaws.com',
      sourceArns: [this.formatArn({ service: 'codebuild', resource: 'project', resourceName: name })],
      access: [
        S3Access.write(site, { prefix: 'www/', reason: 'the site is built anew on every release' }),
        LogsAccess.write(logGroup),
      ],
    });

    new CfnProject(this, 'Project', {
      name,
      serviceRole: role.roleArn,
      // The key of artifacts, of which this project has none; the bucket encrypts the site by itself.
      encryptionKey: this.formatArn({ service: 'kms', resource: 'alias/aws/s3' }),
      source: {
        type: 'NO_SOURCE',
        buildSpec: this.toJsonString({
          version: 0.2,
          phases: {
            build: {
              commands: ['mkdir -p www', 'date > www/index.html', 'aws s3 cp www s3://my-site/www --recursive'],
            },
          },
        }),
      },
      artifacts: { type: 'NO_ARTIFACTS' },
      environment: {
        type: 'LINUX_CONTAINER',
        computeType: 'BUILD_GENERAL1_SMALL',
        image: 'aws/codebuild/amazonlinux2-x86_64-standard:5.0',
      },
      logsConfig: { cloudWatchLogs: { status: 'ENABLED', groupName: logGroup.logGroupName } },
    });
  }
}
