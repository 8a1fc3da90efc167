import type {
  CfnTaskDefinition,
  IClusterRef,
  IServiceRef,
  ITaskDefinition,
  ITaskDefinitionRef,
} from 'aws-cdk-lib/aws-ecs';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { Aws, Fn } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import { mayHoldMarker } from '../policy/token';
import type { Access, AccessOptions, AccessStatement } from './access';
import { arnIn } from './private/arn-in';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';
import { namedTexts, type NameRule } from './private/named-text';
import { passedRoles } from './private/passed-role';

/** The roles that tasks get. */
export interface EcsDeployOptions extends AccessOptions {
  /**
   * The task role and the execution role of the task definition, which the caller hands to ECS. Empty for none.
   *
   * @default - those that the task definition has so far: make its containers before the access
   */
  readonly passedRoles?: IRoleRef[];
}

/** Where tasks run. */
export interface EcsRunTaskOptions extends EcsDeployOptions {
  /** The only cluster to run the task in. */
  readonly cluster: IClusterRef;
}

/** Into which containers. */
export interface EcsExecOptions extends AccessOptions {
  /**
   * Only containers with one of these names.
   *
   * @default - every container
   */
  readonly containers?: string[];
}

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide';
const EXAMPLES = `${GUIDE}/security_iam_id-based-policy-examples.html`;

const evidence = 'the tasks of the one cluster {cluster}, which get their ids when they start';

function onTasks(sentence: string, ...actions: readonly string[]): Intent {
  const statements = [{ actions, on: ['{tasks}/*'], evidence }];
  return { sentence: `${sentence} cluster {cluster}`, statements, page: EXAMPLES, date: '2026' };
}

const RUN: Intent = {
  sentence: 'run tasks of {definition} in cluster {cluster}',
  statements: [
    { actions: ['ecs:RunTask'], on: ['{definition}'], conditions: { ArnEquals: { 'ecs:cluster': '{cluster}' } } },
  ],
  page: EXAMPLES,
  date: '2026',
};
const STOP = onTasks('stop tasks of', 'ecs:StopTask');
const DESCRIBE = onTasks('read the state of tasks of', 'ecs:DescribeTasks');
const UPDATE: Intent = {
  sentence: 'update service {service}, and follow how it goes',
  statements: [{ actions: ['ecs:DescribeServices', 'ecs:UpdateService'], on: ['{service}'] }],
  page: EXAMPLES,
  date: '2026',
};

const CONTAINER: NameRule = {
  what: 'a container',
  pattern: /^[\w-]{1,255}$/,
  help: 'use 1 to 255 characters of a-z A-Z 0-9 _ -',
};

const TASKS = 'ecs-tasks.amazonaws.com';

/**
 * Access to tasks and services of Amazon ECS. What a task itself may do is its role: `EcsTaskRole`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ecs.html (2026-09)
 */
export class EcsAccess {
  /**
   * Run tasks of one task definition in one cluster: `ecs:RunTask`, and `iam:PassRole` of its roles to ECS tasks only.
   *
   * A call may override commands, environment and even the roles, among those that may be passed. One that sets tags
   * needs `ecs:TagResource` as well.
   *
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security_iam_id-based-policy-examples.html (2026, unverified)
   * @throws KeylessError `MissingValue` for an imported task definition without `passedRoles`
   */
  public static runTask(taskDefinition: ITaskDefinitionRef, options: EcsRunTaskOptions): Access {
    const { taskDefinitionArn } = taskDefinition.taskDefinitionRef;
    const definition = namedResource(taskDefinition, taskDefinitionArn, Fn.select(1, Fn.split('/', taskDefinitionArn)));
    const { cluster } = clusterOf(options.cluster);
    return intent(RUN, { definition, cluster }, options, roles(taskDefinition, options));
  }

  /** Stop any task of one cluster: `ecs:StopTask`. */
  public static stopTasks(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(STOP, clusterOf(cluster), options);
  }

