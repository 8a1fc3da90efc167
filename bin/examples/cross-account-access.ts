import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { CrossAccountAccess, Ec2InstanceRole, S3Access, TrustCondition } from '../../lib';

/**
 * Both sides of one access, from one description.
 *
 * Here they stand in one account, so that the example needs no second one. With two, the description is a module that
 * the apps of both accounts import: one calls `role`, the other `allow`.
 */
export class CrossAccountAccessExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const monthlyReport = new CrossAccountAccess({
      account: this.account,
      roleName: 'ExportReader',
      callerAccount: this.account,
      callerRoleName: 'ReportBuilder',
      externalId: 'your-unique-external-id',
      sessionName: 'report-builder',
      sessionTags: { purpose: 'monthly-report' },
      sourceIdentity: 'report-builder',
      sessionDuration: Duration.minutes(30),
      conditions: [TrustCondition.organization('o-a1b2c3d4e5')],
    });

    // Account B: the instance that builds the report.
    const caller = new Ec2InstanceRole(this, 'ReportBuilder', { roleName: 'ReportBuilder' });
    monthlyReport.allow(caller);

    // Account A: what it reads with. IAM takes only a caller that exists.
    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-bucket');
    const reader = monthlyReport.role(this, 'ExportReader', {
      description: 'Reads exports for the monthly report',
      access: [S3Access.read(bucket, { prefix: 'read-prefix/' })],
    });
    reader.node.addDependency(caller);
  }
}
