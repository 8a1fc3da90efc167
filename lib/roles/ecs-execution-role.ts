import type { IRepositoryRef } from 'aws-cdk-lib/aws-ecr';
import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import type { ISecretRef } from 'aws-cdk-lib/aws-secretsmanager';
import type { IParameterRef } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Access } from '../access/access';
import { EcrAccess } from '../access/ecr-access';
import { LogsAccess } from '../access/logs-access';
import { SecretsAccess } from '../access/secrets-access';
import { SsmAccess } from '../access/ssm-access';
import { KeylessError } from '../errors';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import { ecsTasksOf } from './private/ecs-trust';

/** What an `EcsExecutionRole` accepts: what ECS needs to start a task. */
export interface EcsExecutionRoleProps extends KeylessRoleProps {
  /**
   * The repositories that images are pulled from.
   *
   * @default - none; public images and other registries need no permission
   */
  readonly repositories?: IRepositoryRef[];

  /**
   * The log groups that the `awslogs` driver writes to.
   *
   * @default - none
   */
  readonly logGroups?: ILogGroupRef[];

  /**
   * The secrets that ECS puts into containers.
   *
   * @default - none
   */
  readonly secrets?: ISecretRef[];

  /**
   * The SSM parameters that ECS puts into containers.
   *
   * @default - none
   */
  readonly parameters?: IParameterRef[];
}

/**
 * The role with which ECS starts a task: pull from named repositories, write to named log groups, read named secrets.
 *
 * Takes the place of the AWS managed policy `AmazonECSTaskExecutionRolePolicy`, which allows all of that on `*`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html (2026)
 * @throws KeylessError `MissingValue` when it names nothing at all
 */
export class EcsExecutionRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: EcsExecutionRoleProps) {
    super(scope, id, 'EcsExecutionRole', props);
    const access = startAccess(props);
    if (access.length === 0 && !props.access) {
      const help =
        'name `repositories`, `logGroups`, `secrets` or `parameters`; a task that needs none needs no execution role';
      throw new KeylessError('MissingValue', `${this._subject} names nothing to start a task with`, help);
    }
    this.allow(...access);
    this._assumableByService(ecsTasksOf(this.stack));
  }
}

function startAccess(props: EcsExecutionRoleProps): Access[] {
  return [
    ...(props.repositories ?? []).map((repository) => EcrAccess.pull(repository)),
    ...(props.logGroups ?? []).map((logGroup) => LogsAccess.write(logGroup)),
    ...(props.secrets ?? []).map((secret) => SecretsAccess.read(secret)),
    ...(props.parameters ?? []).map((parameter) => SsmAccess.read(parameter)),
  ];
}
