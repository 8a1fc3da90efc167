import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ServiceAccess, ServiceRole, SqsAccess, XRayAccess } from '../../lib';

/** Services that act for their owner: a schedule asks for a report, a pipe hands that on, a state machine makes it. */
export class ServiceRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const failed = new Queue(this, 'Failed', { enforceSSL: true });
    const deadLetterQueue = { queue: failed, maxReceiveCount: 3 };
    const asked = new Queue(this, 'Asked', { enforceSSL: true, deadLetterQueue });
    const made = new Queue(this, 'Made', { enforceSSL: true, deadLetterQueue });
    this.schedule(asked);
    this.pipe(asked, this.stateMachine(made));
  }

  /** The role of one schedule group: EventBridge Scheduler sends the ARN of the group, never that of a schedule. */
  private schedule(asked: Queue): void {
    const groupName = 'nightly';
    const group = new CfnScheduleGroup(this, 'Group', { name: groupName });
    const role = new ServiceRole(this, 'NightlyJob', {
      description: 'Asks for the nightly report',
      service: 'scheduler.amazonaws.com',
      sourceArns: [this.formatArn({ service: 'scheduler', resource: 'schedule-group', resourceName: groupName })],
      access: [SqsAccess.send(asked, { reason: 'a message asks for the report' })],
    });
    const schedule = new CfnSchedule(this, 'Schedule', {
      groupName,
      scheduleExpression: 'cron(0 3 * * ? *)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: asked.queueArn, roleArn: role.roleArn, input: '{"report":"nightly"}' },
    });
    schedule.node.addDependency(group);
  }

  /** The role of any state machine of this account and region. */
  private stateMachine(made: Queue): CfnStateMachine {
    const role = new ServiceRole(this, 'Report', {
      description: 'Makes the report',
      service: 'states.amazonaws.com',
      access: [SqsAccess.send(made, { reason: 'a message says that the report is there' }), XRayAccess.trace()],
    });
    const tell = {
      Type: 'Task',
      Resource: `arn:${this.partition}:states:::sqs:sendMessage`,
      Parameters: { QueueUrl: made.queueUrl, 'MessageBody.$': '$' },
      End: true,
    };
    const machine = new CfnStateMachine(this, 'StateMachine', {
      roleArn: role.roleArn,
      tracingConfiguration: { enabled: true },
      definition: { StartAt: 'Tell', States: { Tell: tell } },
    });
    const reason = 'the log of executions is not the point of this example';
    Validations.of(machine).acknowledge({ id: 'AwsSolutions-SF1', reason });
    return machine;
  }

  private pipe(asked: Queue, machine: CfnStateMachine): void {
    const role = new ServiceRole(this, 'HandOn', {
      description: 'Hands requests for reports on',
      service: 'pipes.amazonaws.com',
      access: [
        SqsAccess.consume(asked, { reason: 'the source of the pipe' }),
        ServiceAccess.actions('states:StartExecution').on(machine.ref),
      ],
    });
    const pipe = new CfnPipe(this, 'Pipe', {
      roleArn: role.roleArn,
      source: asked.queueArn,
      target: machine.ref, // its ARN
      targetParameters: { stepFunctionStateMachineParameters: { invocationType: 'FIRE_AND_FORGET' } },
    });
    pipe.node.addDependency(role); // a pipe reads its source as soon as it is made
  }
}
