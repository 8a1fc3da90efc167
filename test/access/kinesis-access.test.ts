import { CfnStream, Stream, StreamConsumer, StreamEncryption } from 'aws-cdk-lib/aws-kinesis';
import { KinesisAccess } from '../../lib/access/kinesis-access';
import { ACCOUNT, getArn, importedKey, KEY_ARN, newStack, statementsOf, throughService } from './support';

const STREAM_ARN = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/clicks`;
const READ = ['kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'];

describe.each([
  ['read', 'read the records of stream', READ, 'kms:Decrypt'],
  ['write', 'write records to stream', ['kinesis:PutRecord', 'kinesis:PutRecords'], 'kms:GenerateDataKey'],
] as const)('%s', (intent, verb, actions, keyAction) => {
  test('allows its actions on the one stream', () => {
    const stack = newStack();
    const stream = Stream.fromStreamArn(stack, 'Clicks', STREAM_ARN);
    const access = KinesisAccess[intent](stream, { reason: 'analytics' });
    expect([access.sentence, access.reason]).toEqual([`${verb} clicks`, 'analytics']);
    expect(statementsOf(access, stack)).toEqual([{ actions, resources: [STREAM_ARN] }]);
  });

  test('carries the key of an L2 stream, through Kinesis only', () => {
    const stack = newStack();
    const stream = new Stream(stack, 'Clicks', { encryption: StreamEncryption.KMS });
    expect(statementsOf(KinesisAccess[intent](stream), stack)).toEqual([
      { actions, resources: [stack.resolve(stream.streamArn)] },
      throughService('kinesis', [keyAction], stack.resolve(stream.encryptionKey?.keyArn)),
    ]);
  });

  test('needs no key under the key of Kinesis', () => {
    const stack = newStack();
    const stream = new CfnStream(stack, 'Clicks', {
      name: 'clicks',
      streamEncryption: { encryptionType: 'KMS', keyId: 'alias/aws/kinesis' },
    });
    const access = KinesisAccess[intent](stream);
    expect(access.sentence).toBe(`${verb} clicks`);
    expect(statementsOf(access, stack)).toEqual([{ actions, resources: [getArn('Clicks')] }]);
  });

  test('carries the key named by hand for an imported stream', () => {
    const stack = newStack();
    const stream = Stream.fromStreamArn(stack, 'Clicks', STREAM_ARN);
    expect(statementsOf(KinesisAccess[intent](stream, { key: importedKey(stack) }), stack)).toEqual([
      { actions, resources: [STREAM_ARN] },
      throughService('kinesis', [keyAction], KEY_ARN, 'us-east-1'),
    ]);
  });
});

describe('subscribe', () => {
  const CONSUMER_ARN = `${STREAM_ARN}/consumer/report:1700000000`;
  const ON_CONSUMER = ['kinesis:DescribeStreamConsumer', 'kinesis:SubscribeToShard'];
  const ON_STREAM = ['kinesis:DescribeStreamSummary', 'kinesis:ListShards'];

  test('reads the one stream as the one consumer', () => {
    const stack = newStack();
    const stream = Stream.fromStreamArn(stack, 'Clicks', STREAM_ARN);
    const consumer = StreamConsumer.fromStreamConsumerArn(stack, 'Consumer', CONSUMER_ARN);
    const access = KinesisAccess.subscribe(stream, consumer, { key: importedKey(stack), reason: 'report' });
    expect([access.sentence, access.reason]).toEqual([
      'read the records of stream clicks as consumer report',
      'report',
    ]);
    expect(statementsOf(access, stack)).toEqual([
      { actions: ON_CONSUMER, resources: [CONSUMER_ARN] },
      { actions: ON_STREAM, resources: [STREAM_ARN] },
      throughService('kinesis', ['kms:Decrypt'], KEY_ARN, 'us-east-1'),
    ]);
  });

  test('takes a consumer of the app', () => {
    const stack = newStack();
    const stream = new Stream(stack, 'Clicks', { encryption: StreamEncryption.UNENCRYPTED });
    const consumer = new StreamConsumer(stack, 'Report', { stream, streamConsumerName: 'report' });
    const access = KinesisAccess.subscribe(stream, consumer);
    expect(statementsOf(access, stack)).toEqual([
      { actions: ON_CONSUMER, resources: [stack.resolve(consumer.streamConsumerArn)] },
      { actions: ON_STREAM, resources: [stack.resolve(stream.streamArn)] },
    ]);
  });
});
