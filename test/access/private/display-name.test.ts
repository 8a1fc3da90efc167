import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Aws, Lazy, PhysicalName } from 'aws-cdk-lib/core';
import { displayName, nameInArn } from '../../../lib/access/private/display-name';
import { newStack } from '../support';

const token = Lazy.string({ produce: () => 'late' });

test('the first literal name wins', () => {
  const bucket = new CfnBucket(newStack(), 'Data');
  expect(displayName(bucket, token, undefined, '', 'given', 'other')).toBe('given');
});

test('an L2 is called by the physical name its author gave it', () => {
  expect(displayName(new Bucket(newStack(), 'Data', { bucketName: 'named' }), token)).toBe('named');
});

test.each([undefined, token, PhysicalName.GENERATE_IF_NEEDED])('else by its construct id (%#)', (bucketName) => {
  expect(displayName(new Bucket(newStack(), 'Data', { bucketName }), token)).toBe('Data');
});

test('the L1 inside an L2 has the name of the L2', () => {
  const l1 = new Bucket(newStack(), 'Data').node.defaultChild as CfnBucket;
  expect(displayName(l1, token)).toBe('Data');
});

test.each([
  ['arn:aws:sqs:us-east-1:111122223333:jobs', 'jobs'],
  ['arn:aws:dynamodb:us-east-1:111122223333:table/Books', 'Books'],
  [`arn:${Aws.PARTITION}:sqs:${Aws.REGION}:${Aws.ACCOUNT_ID}:jobs`, 'jobs'],
])('the name in %s is %s', (arn, name) => {
  expect(nameInArn(arn)).toBe(name);
});
