import type { IKey } from 'aws-cdk-lib/aws-kms';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/**
 * Lets alarms of the account publish to a topic, and use its key, as far as both are made in this app.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html (2026)
 */
export function openTopic(scope: Construct, topic: ITopic): void {
  const stack = Stack.of(scope);
  const alarms = stack.formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName: '*', arnFormat: COLON });
  const conditions = {
    ArnLike: { 'aws:SourceArn': alarms },
    StringEquals: { 'aws:SourceAccount': stack.account },
  };
  topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com', { conditions }));
}

/**
 * Lets CloudWatch Logs use a key for the log groups of the account.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html (2026)
 */
export function openKeyForLogs(scope: Construct, key: IKey | undefined): void {
  const stack = Stack.of(scope);
  const groups = stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: '*', arnFormat: COLON });
  const conditions = { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': groups } };
  const logs = new ServicePrincipal(`logs.${stack.region}.amazonaws.com`, { conditions });
  key?.grant(logs, 'kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*');
}

const COLON = ArnFormat.COLON_RESOURCE_NAME;
