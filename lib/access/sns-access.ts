import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { CfnTopic, ITopic, ITopicRef } from 'aws-cdk-lib/aws-sns';
import type { AccessOptions } from './access';
import { Access } from './access';
import { keyThroughService } from './private/customer-key';
import { displayName, nameInArn } from './private/display-name';

/** What an access to a topic may say besides the topic. */
export interface SnsAccessOptions extends AccessOptions {
  /**
   * The customer managed key that encrypts the topic, where the topic does not say so itself (imported topics).
   *
   * @default - the key that the topic was made with; none for a topic without one
   */
  readonly key?: IKeyRef;
}

/**
 * Access to an SNS topic.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sns.html (2026)
 */
export class SnsAccess {
  /**
   * Publish messages to the topic, also in batches: `sns:Publish`.
   *
   * With a customer managed key `kms:GenerateDataKey` and `kms:Decrypt`, which SNS needs of each publisher.
   *
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html (2023)
   */
  public static publish(topic: ITopicRef, options: SnsAccessOptions = {}): Access {
    return publish(topic, options);
  }
}

function publish(
  topic: ITopicRef & Partial<Pick<ITopic, 'masterKey'> & Pick<CfnTopic, 'kmsMasterKeyId' | 'topicName'>>,
  options: SnsAccessOptions,
): Access {
  const { topicArn } = topic.topicRef;
  const onKey = keyThroughService({
    service: 'sns',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resource: topic,
    key: options.key,
    configured: topic.masterKey ?? topic.kmsMasterKeyId,
  });
  const name = displayName(topic, nameInArn(topicArn), topic.topicName);
  return Access._of(
    `publish messages to ${name}`,
    [{ actions: ['sns:Publish'], resources: [topicArn] }, ...onKey],
    options,
  );
}
