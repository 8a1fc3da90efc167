import { CfnDeliveryStream, DeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { FirehoseAccess } from '../../lib/access/firehose-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const ARN = `arn:aws:firehose:us-east-1:${ACCOUNT}:deliverystream/clicks`;
const actions = ['firehose:PutRecord', 'firehose:PutRecordBatch'];

test('put allows to put records into the one delivery stream', () => {
  const stack = newStack();
  const access = FirehoseAccess.put(DeliveryStream.fromDeliveryStreamArn(stack, 'Clicks', ARN), {
    reason: 'analytics',
  });
  expect([access.sentence, access.reason]).toEqual(['put records into delivery stream clicks', 'analytics']);
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [ARN] }]);
});

test('put takes an L1 delivery stream and calls it by the name its author gave', () => {
  const stack = newStack();
  const access = FirehoseAccess.put(new CfnDeliveryStream(stack, 'L1', { deliveryStreamName: 'clicks' }));
  expect(access.sentence).toBe('put records into delivery stream clicks');
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [getArn('L1')] }]);
});
