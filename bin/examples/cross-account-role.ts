import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { CrossAccountRole, S3Access, TrustCondition, TrustedPrincipal } from '../../lib';

/** Account A: the role that a vendor's role in account B assumes, plain and hardened in three ways. */
export class CrossAccountRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-bucket');
    const vendor = TrustedPrincipal.role('222233334444', 'TheirCallerRole');
    const limitedRead = {
      trusted: [vendor],
      externalId: 'your-unique-external-id',
      access: [
        S3Access.list(bucket, { prefix: 'read-prefix/' }),
        S3Access.read(bucket, { prefix: 'read-prefix/', reason: 'the vendor correlates these exports' }),
      ],
    };

    new CrossAccountRole(this, 'ToolJump', { description: 'Read access of ToolJump', ...limitedRead });

    new CrossAccountRole(this, 'FromTheirAddresses', {
      ...limitedRead,
      conditions: [TrustCondition.sourceIp('203.0.113.0/24')],
    });

    new CrossAccountRole(this, 'FromTheirEndpoint', {
      ...limitedRead,
      conditions: [TrustCondition.sourceVpce('vpce-0abc123def4567890')],
    });

    new CrossAccountRole(this, 'FromTheirOrganization', {
      ...limitedRead,
      conditions: [TrustCondition.organization('o-a1b2c3d4e5')],
    });
  }
}
