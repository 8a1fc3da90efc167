import type { Construct } from 'constructs';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import { ecsTasksOf } from './private/ecs-trust';

/** What an `EcsTaskRole` accepts. */
export interface EcsTaskRoleProps extends KeylessRoleProps {}

/**
 * The role of the code inside an ECS task, on Fargate or EC2.
 *
 * Only ECS of the stack's own account and region may hand it out. What ECS itself needs to start the task (images, logs,
 * secrets) belongs to `EcsExecutionRole`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html (2023)
 */
export class EcsTaskRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: EcsTaskRoleProps = {}) {
    super(scope, id, 'EcsTaskRole', props);
    this._assumableByService(ecsTasksOf(this.stack));
  }
}
