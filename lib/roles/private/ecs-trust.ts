import type { Stack } from 'aws-cdk-lib/core';
import { Aws } from 'aws-cdk-lib/core';
import { TrustCondition } from '../../trust/trust-condition';
import type { TrustGrant } from '../../trust/trust-policy';
import { TrustedPrincipal } from '../../trust/trusted-principal';

/**
 * ECS tasks of this account and region. AWS supports no narrower `aws:SourceArn`: not a cluster, not a task.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html (2023)
 */
export function ecsTasksOf(stack: Stack): readonly TrustGrant[] {
  const known = TRUST.get(stack) ?? [ecsTasks(stack)];
  TRUST.set(stack, known);
  return known;
}

/** Every task role of a stack has the same trust: made once. */
const TRUST = new WeakMap<Stack, readonly TrustGrant[]>();

function ecsTasks({ account, region }: Stack): TrustGrant {
  return {
    principal: TrustedPrincipal.service('ecs-tasks.amazonaws.com'),
    conditions: [
      TrustCondition.sourceAccount(account),
      TrustCondition.sourceArn(`arn:${Aws.PARTITION}:ecs:${region}:${account}:*`),
    ],
  };
}
