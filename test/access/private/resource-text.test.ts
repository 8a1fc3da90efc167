import { CfnBucket, Bucket } from 'aws-cdk-lib/aws-s3';
import { Aws, CfnParameter, Token } from 'aws-cdk-lib/core';
import { resourceOf } from '../../../lib/access/private/resource-text';
import { UNKNOWN_TEXT, UNKNOWN_WORD } from '../../../lib/reference/resource-kinds';
import { failure } from '../../failure';
import { newStack } from '../support';

const BUCKET_ARN = `arn:${UNKNOWN_WORD}:s3:::${UNKNOWN_WORD}`;

test('text is itself', () => {
  const arn = 'arn:aws:s3:::pictures/*';
  expect(resourceOf(arn)).toEqual({ arn, text: arn, label: arn });
});

test('a construct is its ARN, known by its type, and called by its name', () => {
  const stack = newStack();
  const bucket = new Bucket(stack, 'Pictures');
  expect(resourceOf(bucket)).toEqual({ arn: bucket.bucketArn, text: BUCKET_ARN, label: 'Pictures' });
  expect(resourceOf(new CfnBucket(stack, 'Plain'))).toMatchObject({ text: BUCKET_ARN, label: 'Plain' });
});

test('what follows the ARN of a construct stays', () => {
  const bucket = new Bucket(newStack(), 'Pictures');
  expect(resourceOf(bucket.arnForObjects('in/*'))).toMatchObject({
    text: `${BUCKET_ARN}/in/*`,
    label: 'Pictures/in/*',
  });
});

test('a name within an ARN is a word, and so is what every stack knows', () => {
  const bucket = new Bucket(newStack(), 'Pictures');
  expect(resourceOf(`arn:${Aws.PARTITION}:s3:::${bucket.bucketName}/*`)).toMatchObject({
    text: `${BUCKET_ARN}/*`,
    label: 'arn:...:s3:::Pictures/*',
  });
});

test.each([
  ['a parameter', (stack: ReturnType<typeof newStack>) => new CfnParameter(stack, 'Arn').valueAsString],
  ['an intrinsic of the author', () => Token.asString({ 'Fn::ImportValue': 'QueueArn' })],
])('nothing is known of %s', (_, arn) => {
  expect(resourceOf(arn(newStack()))).toMatchObject({ text: UNKNOWN_TEXT, label: '...' });
});

test.each([
  ['*', 'InvalidValue: `on` `*` is no ARN; use `.onAll(reason)` for every resource'],
  ['jobs', 'InvalidValue: `on` `jobs` is no ARN; write `arn:<partition>:<service>:<region>:<account>:<resource>`'],
])('%s is refused', (text, message) => {
  expect(failure(() => resourceOf(text))).toBe(message);
});

test('a construct that does not say its ARN is refused', () => {
  expect(failure(() => resourceOf(newStack()))).toBe(
    'InvalidValue: construct `Stack` does not say its ARN; pass its ARN as text',
  );
});
