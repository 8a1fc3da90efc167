import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import { Aws, Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { displayName } from './private/display-name';

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
    const { env, logGroupRef } = logGroup;
    // The ARN ends with `:*` in some constructs and not in others, and a token cannot be asked: the name has none.
    const name = logGroupRef.logGroupName.replace(/(:\*)+$/, '');
    const arn = logGroupArn(env, name);
    const prefix = checkedPrefix(options.streamPrefix);
    const shown = displayName(logGroup, name);
    return Access._of(`write logs to ${shown}${sentencePrefix(prefix)}`, [onStreams(arn, prefix)], options);
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

function logGroupArn({ region, account }: ILogGroupRef['env'], name: string): string {
  return `arn:${Aws.PARTITION}:logs:${region}:${account}:log-group:${name}`;
}

function onStreams(arn: string, prefix?: string): AccessStatement {
  return {
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [prefix ? `${arn}:log-stream:${prefix}*` : `${arn}:*`],
    evidence: prefix ? `the streams under the declared prefix ${prefix}` : 'every stream of the one named log group',
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
