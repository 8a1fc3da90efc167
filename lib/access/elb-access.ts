import type { ITargetGroupRef } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Fn } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent } from './private/intent';

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticloadbalancing.html';

const REGISTER: Intent = {
  sentence: 'register and deregister targets of target group {group}',
  statements: [
    {
      actions: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
      on: ['{group}'],
    },
  ],
  page: REFERENCE,
  date: '2026-09',
};

const DESCRIBE_HEALTH: Intent = {
  sentence: 'read the health of targets of any target group',
  statements: [{ actions: ['elasticloadbalancing:DescribeTargetHealth'], on: ['*'] }],
  page: REFERENCE,
  date: '2026-09',
};

/**
 * Access to Elastic Load Balancing.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticloadbalancing.html (2026-09)
 */
export class ElbAccess {
  /** Register and deregister targets of one group: `elasticloadbalancing:RegisterTargets` and `DeregisterTargets`. */
  public static registerTargets(group: ITargetGroupRef, options: AccessOptions = {}): Access {
    const arn = exactArn(group.targetGroupRef.targetGroupArn);
    const name = displayName(group, Fn.select(1, Fn.split('/', arn)));
    return intent(REGISTER, { group: { arn, name } }, options);
  }

  /** Read the health of targets: `elasticloadbalancing:DescribeTargetHealth`, for which AWS has no resource type. */
  public static describeHealth(options: AccessOptions = {}): Access {
    return intent(DESCRIBE_HEALTH, {}, options);
  }
}
