import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { ResourcePolicy, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { ArnFormat, Duration, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { KeylessError } from '../errors';
import { checkIpRange } from '../reference/source-ip';
import type { TrustedPrincipal } from '../trust/trusted-principal';
import { assertPattern, patternsFrom } from './private/event-patterns';
import { outsideAddresses } from './private/outside-addresses';
import { Sighting } from './private/sighting';
import { strangers } from './private/strangers';
import type { EventPattern } from './private/watched-calls';
import { assumptions, deniedCalls } from './private/watched-calls';

/** What a watch looks for, and whom it tells. */
export interface RoleWatchProps {
  /** The roles, of the account of the watch. All of one watch share `callers` and `addresses`. */
  readonly roles: IRoleRef[];

  /** Who is told. CloudWatch is let in by its policy, and by that of its key, where the topic is made in this app. */
  readonly topic: ITopic;

  /**
   * Who is expected to assume the roles: anybody else raises an alarm at the first attempt. Of other accounts
   * CloudTrail names the account only, so that a role of such an account stands for all of it.
   *
   * @default - anybody is expected
   */
  readonly callers?: TrustedPrincipal[];

  /**
   * Where the roles are expected to be assumed and used from: addresses and CIDR blocks. A call through a VPC endpoint
   * comes from a private address. What AWS services do with the roles has no address and raises no alarm.
   *
   * @default - anywhere is expected
   */
  readonly addresses?: string[];

  /**
   * How many denied calls within `within` are still no reason for an alarm: 0 or more.
   *
   * @default 5
   */
  readonly deniedCalls?: number;

  /**
   * The time in which denied calls are counted: whole minutes, up to a day.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html (2026)
   * @default Duration.minutes(5)
   */
  readonly within?: Duration;

  /**
   * How long the record is kept.
   *
   * @default RetentionDays.ONE_YEAR
   */
  readonly retention?: RetentionDays;

  /**
   * The key of the record. Where it is made in this app, CloudWatch Logs is let use it for the log groups of the account.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html (2026)
   * @default - CloudWatch Logs encrypts with a key of its own
   */
  readonly encryptionKey?: IKey;

  /**
   * Where events go that could not be recorded. EventBridge is let in by its policy where the queue is made in this app.
   *
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html (2026)
   * @default - they are lost after 24 hours of attempts
   */
  readonly deadLetterQueue?: IQueue;
}

/**
 * Who assumed a role, and what was denied: kept as a record, with alarms for an unexpected caller, for an unexpected
 * address, and for many denied calls.
 *
 * CloudTrail tells EventBridge, which writes each kind of event into a log group, where a metric filter counts them. It
 * needs a trail that logs management events, reads among them, and hears within minutes, at best effort. Only what happens in the
 * region of its stack: make one in each region that is used, and in us-east-1 for the global endpoint of STS, whose
 * calls are logged there wherever they are served. Reads and writes of data, such as of objects, are heard where the trail logs these.
 *
 * An account has ten resource policies for logs in a region, and each watch takes one: give one watch several roles.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html (2026)
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail-management.html (2026)
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_region-endpoints.html#reference_sts_global_endpoint_changes (2026)
 * @throws KeylessError `MissingValue` without a role or for an empty list, `InvalidValue` for an address, number or
 * time that is none and for callers that CloudTrail does not tell apart, `TooLarge` for more than an event pattern takes
 */
export class RoleWatch extends Construct {
  /** The alarms: denied calls, and where they are looked for, strange callers and strange addresses. */
  public readonly alarms: Alarm[] = [];

  /** The record of every assumption, and below it one log group an alarm. */
  public readonly logGroups: ILogGroup[] = [];

  private readonly props: RoleWatchProps;
  private readonly subject: string;

  public constructor(scope: Construct, id: string, props: RoleWatchProps) {
    super(scope, id);
    this.subject = `RoleWatch \`${id}\``;
    this.props = props;
    checkProps(this.subject, props);
    const roles = props.roles.map(({ roleRef }) => roleRef.roleArn);
    this.openKeys();
    this.openTopic();
    this.sight('Assumptions', 'who assumed a watched role', [assumptions(roles)]);
    this.watchDenials(roles);
    this.watchCallers(roles);
    this.watchAddresses(roles);
    this.openLogs();
  }

  private watchDenials(roles: readonly string[]): void {
    const { deniedCalls: above = 5, within = Duration.minutes(5) } = this.props;
    const sighting = this.sight('Denials', 'what was denied to a watched role', [deniedCalls(roles)]);
    this.raise(sighting, 'more calls than expected were denied to a watched role', above, within);
  }

  private watchCallers(roles: readonly string[]): void {
    const { callers } = this.props;
    if (callers === undefined) return;
    const caller = strangers(this.subject, callers, Stack.of(this).account);
    const sighting = this.sight('Strangers', 'who unexpected assumed a watched role', [assumptions(roles, caller)]);
    this.raise(sighting, 'somebody who is not expected to assumed a watched role, or tried to');
  }

  private watchAddresses(roles: readonly string[]): void {
    const { addresses } = this.props;
    if (addresses === undefined) return;
    const patterns = patternsFrom(this.subject, roles, outsideAddresses(addresses));
    const sighting = this.sight('Elsewhere', 'who used a watched role from an unexpected address', patterns);
    this.raise(sighting, 'a watched role was used from an unexpected address');
  }

  private sight(id: string, description: string, patterns: readonly EventPattern[]): Sighting {
    const { retention = RetentionDays.ONE_YEAR, encryptionKey, deadLetterQueue } = this.props;
    for (const pattern of patterns) assertPattern(this.subject, pattern);
    const sighting = new Sighting(this, id, { description, patterns, retention, encryptionKey, deadLetterQueue });
    this.logGroups.push(sighting.logGroup);
    this.openQueue(sighting);
    return sighting;
  }

  private raise(sighting: Sighting, description: string, above = 0, within = Duration.minutes(5)): void {
    this.alarms.push(sighting.alarm({ description, above, within, topic: this.props.topic }));
  }

  /** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-cloudwatchlogs-permissions (2026) */
  private openLogs(): void {
    const statement = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      principals: [new ServicePrincipal('delivery.logs.amazonaws.com'), new ServicePrincipal('events.amazonaws.com')],
      resources: this.logGroups.map(({ logGroupArn }) => logGroupArn),
    });
    new ResourcePolicy(this, 'Delivery', { policyStatements: [statement] });
  }

  /** @see https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html (2026) */
  private openTopic(): void {
    const stack = Stack.of(this);
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
    const alarms = stack.formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName: '*', arnFormat });
    const conditions = {
      ArnLike: { 'aws:SourceArn': alarms },
      StringEquals: { 'aws:SourceAccount': stack.account },
    };
    this.props.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com', { conditions }));
  }

  private openQueue({ rules }: Sighting): void {
    const { deadLetterQueue } = this.props;
    if (deadLetterQueue === undefined) return;
    const statement = new PolicyStatement({
      actions: ['sqs:SendMessage'],
      conditions: { ArnEquals: { 'aws:SourceArn': rules.map(({ attrArn }) => attrArn) } },
      principals: [new ServicePrincipal('events.amazonaws.com')],
      resources: [deadLetterQueue.queueArn],
    });
    deadLetterQueue.addToResourcePolicy(statement);
  }

  private openKeys(): void {
    const stack = Stack.of(this);
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
    const groups = stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: '*', arnFormat });
    const conditions = { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': groups } };
    const logs = new ServicePrincipal(`logs.${stack.region}.amazonaws.com`, { conditions });
    const actions = ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'];
    this.props.encryptionKey?.grant(logs, ...actions);
    // Without conditions: EventBridge sends no source to the key.
    const events = new ServicePrincipal('events.amazonaws.com');
    this.props.deadLetterQueue?.encryptionMasterKey?.grant(events, 'kms:Decrypt', 'kms:GenerateDataKey');
  }
}

