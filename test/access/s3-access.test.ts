import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { App, Lazy } from 'aws-cdk-lib/core';
import { S3Access } from '../../lib/access/s3-access';
import { getArn, importedKey, KEY_ARN, newStack, statementsOf, throughService } from './support';

const stack = newStack();
const bucket = Bucket.fromBucketName(stack, 'Imported', 'my-bucket');
const BUCKET_ARN = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::my-bucket']] };
const under = (keys: string) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::my-bucket/${keys}`]],
});
const BELOW = 'the objects under the declared prefix read-prefix/';

test.each([
  ['read', 'read objects', ['s3:GetObject']],
  ['write', 'write objects', ['s3:AbortMultipartUpload', 's3:PutObject']],
  ['delete', 'delete objects', ['s3:DeleteObject']],
  ['deleteVersions', 'delete for good versions of objects', ['s3:DeleteObjectVersion']],
  [
    'tag',
    'read and change the tags of objects',
    ['s3:DeleteObjectTagging', 's3:GetObjectTagging', 's3:PutObjectTagging'],
  ],
  ['restore', 'restore archived objects', ['s3:RestoreObject']],
] as const)('%s allows its actions on the objects under the prefix, and says so', (intent, verb, actions) => {
  const access = S3Access[intent](bucket, { prefix: 'read-prefix/', reason: 'nightly report' });
  expect(access.sentence).toBe(`${verb} under my-bucket/read-prefix/`);
  expect(access.reason).toBe('nightly report');
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [under('read-prefix/*')], evidence: BELOW }]);
});

test.each(['read', 'write', 'delete'] as const)('%s without a prefix means every object of the bucket', (intent) => {
  const access = S3Access[intent](bucket);
  expect(access.sentence).toBe(`${intent} objects of my-bucket`);
  expect(statementsOf(access, stack)).toMatchObject([
    { resources: [under('*')], evidence: 'every object of the one named bucket' },
  ]);
});

test('list is an action on the bucket, held to the prefix by a condition', () => {
  const access = S3Access.list(bucket, { prefix: 'in/' });
  expect(access.sentence).toBe('list objects under my-bucket/in/');
  const conditions = { StringLike: { 's3:prefix': 'in/*' } };
  expect(statementsOf(access, stack)).toEqual([{ actions: ['s3:ListBucket'], resources: [BUCKET_ARN], conditions }]);
});

test('list without a prefix has no condition', () => {
  expect(statementsOf(S3Access.list(bucket), stack)).toEqual([{ actions: ['s3:ListBucket'], resources: [BUCKET_ARN] }]);
});

test.each([
  ['readVersions', 'read all versions of objects of my-bucket'],
  ['deleteVersions', 'delete for good versions of objects of my-bucket'],
  ['tag', 'read and change the tags of objects of my-bucket'],
  ['restore', 'restore archived objects of my-bucket'],
  ['listUploads', 'see unfinished uploads of objects of my-bucket'],
] as const)('%s without a prefix says so', (intent, sentence) => {
  expect(S3Access[intent](bucket).sentence).toBe(sentence);
});

test('readVersions lists and reads the versions of objects under the prefix', () => {
  const access = S3Access.readVersions(bucket, { prefix: 'read-prefix/' });
  expect(access.sentence).toBe('read all versions of objects under my-bucket/read-prefix/');
  const conditions = { StringLike: { 's3:prefix': 'read-prefix/*' } };
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['s3:GetObjectVersion'], resources: [under('read-prefix/*')], evidence: BELOW },
    { actions: ['s3:ListBucketVersions'], resources: [BUCKET_ARN], conditions },
  ]);
});

test('listUploads shows parts under the prefix, and unfinished uploads of the whole bucket', () => {
  const access = S3Access.listUploads(bucket, { prefix: 'read-prefix/' });
  expect(access.sentence).toBe('see unfinished uploads of objects under my-bucket/read-prefix/');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['s3:ListMultipartUploadParts'], resources: [under('read-prefix/*')], evidence: BELOW },
    { actions: ['s3:ListBucketMultipartUploads'], resources: [BUCKET_ARN] },
  ]);
});

describe('the key of the bucket', () => {
  test('lets versions be read through S3 only', () => {
    const [, , onKey] = statementsOf(
      S3Access.readVersions(bucket, { key: importedKey(newStack()) }),
      stack,
    ) as unknown[];
    expect(onKey).toEqual(throughService('s3', ['kms:Decrypt'], KEY_ARN, 'us-east-1'));
  });

  test.each([
    ['read', ['kms:Decrypt']],
    ['write', ['kms:Decrypt', 'kms:GenerateDataKey']],
  ] as const)('%s uses it through S3 only', (intent, actions) => {
    const own = newStack();
    const encrypted = new Bucket(own, 'Data', { encryption: BucketEncryption.KMS, encryptionKey: new Key(own, 'Key') });
    const [, onKey] = statementsOf(S3Access[intent](encrypted), own) as unknown[];
    expect(onKey).toEqual(throughService('s3', [...actions], getArn('Key961B73FD')));
  });

  test.each(['delete', 'deleteVersions', 'list', 'restore', 'tag'] as const)('%s does not use it', (intent) => {
    expect(statementsOf(S3Access[intent](bucket, { key: importedKey(newStack()) }), stack)).toHaveLength(1);
  });

  test('is named by hand for an imported bucket', () => {
    const [, onKey] = statementsOf(S3Access.read(bucket, { key: importedKey(newStack()) }), stack) as unknown[];
    expect(onKey).toEqual(throughService('s3', ['kms:Decrypt'], KEY_ARN, 'us-east-1'));
  });

  test.each([
    ['its key by ARN', { serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: KEY_ARN } }, 2],
    ['the AWS managed key', { serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } }, 1],
    ['no default', {}, 1],
  ])('of an L1 bucket is read from its encryption: %s', (_, rule, statements) => {
    const own = newStack();
    const l1 = new CfnBucket(own, 'L1', { bucketEncryption: { serverSideEncryptionConfiguration: [rule] } });
    expect(statementsOf(S3Access.read(l1), own)).toHaveLength(statements);
  });

  test.each([
    ['as a whole', Lazy.any({ produce: () => ({ serverSideEncryptionConfiguration: [] }) })],
    ['in its rules', { serverSideEncryptionConfiguration: Lazy.any({ produce: () => [] }) }],
  ])('is unknown where an L1 hides its encryption in a token %s', (_, bucketEncryption) => {
    const own = newStack();
    expect(statementsOf(S3Access.read(new CfnBucket(own, 'L1', { bucketEncryption })), own)).toHaveLength(1);
  });
});

test('an L2 bucket is called by the name its author gave it', () => {
  const own = newStack();
  expect(S3Access.read(new Bucket(own, 'Data')).sentence).toBe('read objects of Data');
  expect(S3Access.read(new Bucket(own, 'Named', { bucketName: 'named' })).sentence).toBe('read objects of named');
  expect(S3Access.read(new CfnBucket(own, 'L1', { bucketName: 'low' })).sentence).toBe('read objects of low');
});

test('a bucket of another stack is imported by the template', () => {
  const app = new App();
  const data = newStack('Data', {}, app);
  const user = newStack('User', {}, app);
  const access = S3Access.delete(new Bucket(data, 'Bucket'), { prefix: 'a/' });
  expect(access.sentence).toBe('delete objects under Bucket/a/');
  expect(statementsOf(access, user)).toMatchObject([{ actions: ['s3:DeleteObject'] }]);
});

test.each(['read', 'write', 'delete', 'list'] as const)(
  '%s lets a prefix of a token or a policy variable pass',
  (intent) => {
    const token = Lazy.string({ produce: () => '/x*' });
    expect(S3Access[intent](bucket, { prefix: token }).sentence).toContain('under my-bucket/');
    const variable = S3Access[intent](bucket, { prefix: '${aws:PrincipalTag/tenant}/' });
    expect(variable.sentence).toContain('under my-bucket/${aws:PrincipalTag/tenant}/');
  },
);
