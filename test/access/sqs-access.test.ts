import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { SqsAccess } from '../../lib/access/sqs-access';
import { ACCOUNT, getArn, importedKey, KEY_ARN, newStack, statementsOf, throughService } from './support';

const CONSUME = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];
const QUEUE_ARN = `arn:aws:sqs:us-east-1:${ACCOUNT}:jobs`;

describe.each([
  ['send', 'send messages to', ['sqs:SendMessage'], ['kms:Decrypt', 'kms:GenerateDataKey']],
  ['consume', 'consume messages of', CONSUME, ['kms:Decrypt']],
] as const)('%s', (intent, verb, actions, keyActions) => {
  const onQueue = (arn: unknown) => ({ actions, resources: [arn] });

  test('allows its actions on the one queue', () => {
    const stack = newStack();
    const queue = new Queue(stack, 'Jobs');
    const access = SqsAccess[intent](queue, { reason: 'thumbnails' });
    expect([access.sentence, access.reason]).toEqual([`${verb} Jobs`, 'thumbnails']);
    expect(statementsOf(access, stack)).toEqual([onQueue(stack.resolve(queue.queueArn))]);
  });

  test('carries the key of an L2 queue, through SQS only', () => {
    const stack = newStack();
    const queue = new Queue(stack, 'Jobs', { encryption: QueueEncryption.KMS });
    expect(statementsOf(SqsAccess[intent](queue), stack)).toEqual([
      onQueue(stack.resolve(queue.queueArn)),
      throughService('sqs', [...keyActions], stack.resolve(queue.encryptionMasterKey?.keyArn)),
    ]);
  });

  test.each([QueueEncryption.KMS_MANAGED, QueueEncryption.SQS_MANAGED])('needs no key under %s', (encryption) => {
    const stack = newStack();
    expect(statementsOf(SqsAccess[intent](new Queue(stack, 'Jobs', { encryption })), stack)).toHaveLength(1);
  });

  test('carries the key of an L1 queue, also behind an alias', () => {
    const stack = newStack();
    const key = new CfnKey(stack, 'Key');
    const kmsMasterKeyId = new CfnAlias(stack, 'Alias', { aliasName: 'alias/jobs', targetKeyId: key.attrArn });
    const queue = new CfnQueue(stack, 'Jobs', { kmsMasterKeyId });
    expect(statementsOf(SqsAccess[intent](queue), stack)).toEqual([
      onQueue(getArn('Jobs')),
      throughService('sqs', [...keyActions], getArn('Key')),
    ]);
  });

  test('carries the key named by hand for an imported queue, in the region of the queue', () => {
    const stack = newStack();
    const queue = Queue.fromQueueArn(stack, 'Jobs', QUEUE_ARN);
    const access = SqsAccess[intent](queue, { key: importedKey(stack) });
    expect(access.sentence).toBe(`${verb} jobs`);
    expect(statementsOf(access, stack)).toEqual([
      onQueue(QUEUE_ARN),
      throughService('sqs', [...keyActions], KEY_ARN, 'us-east-1'),
    ]);
  });
});

test('an L1 queue is called by its physical name', () => {
  expect(SqsAccess.send(new CfnQueue(newStack(), 'L1', { queueName: 'jobs' })).sentence).toBe('send messages to jobs');
});
