import { Repository } from 'aws-cdk-lib/aws-ecr';
import { ContainerImage, FargateTaskDefinition, LogDrivers, Secret as EcsSecret } from 'aws-cdk-lib/aws-ecs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { EcsExecutionRole, EcsTaskRole, MetricsAccess } from '../../lib';

/** A task that ECS starts from a private image, with its own log group and one secret. */
export class EcsExecutionRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const repository = new Repository(this, 'Repository', { imageScanOnPush: true });
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH });
    const token = new Secret(this, 'PaymentToken');
    Validations.of(token).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'the payment provider issues this token and rotates it',
    });

    const executionRole = new EcsExecutionRole(this, 'Start', {
      description: 'Starts the payment task',
      repositories: [repository],
      logGroups: [logGroup],
      secrets: [token],
    });
    const task = new FargateTaskDefinition(this, 'Task', {
      taskRole: new EcsTaskRole(this, 'Payments', { access: [MetricsAccess.put('Shop/Payments')] }),
      executionRole: executionRole.withoutPolicyUpdates(),
    });
    task.addContainer('payments', {
      image: ContainerImage.fromEcrRepository(repository, 'v1'),
      logging: LogDrivers.awsLogs({ logGroup, streamPrefix: 'payments' }),
      secrets: { PAYMENT_TOKEN: EcsSecret.fromSecretsManager(token) },
    });
  }
}
