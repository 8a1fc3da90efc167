import { CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import { CfnTopic, Topic } from 'aws-cdk-lib/aws-sns';
import { Token } from 'aws-cdk-lib/core';
import { SnsAccess } from '../../lib/access/sns-access';
import { failure } from '../failure';
import { ACCOUNT, getArn, importedKey, KEY_ARN, newStack, statementsOf, throughService } from './support';

const KEY_ACTIONS = ['kms:Decrypt', 'kms:GenerateDataKey'];
const TOPIC_ARN = `arn:aws:sns:us-east-1:${ACCOUNT}:news`;
const publishTo = (arn: unknown) => ({ actions: ['sns:Publish'], resources: [arn] });

test('publish allows one action on the one topic', () => {
  const stack = newStack();
  const access = SnsAccess.publish(new Topic(stack, 'News'), { reason: 'alerts' });
  expect([access.sentence, access.reason]).toEqual(['publish messages to News', 'alerts']);
  expect(statementsOf(access, stack)).toEqual([publishTo({ Ref: expect.stringMatching(/^News/) })]);
});

test('carries the key of an L2 topic, through SNS only', () => {
  const stack = newStack();
  const topic = new Topic(stack, 'News', { masterKey: new Key(stack, 'Key') });
  expect(statementsOf(SnsAccess.publish(topic), stack)).toEqual([
    publishTo(stack.resolve(topic.topicArn)),
    throughService('sns', KEY_ACTIONS, getArn('Key961B73FD')),
  ]);
});

test.each([
  ['a key by its id', (key: CfnKey) => key.ref, 2],
  ['a key by its ARN', (key: CfnKey) => key.attrArn, 2],
  ['the AWS managed key', () => 'alias/aws/sns', 1],
])('reads the encryption of an L1 topic: %s', (_, kmsMasterKeyId, statements) => {
  const stack = newStack();
  const topic = new CfnTopic(stack, 'News', {
    topicName: 'news',
    kmsMasterKeyId: kmsMasterKeyId(new CfnKey(stack, 'Key')),
  });
  const access = SnsAccess.publish(topic);
  expect(access.sentence).toBe('publish messages to news');
  expect(statementsOf(access, stack)).toHaveLength(statements);
});

test('carries the key named by hand for an imported topic, in the region of the topic', () => {
  const stack = newStack();
  const access = SnsAccess.publish(Topic.fromTopicArn(stack, 'News', TOPIC_ARN), { key: importedKey(stack) });
  expect(access.sentence).toBe('publish messages to news');
  expect(statementsOf(access, stack)).toEqual([
    publishTo(TOPIC_ARN),
    throughService('sns', KEY_ACTIONS, KEY_ARN, 'us-east-1'),
  ]);
});

test.each([
  [{ protocol: 'https' }, 'any https endpoint', { 'sns:Protocol': 'https' }],
  [
    { protocol: 'email', endpoint: 'ops@example.com' },
    'ops@example.com',
    { 'sns:Protocol': 'email', 'sns:Endpoint': 'ops@example.com' },
  ],
  [
    { protocol: 'sqs', endpoint: Token.asString({ Ref: 'Queue' }) },
    'one sqs endpoint',
    { 'sns:Protocol': 'sqs', 'sns:Endpoint': { Ref: 'Queue' } },
  ],
  [{ protocol: Token.asString({ Ref: 'Protocol' }) }, 'any named endpoint', { 'sns:Protocol': { Ref: 'Protocol' } }],
])('subscribe allows one protocol, and one endpoint where it is named: %#', (options, shown, keys) => {
  const stack = newStack();
  const access = SnsAccess.subscribe(Topic.fromTopicArn(stack, 'News', TOPIC_ARN), options);
  expect(access.sentence).toBe(`subscribe ${shown} to news`);
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['sns:Subscribe'], resources: [TOPIC_ARN], conditions: { StringEquals: keys } },
  ]);
});

test.each([
  [
    { protocol: 'mail' },
    'InvalidValue: `protocol` `mail` is no protocol of SNS; write one of `application`, `email`, `email-json`, `firehose`, `http`, `https`, `lambda`, `sms`, `sqs`',
  ],
  [
    { protocol: 'email', endpoint: '*@example.com' },
    'WildcardForbidden: `endpoint` `*@example.com` holds a wildcard, which is compared as it stands; write one endpoint in full, or leave it out',
  ],
])('subscribe refuses %j', (options, message) => {
  const topic = Topic.fromTopicArn(newStack(), 'News', TOPIC_ARN);
  expect(failure(() => SnsAccess.subscribe(topic, options))).toBe(message);
});
