import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { ContainerImage, FargateTaskDefinition, LogDrivers } from 'aws-cdk-lib/aws-ecs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { DynamoDbAccess, EcsExecutionRole, EcsTaskRole, MetricsAccess, SqsAccess } from '../../lib';

/** A worker on Fargate that takes orders from a queue and keeps them in a table. */
export class EcsTaskRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const failed = new Queue(this, 'Failed', { enforceSSL: true });
    const orders = new Queue(this, 'Orders', {
      enforceSSL: true,
      deadLetterQueue: { queue: failed, maxReceiveCount: 3 },
    });
    const table = new Table(this, 'OrderTable', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH });

    const taskRole = new EcsTaskRole(this, 'Worker', {
      description: 'Takes orders from the queue and keeps them in the table',
      access: [
        SqsAccess.consume(orders, { reason: 'each message is one order' }),
        DynamoDbAccess.write(table),
        MetricsAccess.put('Shop/Orders', { reason: 'the dashboard counts orders' }),
      ],
    });
    const executionRole = new EcsExecutionRole(this, 'Start', { logGroups: [logGroup] });

    const task = new FargateTaskDefinition(this, 'Task', {
      taskRole,
      // What starting the task takes is declared above; the container's own grants would only repeat it, wider.
      executionRole: executionRole.withoutPolicyUpdates(),
    });
    task.addContainer('worker', {
      image: ContainerImage.fromRegistry('public.ecr.aws/docker/library/node:22-alpine'),
      logging: LogDrivers.awsLogs({ logGroup, streamPrefix: 'worker' }),
    });
  }
}
