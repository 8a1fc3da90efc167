import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { CfnQueue, IQueue, IQueueRef } from 'aws-cdk-lib/aws-sqs';
import type { AccessOptions } from './access';
import { Access } from './access';
import { keyThroughService } from './private/customer-key';
import { displayName, nameInArn } from './private/display-name';

/** What an access to a queue may say besides the queue. */
export interface SqsAccessOptions extends AccessOptions {
  /**
   * The customer managed key that encrypts the queue, where the queue does not say so itself (imported queues).
   *
   * @default - the key that the queue was made with; none for a queue under SQS's own keys
   */
  readonly key?: IKeyRef;
}

/**
 * Access to the messages of an SQS queue.
 *
 * The queue is known by its URL, so no access holds `sqs:GetQueueUrl`: hand the URL over, as an environment variable.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sqs.html (2026)
 */
export class SqsAccess {
  /**
   * Send messages, also in batches: `sqs:SendMessage`.
   *
   * With a customer managed key `kms:GenerateDataKey`, and `kms:Decrypt`, with which SQS verifies the new data key.
   *
   * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html (2023)
   */
  public static send(queue: IQueueRef, options: SqsAccessOptions = {}): Access {
    return messages('send messages to', queue, ['sqs:SendMessage'], ['kms:Decrypt', 'kms:GenerateDataKey'], options);
  }

  /**
   * Receive messages, keep them hidden while they are worked on, and delete them, also in batches:
   * `sqs:ReceiveMessage`, `sqs:ChangeMessageVisibility` and `sqs:DeleteMessage`.
   *
   * Also `sqs:GetQueueAttributes`, without which Lambda cannot poll the queue for a function. With a customer managed
   * key `kms:Decrypt`.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html (2026)
   */
  public static consume(queue: IQueueRef, options: SqsAccessOptions = {}): Access {
    return messages('consume messages of', queue, CONSUME_ACTIONS, ['kms:Decrypt'], options);
  }
}

const CONSUME_ACTIONS = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ReceiveMessage',
];

function messages(
  verb: string,
  queue: IQueueRef & Partial<Pick<IQueue, 'encryptionMasterKey'> & Pick<CfnQueue, 'kmsMasterKeyId' | 'queueName'>>,
  actions: readonly string[],
  keyActions: readonly string[],
  options: SqsAccessOptions,
): Access {
  const { queueArn } = queue.queueRef;
  const onKey = keyThroughService({
    service: 'sqs',
    actions: keyActions,
    resource: queue,
    key: options.key,
    configured: queue.encryptionMasterKey ?? queue.kmsMasterKeyId,
  });
  const name = displayName(queue, nameInArn(queueArn), queue.queueName);
  return Access._of(`${verb} ${name}`, [{ actions, resources: [queueArn] }, ...onKey], options);
}
