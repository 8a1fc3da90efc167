import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { deployed } from '../../../guards/support';
import { openKeyForLogs, openTopic } from '../../../../lib/roles/private/access-key-user/alarm-channel';
import { ENV, newStack, resourcesOf, templateOf } from '../../support';

interface Policy {
  readonly Statement: readonly { readonly Principal: { Service?: string }; readonly Condition?: unknown }[];
}

function ofServices(policy: unknown): unknown[] {
  const { Statement } = deployed(policy) as Policy;
  return Statement.filter(({ Principal }) => Principal.Service !== undefined).map((statement) => [
    statement.Principal.Service,
    statement.Condition,
  ]);
}

const alarms = {
  ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:*' },
  StringEquals: { 'aws:SourceAccount': '111122223333' },
};

test('alarms of the account may publish, and use the key of the topic', () => {
  const stack = newStack({ env: ENV });

  openTopic(stack, new Topic(stack, 'Topic', { masterKey: new Key(stack, 'Key') }));

  const policies = resourcesOf(stack, 'AWS::SNS::TopicPolicy').map(({ Properties }) => Properties.PolicyDocument);
  expect(policies.map(ofServices)).toEqual([[['cloudwatch.amazonaws.com', alarms]]]);
  const keys = resourcesOf(stack, 'AWS::KMS::Key').map(({ Properties }) => Properties.KeyPolicy);
  expect(keys.map(ofServices)).toEqual([[['cloudwatch.amazonaws.com', alarms]]]);
});

test('CloudWatch Logs may use the key for the log groups of the account', () => {
  const stack = newStack({ env: ENV });

  openKeyForLogs(stack, new Key(stack, 'Key'));

  const groups = { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-west-1:111122223333:log-group:*' };
  expect(ofServices(resourcesOf(stack, 'AWS::KMS::Key')[0]?.Properties.KeyPolicy)).toEqual([
    ['logs.eu-west-1.amazonaws.com', { ArnLike: groups }],
  ]);
});

test('without a key there is nothing to open', () => {
  const stack = newStack();

  openKeyForLogs(stack, undefined);

  expect(templateOf(stack)).toBeUndefined();
});
