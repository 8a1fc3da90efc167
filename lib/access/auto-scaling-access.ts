import type { IAutoScalingGroupRef } from 'aws-cdk-lib/aws-autoscaling';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';

const PAGE = 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/security_iam_id-based-policy-examples.html';

function groupIntent(sentence: string, ...actions: readonly string[]): Intent {
  const evidence = 'the one group named {group}: its ARN holds an id that Auto Scaling makes';
  const statements = [{ actions: actions.map((name) => `autoscaling:${name}`), on: ['{group}'], evidence }];
  return { sentence: `${sentence} Auto Scaling group {group}`, statements, page: PAGE, date: '2026' };
}

const COMPLETE = groupIntent(
  'end and prolong lifecycle hooks of',
  'CompleteLifecycleAction',
  'RecordLifecycleActionHeartbeat',
);
const SET_CAPACITY = groupIntent('set the desired capacity of', 'SetDesiredCapacity');
const TERMINATE = groupIntent('terminate instances of', 'TerminateInstanceInAutoScalingGroup');
const REFRESH = groupIntent('replace the instances of', 'StartInstanceRefresh');
const PROTECT = groupIntent('protect instances from scale-in in', 'SetInstanceProtection');

const DESCRIBE: Intent = {
  sentence: 'list Auto Scaling groups and their instances',
  statements: [
    { actions: ['autoscaling:DescribeAutoScalingGroups', 'autoscaling:DescribeAutoScalingInstances'], on: ['*'] },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_autoscaling.html',
  date: '2026-09',
};

/**
 * Access to groups of Amazon EC2 Auto Scaling.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_autoscaling.html (2026-09)
 */
export class AutoScalingAccess {
  /**
   * Say that an instance is ready, or may go, at a lifecycle hook: `autoscaling:CompleteLifecycleAction` and
   * `RecordLifecycleActionHeartbeat`.
   */
  public static completeLifecycle(group: IAutoScalingGroupRef, options: AccessOptions = {}): Access {
    return intent(COMPLETE, { group: named(group) }, options);
  }

  /** Set how many instances there are, between minimum and maximum: `autoscaling:SetDesiredCapacity`. */
  public static setCapacity(group: IAutoScalingGroupRef, options: AccessOptions = {}): Access {
    return intent(SET_CAPACITY, { group: named(group) }, options);
  }

  /** Terminate an instance, and shrink the group if the call says so: `autoscaling:TerminateInstanceInAutoScalingGroup`. */
  public static terminateInstances(group: IAutoScalingGroupRef, options: AccessOptions = {}): Access {
    return intent(TERMINATE, { group: named(group) }, options);
  }

  /** Keep instances from being terminated at scale-in while they work: `autoscaling:SetInstanceProtection`. */
  public static protectInstances(group: IAutoScalingGroupRef, options: AccessOptions = {}): Access {
    return intent(PROTECT, { group: named(group) }, options);
  }

  /** Replace the instances of a group by new ones: `autoscaling:StartInstanceRefresh`. */
  public static refresh(group: IAutoScalingGroupRef, options: AccessOptions = {}): Access {
    return intent(REFRESH, { group: named(group) }, options);
  }

  /** List the groups of the account and their instances; AWS has no resource type for it. */
  public static describe(options: AccessOptions = {}): Access {
    return intent(DESCRIBE, {}, options);
  }
}

function named(group: IAutoScalingGroupRef): Named {
  const { autoScalingGroupName } = group.autoScalingGroupRef;
  const name = exactArn(autoScalingGroupName);
  const arn = arnIn(group, 'autoscaling', `autoScalingGroup:*:autoScalingGroupName/${name}`);
  return { arn, name: displayName(group, name) };
}
