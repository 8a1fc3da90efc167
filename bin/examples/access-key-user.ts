import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { StackProps } from 'aws-cdk-lib/core';
import { Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AccessKeyUser, Boundary, S3Access, SecretsAccess } from '../../lib';

/** A scanner whose firmware knows access keys and nothing else, until it is replaced. */
export class AccessKeyUserExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const secretName = 'scanner-key';
    const scans = S3Access.write(Bucket.fromBucketName(this, 'Bucket', 'my-bucket'), { prefix: 'scans/' });
    const encryptionKey = new Key(this, 'Key', { enableKeyRotation: true });
    const ownKey = SecretsAccess.read(Secret.fromSecretNameV2(this, 'OwnKey', secretName), { key: encryptionKey });
    const ceiling = new Boundary(this, 'Ceiling', { access: [scans, ownKey] });

    new AccessKeyUser(this, 'Scanner', {
      reason: 'the firmware of the scanner takes access keys only; it is replaced in June 2027',
      access: [scans],
      permissionsBoundary: ceiling,
      expires: new Date('2027-06-30T00:00:00Z'),
      addresses: ['203.0.113.0/24'],
      rotateEvery: Duration.days(30),
      overlap: Duration.days(7),
      readsOwnSecret: true, // it gets the next key with the one that it has
      secretName,
      encryptionKey,
      topic: new Topic(this, 'Alarms', { enforceSSL: true, masterKey: encryptionKey }),
    });
  }
}