function checkProps(subject: string, props: RoleWatchProps): void {
  for (const name of ['roles', 'callers', 'addresses'] as const) {
    if (props[name]?.length !== 0) continue;
    const help = name === 'roles' ? 'name the roles to watch' : 'name at least one, or leave it out';
    throw new KeylessError('MissingValue', `${subject}: \`${name}\` is empty`, help);
  }
  for (const address of props.addresses ?? []) checkAddress(subject, address);
  checkDenied(subject, props);
}

function checkAddress(subject: string, address: string): void {
  if (Token.isUnresolved(address)) {
    const problem = `${subject}: \`addresses\` has a token, and the addresses outside it are known only at deployment`;
    throw new KeylessError('InvalidValue', problem, 'write the address itself');
  }
  checkIpRange('addresses', address);
}

function checkDenied(subject: string, { deniedCalls: above = 0, within }: RoleWatchProps): void {
  if (!Token.isUnresolved(above) && !(Number.isInteger(above) && above >= 0)) {
    const problem = `${subject}: \`deniedCalls\` \`${above}\` is no number of calls`;
    throw new KeylessError('InvalidValue', problem, 'write 0 or more');
  }
  if (within === undefined) return;
  if (within.isUnresolved()) {
    const problem = `${subject}: \`within\` is a token, which alarms of the CDK do not take`;
    throw new KeylessError('InvalidValue', problem, 'write the time itself: `Duration.minutes(15)`');
  }
  const seconds = within.toSeconds({ integral: false });
  if (seconds > 0 && seconds % 60 === 0 && seconds <= 86400) return;
  const problem = `${subject}: \`within\` \`${seconds} s\` is no time that an alarm looks back`;
  throw new KeylessError('InvalidValue', problem, 'use whole minutes up to a day: `Duration.minutes(15)`');
}
