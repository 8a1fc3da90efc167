import { AutoScalingGroup } from 'aws-cdk-lib/aws-autoscaling';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { NodeTerminationHandlerAccess } from '../../../lib/access/kubernetes/node-termination-handler-access';
import { failure } from '../../failure';
import { allowing, placed, placedStack, readable } from './support';

const QUEUE = placed('sqs', 'interruptions');

test('takes events of one queue, and lets go of instances of managed groups', () => {
  const stack = placedStack();
  const access = NodeTerminationHandlerAccess.process(Queue.fromQueueArn(stack, 'Queue', QUEUE));
  expect(access.sentence).toBe('drain the nodes that queue interruptions tells of');
  const statements = readable(access, stack);
  expect(allowing('sqs:ReceiveMessage', statements)).toEqual([
    { actions: ['sqs:DeleteMessage', 'sqs:ReceiveMessage'], resources: [QUEUE] },
  ]);
  expect(allowing('autoscaling:CompleteLifecycleAction', statements)).toEqual([
    {
      actions: ['autoscaling:CompleteLifecycleAction'],
      resources: [placed('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/*')],
      conditions: { Null: { 'aws:ResourceTag/aws-node-termination-handler/managed': 'false' } },
    },
  ]);
});

test('lets go of instances of the named groups alone', () => {
  const stack = placedStack();
  const queue = Queue.fromQueueArn(stack, 'Queue', QUEUE);
  const groups = [AutoScalingGroup.fromAutoScalingGroupName(stack, 'Workers', 'workers')];
  const statements = readable(NodeTerminationHandlerAccess.process(queue, { groups }), stack);
  expect(allowing('autoscaling:CompleteLifecycleAction', statements)).toEqual([
    {
      actions: ['autoscaling:CompleteLifecycleAction'],
      resources: [placed('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/workers')],
    },
  ]);
});

test('carries the key of the queue', () => {
  const stack = placedStack();
  const queue = new Queue(stack, 'Queue', { encryption: QueueEncryption.KMS });
  const statements = readable(NodeTerminationHandlerAccess.process(queue), stack);
  expect(statements.at(-1)).toMatchObject({
    actions: ['kms:Decrypt'],
    conditions: { StringEquals: { 'kms:ViaService': 'sqs.eu-west-1.amazonaws.com' } },
  });
});

test('refuses a group whose name holds a wildcard', () => {
  const stack = placedStack();
  const queue = Queue.fromQueueArn(stack, 'Queue', QUEUE);
  const groups = [AutoScalingGroup.fromAutoScalingGroupName(stack, 'Workers', 'work*')];
  expect(failure(() => NodeTerminationHandlerAccess.process(queue, { groups }))).toBe(
    'WildcardForbidden: resource `work*` holds a wildcard; name the one resource',
  );
});
