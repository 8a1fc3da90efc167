import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { MountpointS3CsiAccess } from '../../../lib/access/kubernetes/mountpoint-s3-csi-access';
import { failure } from '../../failure';
import { placedStack, readable } from './support';

test.each([
  ['read', 'mount and read objects under models/llm/', ['s3:GetObject', 's3:ListBucket']],
  [
    'readWrite',
    'mount and read, write and delete objects under models/llm/',
    ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject'],
  ],
] as const)('%s is exactly what Mountpoint calls, below the prefix', (factory, sentence, actions) => {
  const stack = placedStack();
  const bucket = Bucket.fromBucketName(stack, 'Models', 'models');
  const access = MountpointS3CsiAccess[factory](bucket, { prefix: 'llm/', reason: 'the pods load models' });
  expect([access.sentence, access.reason]).toEqual([sentence, 'the pods load models']);
  const statements = readable(access, stack);
  expect(statements.flatMap((statement) => statement.actions).sort()).toEqual(actions);
  expect([...new Set(statements.flatMap(({ resources }) => resources))]).toEqual([
    'arn:aws:s3:::models',
    'arn:aws:s3:::models/llm/*',
  ]);
  expect(statements[0]?.conditions).toEqual({ StringLike: { 's3:prefix': 'llm/*' } });
});

test('carries the key of the bucket', () => {
  const stack = placedStack();
  const bucket = new Bucket(stack, 'Secret', { encryption: BucketEncryption.KMS });
  const keyed = readable(MountpointS3CsiAccess.readWrite(bucket), stack).flatMap(({ actions }) => actions);
  expect(keyed).toEqual(expect.arrayContaining(['kms:Decrypt', 'kms:GenerateDataKey']));
});

test('refuses a prefix with a wildcard', () => {
  const bucket = Bucket.fromBucketName(placedStack(), 'Models', 'models');
  expect(failure(() => MountpointS3CsiAccess.read(bucket, { prefix: 'a*' }))).toMatch(/^WildcardForbidden: /);
});
