import { LaunchTemplate } from 'aws-cdk-lib/aws-ec2';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Ec2InstanceRole, S3Access, TrustCondition, TrustedPrincipal } from '../../lib';

/** One role for an application's instances and for people and tools of another account of the same company. */
export class InstanceAndAccountExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-bucket');
    const role = new Ec2InstanceRole(this, 'Application', {
      description: 'The application, and who operates it',
      access: [S3Access.read(bucket, { prefix: 'read-prefix/' })],
      // A statement of its own: neither the external id nor the condition ever binds the instances.
      alsoTrusted: {
        trusted: [
          TrustedPrincipal.account('111122223333', 'the operations account decides who of it may assume the role'),
        ],
        externalId: 'your-unique-external-id',
        conditions: [TrustCondition.organization('o-a1b2c3d4e5')],
      },
    });

    new LaunchTemplate(this, 'Instances', { instanceProfile: role.instanceProfile, requireImdsv2: true });
  }
}
