import type { Intent } from './intent';

/** Why the ARN of a log group ends with a wildcard. */
export const OF_ONE_GROUP = 'every stream of the one named log group';

const REFERENCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_logs.html',
  date: '2026-09',
};

const SEARCH: Intent = {
  sentence: 'search the logs of {group}',
  statements: [{ actions: ['logs:FilterLogEvents'], on: ['{group}:*'], evidence: OF_ONE_GROUP }],
  ...REFERENCE,
};

const QUERY: Intent = {
  sentence: 'query the logs of {group}',
  statements: [
    { actions: ['logs:GetQueryResults', 'logs:StartQuery'], on: ['{group}:*'], evidence: OF_ONE_GROUP },
    { actions: ['logs:StopQuery'], on: ['*'] },
  ],
  ...REFERENCE,
};

const FLOW_LOGS: Intent = {
  sentence: 'write the flow logs of a VPC to {group}',
  statements: [
    {
      actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      on: ['{group}:*'],
      evidence: OF_ONE_GROUP,
    },
  ],
  ...REFERENCE,
};

const RDS_GROUP = 'arn:{partition}:logs:{region}:{account}:log-group:RDSOSMetrics';

const RDS_METRICS: Intent = {
  sentence: 'write the enhanced monitoring of RDS to RDSOSMetrics',
  statements: [
    {
      actions: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy'],
      on: [RDS_GROUP, `${RDS_GROUP}:*`],
      evidence: 'the one named log group, whose ARN CloudWatch Logs writes with and without a trailing :*',
    },
    {
      actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:GetLogEvents', 'logs:PutLogEvents'],
      on: [`${RDS_GROUP}:*`],
      evidence: OF_ONE_GROUP,
    },
  ],
  page: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonRDSEnhancedMonitoringRole.html',
  date: '2026-09',
};

const API_GATEWAY: Intent = {
  sentence: 'write the logs of API Gateway to any log group of the account',
  statements: [
    {
      actions: [
        'logs:CreateLogGroup',
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:FilterLogEvents',
        'logs:GetLogEvents',
        'logs:PutLogEvents',
      ],
      on: ['arn:{partition}:logs:{region}:{account}:log-group:*'],
      evidence: 'one role serves every API of the account and region, and API Gateway names their log groups itself',
    },
    { actions: ['logs:DescribeLogGroups'], on: ['*'] },
  ],
  page: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonAPIGatewayPushToCloudWatchLogs.html',
  date: '2026-09',
};

/** What `LogsAccess` gives beside writing to a log group and reading its streams. */
export const LOGS_INTENTS = {
  search: SEARCH,
  query: QUERY,
  writeFlowLogs: FLOW_LOGS,
  writeRdsMetrics: RDS_METRICS,
  writeApiGatewayLogs: API_GATEWAY,
};
