import type { CfnCluster, IClusterRef } from 'aws-cdk-lib/aws-emr';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';

/** As which role the steps that are added may run. */
export interface EmrStepOptions extends AccessOptions {
  /**
   * The only runtime role that an added step may name; a step without one is refused.
   *
   * @default - any, or none: a step then runs as the instance profile of the cluster
   * @see https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-steps-runtime-roles.html (unverified)
   */
  readonly executionRole?: IRoleRef;
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticmapreduce.html',
  date: '2026-09',
};

const ADD_STEPS: Intent = {
  sentence: 'run code of its choice on cluster {cluster}, as its instance profile or any runtime role',
  statements: [{ actions: ['elasticmapreduce:AddJobFlowSteps'], on: ['{cluster}'] }],
  ...SOURCE,
};

const ADD_STEPS_AS: Intent = {
  sentence: 'run code of its choice on cluster {cluster}, as role {role}',
  statements: [
    {
      actions: ['elasticmapreduce:AddJobFlowSteps'],
      on: ['{cluster}'],
      conditions: { StringEquals: { 'elasticmapreduce:ExecutionRoleArn': '{role}' } },
    },
  ],
  ...SOURCE,
};

const WATCH_STEPS = onCluster('follow the steps of', 'DescribeStep', 'ListSteps');
const CANCEL_STEPS = onCluster('cancel steps of', 'CancelSteps');
const RESIZE_FLEETS = onCluster('resize the instance fleets of', 'ListInstanceFleets', 'ModifyInstanceFleet');
const RESIZE_GROUPS = onCluster('resize the instance groups of', 'ListInstanceGroups', 'ModifyInstanceGroups');
const PROTECT = onCluster('turn the termination protection on and off of', 'SetTerminationProtection');
const TERMINATE = onCluster('terminate', 'TerminateJobFlows');

/**
 * Access to a running cluster of Amazon EMR. Clusters themselves are made by stacks.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticmapreduce.html (2026-09)
 */
export class EmrAccess {
  /**
   * Add steps: `elasticmapreduce:AddJobFlowSteps`.
   *
   * A step runs any code, with everything that its role may do: name `executionRole` where the cluster has runtime roles.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticmapreduce.html (2026-09)
   */
  public static addSteps(cluster: IClusterRef, options: EmrStepOptions = {}): Access {
    const { executionRole: role } = options;
    if (role === undefined) return intent(ADD_STEPS, { cluster: named(cluster) }, options);
    const runtime = namedResource(role, role.roleRef.roleArn, role.roleRef.roleName);
    return intent(ADD_STEPS_AS, { cluster: named(cluster), role: runtime }, options);
  }

  /** See how the steps get on: `elasticmapreduce:DescribeStep` and `elasticmapreduce:ListSteps`. Arguments are shown. */
  public static watchSteps(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(WATCH_STEPS, { cluster: named(cluster) }, options);
  }

  /** Cancel steps, also those of others: `elasticmapreduce:CancelSteps`. */
  public static cancelSteps(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(CANCEL_STEPS, { cluster: named(cluster) }, options);
  }

  /** Change how many instances a fleet has: `elasticmapreduce:ModifyInstanceFleet` and `ListInstanceFleets`. */
  public static resizeFleets(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(RESIZE_FLEETS, { cluster: named(cluster) }, options);
  }

  /** Change how many instances a group has: `elasticmapreduce:ModifyInstanceGroups` and `ListInstanceGroups`. */
  public static resizeGroups(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(RESIZE_GROUPS, { cluster: named(cluster) }, options);
  }

  /** Turn termination protection on, and off again: `elasticmapreduce:SetTerminationProtection`. */
  public static protect(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(PROTECT, { cluster: named(cluster) }, options);
  }

  /** End the cluster, with what its disks hold: `elasticmapreduce:TerminateJobFlows`. */
  public static terminate(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(TERMINATE, { cluster: named(cluster) }, options);
  }
}

function onCluster(verb: string, ...names: readonly string[]): Intent {
  const actions = names.map((name) => `elasticmapreduce:${name}`);
  return { sentence: `${verb} cluster {cluster}`, statements: [{ actions, on: ['{cluster}'] }], ...SOURCE };
}

function named(cluster: IClusterRef & Partial<Pick<CfnCluster, 'name'>>) {
  const { clusterId } = cluster.clusterRef;
  return namedResource(cluster, arnIn(cluster, 'elasticmapreduce', `cluster/${clusterId}`), cluster.name);
}
