import type { CfnStream, IStream, IStreamConsumerRef, IStreamRef } from 'aws-cdk-lib/aws-kinesis';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Access, AccessOptions, AccessStatement } from './access';
import { keyThroughService } from './private/customer-key';
import { displayName, nameInArn } from './private/display-name';
import { intent, type Intent, type Named } from './private/intent';

/** What an access to a stream may say besides the stream. */
export interface KinesisAccessOptions extends AccessOptions {
  /**
   * The customer managed key that encrypts the stream, where the stream does not say so itself (imported streams).
   *
   * @default - the key that the stream was made with; none for a stream under the key of Kinesis
   */
  readonly key?: IKeyRef;
}

const PAGE = 'https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html';

const READ: Intent = {
  sentence: 'read the records of stream {stream}',
  statements: [
    {
      actions: [
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      on: ['{stream}'],
    },
  ],
  page: PAGE,
  date: '2026-11',
};

const WRITE: Intent = {
  sentence: 'write records to stream {stream}',
  statements: [{ actions: ['kinesis:PutRecord', 'kinesis:PutRecords'], on: ['{stream}'] }],
  page: PAGE,
  date: '2026-11',
};

const SUBSCRIBE: Intent = {
  sentence: 'read the records of stream {stream} as consumer {consumer}',
  statements: [
    { actions: ['kinesis:DescribeStreamConsumer', 'kinesis:SubscribeToShard'], on: ['{consumer}'] },
    { actions: ['kinesis:DescribeStreamSummary', 'kinesis:ListShards'], on: ['{stream}'] },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_kinesis.html',
  date: '2026-09',
};

/**
 * Access to the records of a Kinesis data stream.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_kinesis.html (2026-09)
 */
export class KinesisAccess {
  /**
   * Read the records of every shard: `kinesis:GetShardIterator` and `kinesis:GetRecords`, with `kinesis:ListShards` and
   * `kinesis:DescribeStreamSummary` to find the shards. A consumer with enhanced fan-out takes
   * `KinesisAccess.subscribe`.
   *
   * With a customer managed key `kms:Decrypt`.
   *
   * @see https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html (2026-11)
   */
  public static read(stream: IStreamRef, options: KinesisAccessOptions = {}): Access {
    return intent(READ, { stream: named(stream) }, options, onKey(stream, ['kms:Decrypt'], options));
  }

  /**
   * Read the records of every shard with enhanced fan-out: `kinesis:SubscribeToShard` and
   * `kinesis:DescribeStreamConsumer` on the registered consumer, `kinesis:ListShards` and `kinesis:DescribeStreamSummary`
   * on its stream.
   *
   * With a customer managed key `kms:Decrypt`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_kinesis.html (2026-09)
   */
  public static subscribe(
    stream: IStreamRef,
    consumer: IStreamConsumerRef,
    options: KinesisAccessOptions = {},
  ): Access {
    // The ARN of a consumer ends with the time at which it was made.
    const { consumerArn: arn } = consumer.streamConsumerRef;
    const name = displayName(consumer, nameInArn(arn.replace(/:\d+$/, '')));
    const both = { stream: named(stream), consumer: { arn, name } };
    return intent(SUBSCRIBE, both, options, onKey(stream, ['kms:Decrypt'], options));
  }

  /**
   * Write records, one or many a call: `kinesis:PutRecord` and `kinesis:PutRecords`.
   *
   * With a customer managed key `kms:GenerateDataKey`.
   *
   * @see https://docs.aws.amazon.com/streams/latest/dev/permissions-user-key-KMS.html (2026-11)
   */
  public static write(stream: IStreamRef, options: KinesisAccessOptions = {}): Access {
    return intent(WRITE, { stream: named(stream) }, options, onKey(stream, ['kms:GenerateDataKey'], options));
  }
}

type AnyStream = IStreamRef & Partial<Pick<IStream, 'encryptionKey'> & Pick<CfnStream, 'name' | 'streamEncryption'>>;

function named(stream: AnyStream): Named {
  const { streamArn: arn } = stream.streamRef;
  return { arn, name: displayName(stream, nameInArn(arn), stream.name) };
}

function onKey(
  stream: AnyStream,
  actions: readonly string[],
  { key }: KinesisAccessOptions,
): readonly AccessStatement[] {
  return keyThroughService({ service: 'kinesis', actions, resource: stream, key, configured: configuredKey(stream) });
}

function configuredKey({ encryptionKey, streamEncryption }: AnyStream): IKeyRef | string | undefined {
  if (encryptionKey !== undefined) return encryptionKey;
  return streamEncryption !== undefined && 'keyId' in streamEncryption ? streamEncryption.keyId : undefined;
}
