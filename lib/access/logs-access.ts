import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import { Aws, Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { displayName } from './private/display-name';
import { intent, type Named } from './private/intent';
import { LOGS_INTENTS, OF_ONE_GROUP } from './private/logs-intents';

/** Which streams of a log group. */
export interface LogsAccessOptions extends AccessOptions {
  /**
   * Only log streams whose name starts with this. 1 to 512 characters, without `:` and wildcards.
   *
   * @default - every stream of the log group
   */
  readonly streamPrefix?: string;
}

/**
 * Access to log groups of CloudWatch Logs.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_logs.html (2026)
 */
export class LogsAccess {
  /**
   * Write log events: `logs:CreateLogStream` and `logs:PutLogEvents` on the streams of one log group.
   *
   * A customer managed key of the log group needs nothing here: CloudWatch Logs itself uses it.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html (2026)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix that is malformed
   */
  public static write(logGroup: ILogGroupRef, options: LogsAccessOptions = {}): Access {
    const { arn, name } = named(logGroup);
    const prefix = checkedPrefix(options.streamPrefix);
    return Access._of(`write logs to ${name}${sentencePrefix(prefix)}`, [onStreams(arn, prefix)], options);
  }

  /**
   * Read the events of log streams one by one: `logs:GetLogEvents`, and `logs:DescribeLogStreams` to find them.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix that is malformed
   */
  public static read(logGroup: ILogGroupRef, options: LogsAccessOptions = {}): Access {
    const prefix = checkedPrefix(options.streamPrefix);
    const { arn, name } = named(logGroup);
    const list = { actions: ['logs:DescribeLogStreams'], resources: [`${arn}:*`], evidence: OF_ONE_GROUP };
    const read = onStreams(arn, prefix, ['logs:GetLogEvents']);
    return Access._of(`read logs of ${name}${sentencePrefix(prefix)}`, [list, read], options);
  }

  /** Search the events of a log group by pattern and time: `logs:FilterLogEvents`. */
  public static search(logGroup: ILogGroupRef, options: AccessOptions = {}): Access {
    return intent(LOGS_INTENTS.search, { group: named(logGroup) }, options);
  }

  /**
   * Query a log group with Logs Insights: `logs:StartQuery`, `logs:GetQueryResults` and `logs:StopQuery`.
   *
   * AWS has no resource-level permission for `logs:StopQuery`: with the id of a query it stops the query of anyone.
   */
  public static query(logGroup: ILogGroupRef, options: AccessOptions = {}): Access {
    return intent(LOGS_INTENTS.query, { group: named(logGroup) }, options);
  }

  /**
   * Write the flow logs of a VPC: what `write` allows, and `logs:DescribeLogStreams` on the one log group.
   *
   * AWS's own page also asks to create and to list log groups: neither is needed for a log group that exists.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html (2026-11, unverified)
   */
  public static writeFlowLogs(logGroup: ILogGroupRef, options: AccessOptions = {}): Access {
    return intent(LOGS_INTENTS.writeFlowLogs, { group: named(logGroup) }, options);
  }

  /**
   * Write the enhanced monitoring of RDS: the actions of `AmazonRDSEnhancedMonitoringRole`, on the log group
   * `RDSOSMetrics` of the stack's account and region only.
   *
   * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonRDSEnhancedMonitoringRole.html (2026-09)
   */
  public static writeRdsMetrics(options: AccessOptions = {}): Access {
    return intent(LOGS_INTENTS.writeRdsMetrics, {}, options);
  }

  /**
   * Write the logs of API Gateway, for the role of `AWS::ApiGateway::Account`: the actions of
   * `AmazonAPIGatewayPushToCloudWatchLogs`, in the stack's account and region only.
   *
   * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonAPIGatewayPushToCloudWatchLogs.html (2026-09)
   */
  public static writeApiGatewayLogs(options: AccessOptions = {}): Access {
    return intent(LOGS_INTENTS.writeApiGatewayLogs, {}, options);
  }

  /**
   * Create one log group and write to it: for services that log under a name of their own, as Lambda does.
   *
   * `logs:CreateLogGroup` on that log group beside what `write` allows, in the account and region that the access is
   * given in. Throws `InvalidValue` or `WildcardForbidden` for a name that is malformed.
   *
   * @internal
   */
  public static _createAndWrite(logGroupName: string, options: AccessOptions = {}): Access {
    assertLogGroupName(logGroupName);
    const arn = logGroupArn({ region: Aws.REGION, account: Aws.ACCOUNT_ID }, logGroupName);
    const create: AccessStatement = {
      actions: ['logs:CreateLogGroup'],
      resources: [arn, `${arn}:*`],
      evidence:
        'the one named log group: CloudWatch Logs writes its ARN with and without a trailing :* ' +
        '(https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html, 2026)',
    };
    const shown = Token.isUnresolved(logGroupName) ? 'a log group named at deployment' : logGroupName;
    return Access._of(`create ${shown} and write logs to it`, [create, onStreams(arn)], options);
  }
}

function named(logGroup: ILogGroupRef): Named {
  // The ARN ends with `:*` in some constructs and not in others, and a token cannot be asked: the name has none.
  const name = logGroup.logGroupRef.logGroupName.replace(/(:\*)+$/, '');
  return { arn: logGroupArn(logGroup.env, name), name: displayName(logGroup, name) };
}

function logGroupArn({ region, account }: ILogGroupRef['env'], name: string): string {
  return `arn:${Aws.PARTITION}:logs:${region}:${account}:log-group:${name}`;
}

const WRITE = ['logs:CreateLogStream', 'logs:PutLogEvents'];

function onStreams(arn: string, prefix?: string, actions: readonly string[] = WRITE): AccessStatement {
  return {
    actions,
    resources: [prefix ? `${arn}:log-stream:${prefix}*` : `${arn}:*`],
    evidence: prefix ? `the streams under the declared prefix ${prefix}` : OF_ONE_GROUP,
  };
}

function sentencePrefix(prefix?: string): string {
  return prefix ? `, streams under ${prefix}` : '';
}

function checkedPrefix(prefix?: string): string | undefined {
  if (prefix === undefined || Token.isUnresolved(prefix)) return prefix;
  if (/[*?]/.test(prefix)) {
    const help = 'write the start of the names: every stream that starts with it is covered';
    throw new KeylessError('WildcardForbidden', `\`streamPrefix\` \`${prefix}\` holds a wildcard`, help);
  }
  if (!/^[^:]{1,512}$/.test(prefix)) {
    const help = 'use 1 to 512 characters without `:`, or leave it out';
    throw new KeylessError('InvalidValue', `\`streamPrefix\` \`${prefix}\` starts no name of a log stream`, help);
  }
  return prefix;
}

function assertLogGroupName(name: string): void {
  if (Token.isUnresolved(name)) return;
  if (/[*?]/.test(name)) {
    const help = 'name one log group, without `:*`';
    throw new KeylessError('WildcardForbidden', `\`logGroupName\` \`${name}\` holds a wildcard`, help);
  }
  if (/^[\w./#-]{1,512}$/.test(name)) return;
  const help = 'use 1 to 512 characters of A-Z a-z 0-9 . - _ / #';
  throw new KeylessError('InvalidValue', `\`logGroupName\` \`${name}\` is no name of a log group`, help);
}
