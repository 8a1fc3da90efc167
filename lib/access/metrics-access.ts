import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions } from './access';
import { Access } from './access';
import { intent, type Intent } from './private/intent';

/**
 * Access to metrics of CloudWatch.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html (2026)
 */
export class MetricsAccess {
  /**
   * Publish metrics in one namespace: `cloudwatch:PutMetricData`, limited by `cloudwatch:namespace`.
   *
   * A namespace has 1 to 255 ASCII characters, does not start with `:`, and not with `AWS/`, which is for AWS services.
   * The match is case-sensitive. Metrics in the embedded metric format travel as logs and need `LogsAccess` instead.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html (2026)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a namespace that breaks these rules
   */
  public static put(namespace: string, options: AccessOptions = {}): Access {
    assertNamespace(namespace);
    const statement = {
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      conditions: { StringEquals: { 'cloudwatch:namespace': namespace } },
      evidence:
        'a metric namespace has no ARN: AWS limits cloudwatch:PutMetricData by cloudwatch:namespace on * ' +
        '(https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html, 2026)',
    };
    const shown = Token.isUnresolved(namespace) ? 'a namespace named at deployment' : namespace;
    return Access._of(`publish metrics in ${shown}`, [statement], options);
  }

  /**
   * Read the metrics of the account: `cloudwatch:GetMetricData` and `GetMetricStatistics`, and `ListMetrics` to find them.
   *
   * AWS has no resource-level permission for metrics in namespaces: narrow it by region or network with
   * `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html (2026-09)
   */
  public static read(options: AccessOptions = {}): Access {
    return intent(READ, {}, options);
  }
}

const READ: Intent = {
  sentence: 'read every metric of the account (AWS has no resource-level permission for it)',
  statements: [
    {
      actions: ['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics'],
      on: ['*'],
      evidence:
        'a metric namespace has no ARN: only metrics in a data set have a resource ' +
        '(https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html, 2026-09)',
    },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html',
  date: '2026-09',
};

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html (2026-05) */
function assertNamespace(namespace: string): void {
  if (Token.isUnresolved(namespace)) return;
  if (/[*?]/.test(namespace)) {
    throw new KeylessError(
      'WildcardForbidden',
      `\`namespace\` \`${namespace}\` holds a wildcard`,
      'name one namespace',
    );
  }
  if (namespace.startsWith('AWS/')) {
    const help = 'names that start with `AWS/` are for AWS services: write one of your own';
    throw new KeylessError('InvalidValue', `\`namespace\` \`${namespace}\` starts with \`AWS/\``, help);
  }
  if (!/^[!-9;-~][ -~]{0,254}$/.test(namespace)) {
    const help = 'use 1 to 255 ASCII characters, the first neither `:` nor a space';
    throw new KeylessError('InvalidValue', `\`namespace\` \`${namespace}\` is no name of a namespace`, help);
  }
}
