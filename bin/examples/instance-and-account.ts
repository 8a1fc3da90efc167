import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Ec2InstanceRole, S3Access, TrustedPrincipal } from '../../lib';

/** One role for an application's instances and for people and tools of another account of the same company. */
export class InstanceAndAccountExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-bucket');
    new Ec2InstanceRole(this, 'Application', {
      description: 'The application, and who operates it',
      access: [S3Access.read(bucket, { prefix: 'read-prefix/' })],
      alsoTrusted: {
        trusted: [
          TrustedPrincipal.account('111122223333', 'the operations account decides who of it may assume the role'),
        ],
        thirdParty: false,
      },
    });
  }
}
