import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, ResourcePolicy, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ArnFormat, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

interface UseRecordProps {
  readonly userName: string;
  readonly encryptionKey?: IKey;
}

/** Every call of the user in this region, as CloudTrail tells EventBridge of it, in a log group. */
export class UseRecord extends Construct {
  public readonly logGroup: LogGroup;

  public constructor(scope: Construct, id: string, { userName, encryptionKey }: UseRecordProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_YEAR, encryptionKey });
    // Without the `:*` that stands for the streams.
    const arn = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: this.logGroup.logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    new CfnRule(this, 'Rule', {
      description: 'every use of an access key',
      eventPattern: {
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: { userIdentity: { userName: [userName] } },
      },
      // Rules of the state `ENABLED` hear of few read-only calls.
      state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
      targets: [{ id: 'Log', arn }],
    });
    this.openLog();
  }

  /** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-cloudwatchlogs-permissions (2026) */
  private openLog(): void {
    const statement = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      principals: [new ServicePrincipal('delivery.logs.amazonaws.com'), new ServicePrincipal('events.amazonaws.com')],
      resources: [this.logGroup.logGroupArn],
    });
    new ResourcePolicy(this, 'Delivery', { policyStatements: [statement] });
  }
}
