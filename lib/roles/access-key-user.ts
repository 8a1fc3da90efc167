import type { Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { CfnGroup, CfnManagedPolicy, CfnUser } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Aws, Duration, Fn, Names } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Access } from '../access/access';
import { SecretsAccess } from '../access/secrets-access';
import { openKeyForLogs, openTopic } from './private/access-key-user/alarm-channel';
import { elsewherePattern } from './private/access-key-user/elsewhere-pattern';
import { groupPolicies } from './private/access-key-user/group-policies';
import { KeyRotation } from './private/access-key-user/key-rotation';
import { UseRecord } from './private/access-key-user/use-record';
import { checkUserProps } from './private/access-key-user/user-checks';
import { limitStatements } from './private/access-key-user/user-limits';

/** What an `AccessKeyUser` accepts. Give at least one of `addresses`, `vpcEndpointIds` and `regions`. */
export interface AccessKeyUserProps {
  /** Why no role will do, in up to 1000 characters. It stands in the description of the secret. */
  readonly reason: string;

  /** All that the user may do. */
  readonly access: Access[];

  /**
   * The most that the user may ever be allowed. It does not limit what a resource policy gives to the user by name.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html (2026)
   */
  readonly permissionsBoundary: IManagedPolicy;

  /** The moment after which everything is denied. It may lie in the past, so that the stack can still be deployed. */
  readonly expires: Date;

  /** Who is told of a use from elsewhere and of a failed rotation. CloudWatch is let in where the topic is made in this app. */
  readonly topic: ITopic;

  /**
   * The public addresses and CIDR blocks that the user calls from. A call through a VPC endpoint has no such address.
   *
   * The alarm does not tell IPv6 addresses apart: where one block is IPv6, it expects all of them. They are denied as usual.
   *
   * @default - from any address through `vpcEndpointIds`, else limited by `regions` only
   */
  readonly addresses?: string[];

  /**
   * The VPC endpoints that the user calls through, besides calls from `addresses`.
   *
   * @default - none where `addresses` are given, else any
   */
  readonly vpcEndpointIds?: string[];

  /**
   * The regions that the user calls. Global services such as IAM answer in `us-east-1`.
   *
   * Alone they need `trail`: EventBridge hears of its own region only.
   *
   * @default - any region
   */
  readonly regions?: string[];

  /**
   * How often the key is replaced: 30 to 60 whole days.
   *
   * @default Duration.days(30)
   */
  readonly rotateEvery?: Duration;

  /**
   * How long the key before still works after a new one is in the secret: 1 to 14 whole days.
   *
   * @default Duration.days(7)
   */
  readonly overlap?: Duration;

  /**
   * Whether the user may read its own secret, and so get the next key with the one that it has. The boundary has to allow
   * it, too. Whoever has stolen a key gets the next one as well, from where the user may call.
   *
   * @default false
   */
  readonly readsOwnSecret?: boolean;

  /**
   * A fixed name of the secret, by which the boundary and the workload know it: 1 to 512 characters of A-Z a-z 0-9 / _ + =
   * . @ -. After a deletion the name is free again only when the recovery window of the secret is over.
   *
   * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html (2026-05)
   * @default - CloudFormation makes a unique name
   */
  readonly secretName?: string;

  /**
   * The log group of a trail of all regions that logs management events, where the use of the key is looked for. The
   * pattern takes one of the five with regular expressions that a log group can have.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/regex-expressions.html (2026-11)
   * @default - EventBridge tells of the stack's region only, and a log group is made for it
   */
  readonly trail?: ILogGroup;

  /**
   * The key of the secret and of the log groups. Where it is made in this app, CloudWatch Logs is let use it.
   *
   * @default - the keys of AWS: `aws/secretsmanager`, and that of CloudWatch Logs
   */
  readonly encryptionKey?: IKey;
}

/**
 * The last resort: a user with an access key, for what can have no role. Look at `RolesAnywhereRole`, `OidcRole` and
 * `SamlRole` first.
 *
 * The key works from the named places and until the named date only. It is made by a function right after deployment and
 * then every 30 to 60 days, so that neither the template nor CloudFormation ever has it: it stands in the secret alone, as
 * `{"AccessKeyId":"...","SecretAccessKey":"..."}`. The key before works until the overlap is over. A key that leaked:
 * deactivate it by hand, then rotate the secret.
 *
 * Calls that AWS services make for the user are not held to places and regions; the user's own calls behind them are.
 * `sts:GetCallerIdentity` cannot be denied.
 *
 * The access is that of a group of its own, as the NIST, HIPAA and PCI packs want it. The alarms need a trail that logs
 * management events. Where an organization denies `iam:CreateAccessKey`, exempt the role of `rotationFunction`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html (2026)
 * @throws KeylessError `ReasonRequired` without a reason, `MissingValue` without access or a place, `InvalidValue` for a
 * value that AWS would refuse, `TooLarge` for more access than a group takes or more places than a filter pattern takes
 */
