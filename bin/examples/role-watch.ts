import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { StackProps } from 'aws-cdk-lib/core';
import { Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import {
  CrossAccountRole,
  RoleWatch,
  S3Access,
  TrustCondition,
  TrustedPrincipal,
  UnusedAccessAnalyzer,
} from '../../lib';

/** A vendor's role, with an eye on who uses it and from where, and on what nobody uses. */
export class RoleWatchExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-bucket');
    const role = new CrossAccountRole(this, 'ToolJump', {
      trusted: [TrustedPrincipal.roleArn('arn:aws:iam::222233334444:role/TheirCallerRole')],
      externalId: 'your-unique-external-id',
      conditions: [TrustCondition.sourceIp('203.0.113.0/24')],
      access: [S3Access.read(bucket, { prefix: 'read-prefix/' })],
    });

    const key = new Key(this, 'Key', { enableKeyRotation: true });
    new RoleWatch(this, 'Watch', {
      roles: [role],
      callers: [TrustedPrincipal.account('222233334444', 'CloudTrail names callers of other accounts by account only')],
      addresses: ['203.0.113.0/24'],
      topic: new Topic(this, 'Alarms', { enforceSSL: true, masterKey: key }),
      encryptionKey: key,
    });

    new UnusedAccessAnalyzer(this, 'Unused', {
      unusedFor: Duration.days(90),
      known: {
        'yearly-audit': {
          resources: [role.roleArn],
          reason: 'the vendor reads the exports once a year',
          findings: ['UnusedIAMRole'],
        },
      },
    });
  }
}
