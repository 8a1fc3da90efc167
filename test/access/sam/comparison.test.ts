import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Access } from '../../../lib/access/access';
import { SqsAccess } from '../../../lib/access/sqs-access';
import { samCase } from './cases';
import { addedByKey, compare, unexplained } from './comparison';
import type { Counterpart } from './counterpart';
import { pairsOf } from './coverage';

const consume: Counterpart = {
  access: ({ stack, sample, key }) => [
    SqsAccess.consume(Queue.fromQueueArn(stack, 'Queue', sample('Destination.Arn')), { key }),
  ],
};

const actions = (pairs: readonly { readonly action: string }[]) => pairs.map(({ action }) => action);

test('ours is compared with SAM action by action', () => {
  const { wider, leftOut } = compare(samCase('Lambda::Function to SQS::Queue, Write'), consume);
  expect(actions(wider)).toEqual(['sqs:GetQueueAttributes', 'sqs:ReceiveMessage']);
  expect(actions(leftOut)).toEqual(['sqs:PurgeQueue', 'sqs:SendMessage']);
});

test('ours is compared with SAM resource by resource', () => {
  const other: Counterpart = {
    access: ({ stack }) => [
      SqsAccess.send(Queue.fromQueueArn(stack, 'Queue', 'arn:aws:sqs:us-east-1:111122223333:other')),
    ],
  };
  const { wider, leftOut } = compare(samCase('SQSSendMessagePolicy'), other);
  expect([...wider, ...leftOut].map(({ resource }) => resource.split(':').pop())).toEqual(['other', 'jobs']);
});

test('what a key adds is seen', () => {
  expect(actions(addedByKey(samCase('SQSPollerPolicy'), { access: withDestination }))).toEqual(['kms:Decrypt']);
});

test('a resource whose ARN only deployment knows is refused', () => {
  const made: Counterpart = { access: ({ stack }) => [SqsAccess.send(new Queue(stack, 'Queue'))] };
  expect(() => compare(samCase('SQSSendMessagePolicy'), made)).toThrow('import the resource behind');
});

test('a sample that a case does not have is refused', () => {
  const wrong: Counterpart = { access: ({ sample }) => [Access._of(sample('Nothing'), [])] };
  expect(() => compare(samCase('SQSSendMessagePolicy'), wrong)).toThrow(
    'no sample for `Nothing` of `SQSSendMessagePolicy`',
  );
});

describe('the table of differences', () => {
  const pairs = pairsOf([{ actions: ['s3:GetObject', 's3:PutObject'], resources: ['a', 'b'] }]);
  const row = (on?: string[], ...named: string[]) => ({ actions: named, reason: 'because', ...(on && { on }) });

  test.each([
    ['is complete', [row(undefined, 's3:GetObject', 's3:PutObject')], []],
    [
      'is complete by resource',
      [row(['a'], 's3:GetObject', 's3:PutObject'), row(['b'], 's3:GetObject', 's3:PutObject')],
      [],
    ],
    ['lacks rows', [row(undefined, 's3:GetObject')], ['no row: s3:PutObject on a', 'no row: s3:PutObject on b']],
    [
      'has two rows for one pair',
      [row(undefined, 's3:GetObject', 's3:PutObject'), row(['a'], 's3:PutObject')],
      ['two rows: s3:PutObject on a'],
    ],
    [
      'names an action that does not differ',
      [row(undefined, 's3:GetObject', 's3:PutObject', 's3:ListBucket')],
      ['stale row: s3:ListBucket'],
    ],
    ['names a resource that does not differ', [row(['a', 'b', 'c'], 's3:GetObject', 's3:PutObject')], ['stale row: c']],
  ])('%s', (_, rows, expected) => expect(unexplained(pairs, rows)).toEqual(expected));

  test('may be left out where nothing differs', () => expect(unexplained([])).toEqual([]));
});

test('a case that SAM does not have is refused', () => {
  expect(() => samCase('NoPolicy')).toThrow('SAM has no `NoPolicy`');
});

function withDestination({ stack, key }: Parameters<Counterpart['access']>[0]) {
  return [SqsAccess.consume(Queue.fromQueueArn(stack, 'Queue', 'arn:aws:sqs:us-east-1:111122223333:jobs'), { key })];
}
