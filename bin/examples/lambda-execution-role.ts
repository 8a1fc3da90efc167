import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Duration, Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { LambdaExecutionRole, S3Access } from '../../lib';

/** A function that reads pictures under one prefix and writes thumbnails under another, in an encrypted bucket. */
export class LambdaExecutionRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const pictures = new Bucket(this, 'Pictures', {
      encryption: BucketEncryption.KMS,
      encryptionKey: new Key(this, 'Key', { enableKeyRotation: true }),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
    });
    Validations.of(pictures).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'access logs are not the point of this example',
    });
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH });

    const role = new LambdaExecutionRole(this, 'Thumbnailer', {
      description: 'Turns uploaded pictures into thumbnails',
      logGroup,
      access: [
        S3Access.read(pictures, { prefix: 'incoming/', reason: 'customers upload here' }),
        S3Access.write(pictures, { prefix: 'thumbnails/', reason: 'the shop shows these' }),
      ],
    });

    new Function(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      role,
      logGroup,
      timeout: Duration.seconds(30),
      environment: { BUCKET: pictures.bucketName },
      code: Code.fromInline(`
// No credentials anywhere: the SDK takes those of the execution role.
const { S3Client, GetObjectCommand, PutObjectCommand } = require('@aws-sdk/client-s3');
const s3 = new S3Client({});

exports.handler = async ({ name }) => {
  const Bucket = process.env.BUCKET;
  const picture = await s3.send(new GetObjectCommand({ Bucket, Key: 'incoming/' + name }));
  const Body = (await picture.Body.transformToByteArray()).slice(0, 1024);
  await s3.send(new PutObjectCommand({ Bucket, Key: 'thumbnails/' + name, Body }));
};
`),
    });
  }
}