export class AccessKeyUser extends Construct {
  /** The name of the user. */
  public readonly userName: string;

  /** The ARN of the user. */
  public readonly userArn: string;

  /** Where the working key always is. Before the first rotation, which follows deployment, it holds a placeholder. */
  public readonly secret: ISecret;

  /** What rotates the key. */
  public readonly rotationFunction: IFunction;

  /** The alarms: use from elsewhere, and a failed rotation. */
  public readonly alarms: Alarm[] = [];

  /** Where the use of the key is looked for: `trail`, or every call of the user in the stack's region. */
  public readonly record: ILogGroup;

  private readonly subject: string;
  private readonly props: AccessKeyUserProps;

  public constructor(scope: Construct, id: string, props: AccessKeyUserProps) {
    super(scope, id);
    this.subject = `AccessKeyUser \`${id}\``;
    this.props = props;
    checkUserProps(this.subject, props);
    const { encryptionKey, rotateEvery = Duration.days(30), overlap = Duration.days(7), topic } = props;
    openKeyForLogs(this, encryptionKey);
    openTopic(this, topic);
    const secret = this.makeSecret();
    const group = new CfnGroup(this, 'Group');
    const permissionsBoundary = props.permissionsBoundary.managedPolicyArn;
    const user = new CfnUser(this, 'Resource', { groups: [group.ref], permissionsBoundary });
    this.userName = user.ref;
    this.userArn = user.attrArn;
    const limits = this.limit(group, secret);
    // Nobody who has only the key knows the id of the stack.
    const agent = `keyless-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}`;
    const rotation = { user, secret, limits, rotateEvery, overlap, agent, encryptionKey };
    this.rotationFunction = new KeyRotation(this, 'Rotation', rotation).function;
    this.secret = secret;
    this.record = props.trail ?? new UseRecord(this, 'Use', { userName: user.ref, encryptionKey }).logGroup;
    this.watch(agent);
  }

  private makeSecret(): Secret {
    const { reason, expires, encryptionKey, secretName } = this.props;
    return new Secret(this, 'Secret', {
      secretName,
      description: `Access key until ${expires.toISOString().slice(0, 10)}: ${reason}`,
      encryptionKey,
      generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'placeholder' },
    });
  }

  private limit(group: CfnGroup, secret: Secret): CfnManagedPolicy {
    const { access, readsOwnSecret } = this.props;
    const Statement = limitStatements(this.props);
    const limits = new CfnManagedPolicy(this, 'Limits', {
      policyDocument: { Version: '2012-10-17', Statement },
      groups: [group.ref],
    });
    groupPolicies(this, this.subject, group, [...access, ...(readsOwnSecret ? [SecretsAccess.read(secret)] : [])]);
    return limits;
  }

  private watch(rotationAgent: string): void {
    const { trail } = this.props;
    const calls = { userName: this.userName, rotationAgent, root: trail ? '$' : '$.detail' } as const;
    const elsewhere = new MetricFilter(this, 'Elsewhere', {
      logGroup: this.record,
      filterPattern: elsewherePattern(this.subject, calls, this.props),
      metricNamespace: 'AccessKeyUser',
      metricName: Names.uniqueResourceName(this, { maxLength: 200, separator: '-' }),
    });
    const statistic = { statistic: 'Sum', period: Duration.minutes(5) };
    this.raise(
      'UsedElsewhere',
      `an access key was used from elsewhere; see ${this.record.logGroupName}`,
      elsewhere.metric(statistic),
    );
    const rotation = 'an access key was not rotated, or the one before is still in use on its last day; see the log of';
    const { functionName } = this.rotationFunction;
    this.raise('RotationFailed', `${rotation} ${functionName}`, this.rotationFunction.metricErrors(statistic));
  }

  private raise(id: string, alarmDescription: string, metric: Metric): void {
    const alarm = metric.createAlarm(this, id, {
      alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 0,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.props.topic));
    this.alarms.push(alarm);
  }
}
