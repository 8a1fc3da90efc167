import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { S3Access, ServiceAccess, TrustedPrincipal, VendorAccess, VendorIdentity } from '../../lib';

/** ToolJump runs in an account of its own and reads what its customers choose: the template that it publishes. */
export class ToolJumpExample extends VendorAccess {
  public constructor(scope: Construct, id: string) {
    super(scope, id, {
      vendor: 'ToolJump',
      purpose: 'ToolJump shows developers what their tools know about a service.',
      version: '1.0.0',
      roleName: 'ToolJumpReader',
      identity: VendorIdentity.remote({
        trusted: [TrustedPrincipal.role('222233334444', 'TheirCallerRole')],
        addresses: ['203.0.113.0/24'],
      }),
    });

    const bucketName = this.ask('ExportBucket', {
      description: 'The bucket of the exports that ToolJump correlates.',
      pattern: '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]',
    });
    const bucket = Bucket.fromBucketName(this, 'ExportBucket', bucketName);
    this.addFeature('Exports', {
      description: 'Correlates the exports of your tools.',
      access: [
        S3Access.list(bucket, { prefix: 'read-prefix/' }),
        S3Access.read(bucket, { prefix: 'read-prefix/', reason: 'ToolJump correlates these exports' }),
      ],
    });

    this.addFeature('Inventory', {
      description: 'Shows the instances and functions that are tagged with a service.',
      optional: true,
      access: [
        ServiceAccess.actions('ec2:DescribeInstances', 'lambda:ListFunctions').onAll(),
        ServiceAccess.actions('tag:GetResources').onAll(),
      ],
    });
  }
}
