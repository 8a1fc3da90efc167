import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { namedQueue, ofQueue } from '../../../../lib/access/kubernetes/private/queue';
import { placedStack } from '../support';

test('an L1 queue has its name and its key', () => {
  const stack = placedStack();
  const queue = new CfnQueue(stack, 'Queue', {
    queueName: 'interruptions',
    kmsMasterKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab',
  });
  expect(namedQueue(queue).name).toBe('interruptions');
  expect(ofQueue(queue).map(({ actions }) => actions)).toEqual([['kms:Decrypt']]);
});

test('a queue without a customer managed key needs no statement', () => {
  expect(ofQueue(new CfnQueue(placedStack(), 'Queue'))).toEqual([]);
});
