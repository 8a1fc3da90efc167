import type { CfnDeliveryStream, IDeliveryStreamRef } from 'aws-cdk-lib/aws-kinesisfirehose';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';

const PUT: Intent = {
  sentence: 'put records into delivery stream {stream}',
  statements: [{ actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'], on: ['{stream}'] }],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_firehose.html',
  date: '2026-09',
};

/**
 * Access to delivery streams of Amazon Data Firehose.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_firehose.html (2026-09)
 */
export class FirehoseAccess {
  /**
   * Put records, one or many a call: `firehose:PutRecord` and `firehose:PutRecordBatch`.
   *
   * A key needs nothing here (unverified): Firehose encrypts the stream by a grant of its own.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_firehose.html (2026-09)
   */
  public static put(deliveryStream: IDeliveryStreamRef, options: AccessOptions = {}): Access {
    const { deliveryStreamArn: arn } = deliveryStream.deliveryStreamRef;
    const { deliveryStreamName } = deliveryStream as Partial<Pick<CfnDeliveryStream, 'deliveryStreamName'>>;
    return intent(PUT, { stream: namedResource(deliveryStream, arn, deliveryStreamName) }, options);
  }
}
