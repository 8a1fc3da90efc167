import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { Access, AccessOptions } from '../access';
import { intent, type IntentStatement } from '../private/intent';
import { arns } from './private/arns';
import { inCluster } from './private/in-cluster';

/** What an access of the CloudWatch Observability add-on may say besides the cluster. */
export interface CloudWatchObservabilityAccessOptions extends AccessOptions {
  /**
   * Whether the agent sends what Application Signals shows: traces to X-Ray, and the log group
   * `/aws/application-signals/data`. The add-on does unless it is told not to.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Application-Signals-Enable-EKS.html (2026-11)
   * @default true
   */
  readonly applicationSignals?: boolean;
}

const PAGE =
  'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/install-CloudWatch-Observability-EKS-addon.html';

const WRITE_LOGS = [
  'logs:CreateLogGroup',
  'logs:CreateLogStream',
  'logs:DescribeLogStreams',
  'logs:PutLogEvents',
  'logs:PutRetentionPolicy',
];

const METRICS: IntentStatement = {
  actions: ['cloudwatch:PutMetricData'],
  on: ['*'],
  conditions: {
    StringEquals: {
      'cloudwatch:namespace': ['ApplicationSignals', 'CWAgent', 'ContainerInsights', 'ContainerInsights/Prometheus'],
    },
  },
  evidence:
    'a metric namespace has no ARN: AWS limits cloudwatch:PutMetricData by cloudwatch:namespace on * ' +
    '(https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html, 2026)',
};

const LOGS: IntentStatement = {
  actions: WRITE_LOGS,
  on: arns('logs', 'log-group:/aws/containerinsights/{cluster}/*'),
  evidence: `the log groups of Container Insights for cluster {cluster} (${PAGE}, 2026-11)`,
};

const SIGNALS: readonly IntentStatement[] = [
  {
    actions: WRITE_LOGS,
    on: arns('logs', 'log-group:/aws/application-signals/data', 'log-group:/aws/application-signals/data:*'),
    evidence: `the streams of the one log group of Application Signals (${PAGE}, 2026-11)`,
  },
  {
    actions: [
      'xray:GetSamplingRules',
      'xray:GetSamplingStatisticSummaries',
      'xray:GetSamplingTargets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ],
    on: ['*'],
  },
];

/**
 * Access for the Amazon CloudWatch Observability add-on of EKS: the CloudWatch agent and Fluent Bit.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/install-CloudWatch-Observability-EKS-addon.html (2026-11)
 */
export class CloudWatchObservabilityAccess {
  /**
   * Publish what Container Insights and Application Signals show of one cluster: logs only in
   * `/aws/containerinsights/<cluster>/`, metrics only in the namespaces of the add-on, traces.
   *
   * Narrower than `CloudWatchAgentServerPolicy`, which writes to every log group and reads agent configurations from
   * Parameter Store. An agent configuration with namespaces or log groups of its own needs access to those beside this.
   */
  public static publish(cluster: IClusterRef, options: CloudWatchObservabilityAccessOptions = {}): Access {
    const { applicationSignals = true } = options;
    const statements = [
      { actions: ['ec2:DescribeTags', 'ec2:DescribeVolumes', 'logs:DescribeLogGroups'], on: ['*'] },
      METRICS,
      LOGS,
      ...(applicationSignals ? SIGNALS : []),
    ];
    const sentence = 'publish logs, metrics and traces of cluster {cluster}';
    return intent({ sentence, statements, page: PAGE, date: '2026-11' }, inCluster(cluster), options);
  }
}
