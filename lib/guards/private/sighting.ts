import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Duration } from 'aws-cdk-lib/core';
import { ArnFormat, Names, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { EventPattern } from './watched-calls';

interface SightingProps {
  readonly description: string;
  readonly patterns: readonly EventPattern[];
  readonly retention: RetentionDays;
  readonly encryptionKey?: IKey;
  readonly deadLetterQueue?: IQueue;
}

interface SightingAlarm {
  readonly description: string;
  /** More than so many of them raise the alarm. */
  readonly above: number;
  readonly within: Duration;
  readonly topic: ITopic;
}

/** Events of one kind, written into a log group of their own, in which an alarm counts them. */
export class Sighting extends Construct {
  public readonly logGroup: LogGroup;
  public readonly rules: readonly CfnRule[];

  public constructor(scope: Construct, id: string, { description, patterns, deadLetterQueue, ...logs }: SightingProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', logs);
    const deadLetterConfig = deadLetterQueue && { arn: deadLetterQueue.queueArn };
    const target = { id: 'Log', arn: this.logGroupArn, deadLetterConfig };
    this.rules = patterns.map((eventPattern, index) => {
      return new CfnRule(this, `Rule${index === 0 ? '' : index + 1}`, {
        description,
        eventPattern,
        // CloudTrail marks these calls as read-only, and rules of the state `ENABLED` do not hear of such.
        state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
        targets: [target],
      });
    });
  }

  /** Once until it calms down, not once an event. */
  public alarm({ description, above, within, topic }: SightingAlarm): Alarm {
    const count = new MetricFilter(this, 'Count', {
      logGroup: this.logGroup,
      filterPattern: FilterPattern.allEvents(),
      metricNamespace: 'RoleWatch',
      metricName: Names.uniqueResourceName(this, { maxLength: 200, separator: '-' }),
    });
    const alarm = count.metric({ statistic: 'Sum', period: within }).createAlarm(this, 'Alarm', {
      alarmDescription: `${description}; see the log group ${this.logGroup.logGroupName}`,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: above,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    return alarm;
  }

  /** As EventBridge wants it: without the `:*` that stands for the streams. */
  private get logGroupArn(): string {
    return Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: this.logGroup.logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