  /** Read the state of tasks of one cluster, with their overrides and environment: `ecs:DescribeTasks`. */
  public static describeTasks(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(DESCRIBE, clusterOf(cluster), options);
  }

  /**
   * Run commands in containers of a cluster, by ECS Exec: `ecs:ExecuteCommand`, and `ecs:DescribeTasks` to find them.
   *
   * Who is in a container has the task role. A customer managed key of the session needs `kms:GenerateDataKey`
   * (`KmsAccess`) as well.
   *
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html (2026, unverified)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or a name that is none
   */
  public static exec(cluster: IClusterRef, options: EcsExecOptions = {}): Access {
    return intent(execIntent(options), clusterOf(cluster), options);
  }

  /**
   * Update one service, as a pipeline does to deploy to it, and follow the deployment: `ecs:UpdateService` and
   * `ecs:DescribeServices`, and `iam:PassRole` of the roles of its new task definition to ECS tasks only.
   *
   * @param taskDefinition the definition whose roles are passed; any of its revisions, and any definition with these
   * roles, can be deployed.
   * @throws KeylessError `MissingValue` for an imported task definition without `passedRoles`
   */
  public static deploy(
    service: IServiceRef,
    taskDefinition: ITaskDefinitionRef,
    options: EcsDeployOptions = {},
  ): Access {
    const named = namedResource(service, service.serviceRef.serviceArn);
    return intent(UPDATE, { service: named }, options, roles(taskDefinition, options));
  }
}

function execIntent({ containers }: EcsExecOptions): Intent {
  const names = containers && namedTexts('containers', containers, CONTAINER);
  const into = names ? `containers ${names.map(({ name }) => name).join(', ')}` : 'any container';
  const conditions = names && { StringEquals: { 'ecs:container-name': names.map(({ arn }) => arn) } };
  const exec = { actions: ['ecs:ExecuteCommand'], on: ['{cluster}', '{tasks}/*'], evidence, conditions };
  return {
    sentence: `run commands in ${into} of cluster {cluster}`,
    statements: [exec, ...DESCRIBE.statements],
    page: `${GUIDE}/ecs-exec.html`,
    date: '2026',
  };
}

function clusterOf(resource: IClusterRef): Readonly<Record<'cluster' | 'tasks', Named>> {
  const { clusterArn, clusterName } = resource.clusterRef;
  const cluster = namedResource(resource, clusterArn, clusterName);
  return { cluster, tasks: { arn: exactArn(arnIn(resource, 'ecs', `task/${clusterName}`)), name: cluster.name } };
}

type AnyDefinition = ITaskDefinitionRef &
  Partial<
    Pick<ITaskDefinition, 'taskRole' | 'executionRole'> & Pick<CfnTaskDefinition, 'taskRoleArn' | 'executionRoleArn'>
  >;

function roles(definition: AnyDefinition, options: EcsDeployOptions): readonly AccessStatement[] {
  return passedRoles(options.passedRoles ?? ownRoles(definition), TASKS);
}

function ownRoles(definition: AnyDefinition): readonly (IRoleRef | string)[] {
  if (!('taskRole' in definition) && !('taskRoleArn' in definition)) throw hidden(definition);
  try {
    const { taskRole, executionRole, taskRoleArn, executionRoleArn } = definition;
    const named = [taskRoleArn, executionRoleArn].filter((role) => role !== undefined);
    return [...[taskRole, executionRole].filter((role) => role !== undefined), ...named.map(roleArn)];
  } catch {
    throw hidden(definition);
  }
}

/** An L1 may name a role instead of giving its ARN. */
function roleArn(role: string): string {
  return role.startsWith('arn:') || mayHoldMarker(role)
    ? role
    : `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${role}`;
}

function hidden({ node }: AnyDefinition): KeylessError {
  const problem = `task definition \`${node.path}\` does not say its roles`;
  return new KeylessError('MissingValue', problem, 'name them as `passedRoles`, or write `passedRoles: []` for none');
}
