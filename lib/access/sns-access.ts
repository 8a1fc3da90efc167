import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { CfnTopic, ITopic, ITopicRef } from 'aws-cdk-lib/aws-sns';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
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

/** What may be subscribed to a topic. */
export interface SnsSubscribeOptions extends AccessOptions {
  /** The only protocol: `sqs`, `lambda`, `https`, `email`, `sms` ... */
  readonly protocol: string;

  /**
   * The only endpoint: the ARN of a queue or a function, an address or a URL.
   *
   * @default - any endpoint of the protocol
   */
  readonly endpoint?: string;
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

  /**
   * Subscribe endpoints of one protocol to the topic: `sns:Subscribe` under `sns:Protocol`, and `sns:Endpoint` where one is
   * given. Whoever may subscribe any endpoint may have every message sent to it.
   *
   * @see https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html (2026-11)
   * @throws KeylessError `InvalidValue` for a protocol that SNS does not have, `WildcardForbidden` for a wildcard
   */
  public static subscribe(topic: ITopicRef, options: SnsSubscribeOptions): Access {
    return subscribe(topic, options);
  }
}

/** @see https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html (2026) */
const PROTOCOLS = ['application', 'email', 'email-json', 'firehose', 'http', 'https', 'lambda', 'sms', 'sqs'];

type AnyTopic = ITopicRef & Partial<Pick<ITopic, 'masterKey'> & Pick<CfnTopic, 'kmsMasterKeyId' | 'topicName'>>;

function publish(topic: AnyTopic, options: SnsAccessOptions): Access {
  const { topicArn } = topic.topicRef;
  const onKey = keyThroughService({
    service: 'sns',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resource: topic,
    key: options.key,
    configured: topic.masterKey ?? topic.kmsMasterKeyId,
  });
  return Access._of(
    `publish messages to ${nameOf(topic)}`,
    [{ actions: ['sns:Publish'], resources: [topicArn] }, ...onKey],
    options,
  );
}

function subscribe(topic: AnyTopic, options: SnsSubscribeOptions): Access {
  const { protocol, endpoint } = options;
  checkProtocol(protocol);
  checkEndpoint(endpoint);
  const keys = { 'sns:Protocol': protocol };
  const statement = {
    actions: ['sns:Subscribe'],
    resources: [topic.topicRef.topicArn],
    conditions: { StringEquals: endpoint === undefined ? keys : { ...keys, 'sns:Endpoint': endpoint } },
  };
  return Access._of(`subscribe ${endpointsOf(options)} to ${nameOf(topic)}`, [statement], options);
}

function endpointsOf({ protocol, endpoint }: SnsSubscribeOptions): string {
  if (endpoint !== undefined && !Token.isUnresolved(endpoint)) return endpoint;
  const kind = Token.isUnresolved(protocol) ? 'named' : protocol;
  return endpoint === undefined ? `any ${kind} endpoint` : `one ${kind} endpoint`;
}

function nameOf(topic: AnyTopic): string {
  return displayName(topic, nameInArn(topic.topicRef.topicArn), topic.topicName);
}

function checkProtocol(protocol: string): void {
  if (Token.isUnresolved(protocol) || PROTOCOLS.includes(protocol)) return;
  const help = `write one of ${PROTOCOLS.map((name) => `\`${name}\``).join(', ')}`;
  throw new KeylessError('InvalidValue', `\`protocol\` \`${protocol}\` is no protocol of SNS`, help);
}

function checkEndpoint(endpoint?: string): void {
  if (endpoint === undefined || Token.isUnresolved(endpoint) || !/[*?]/.test(endpoint)) return;
  const problem = `\`endpoint\` \`${endpoint}\` holds a wildcard, which is compared as it stands`;
  throw new KeylessError('WildcardForbidden', problem, 'write one endpoint in full, or leave it out');
}
