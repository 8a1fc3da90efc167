import type { IAutoScalingGroupRef } from 'aws-cdk-lib/aws-autoscaling';
import type { IQueueRef } from 'aws-cdk-lib/aws-sqs';
import type { Access } from '../access';
import { exactArn } from '../private/exact-arn';
import { intent, type IntentStatement } from '../private/intent';
import type { SqsAccessOptions } from '../sqs-access';
import { arns } from './private/arns';
import { placeOf } from './private/in-cluster';
import { namedQueue, ofQueue } from './private/queue';

/** What an access of the node termination handler may say besides the queue. */
export interface NodeTerminationHandlerAccessOptions extends SqsAccessOptions {
  /**
   * The Auto Scaling groups whose lifecycle hooks the handler completes.
   *
   * @default - every group of the queue's account and region that carries the tag `aws-node-termination-handler/managed`,
   * with any value
   */
  readonly groups?: IAutoScalingGroupRef[];
}

const PAGE = 'https://github.com/aws/aws-node-termination-handler#5-create-an-iam-role-for-the-pods';

const READ = ['autoscaling:DescribeAutoScalingInstances', 'autoscaling:DescribeTags', 'ec2:DescribeInstances'];

/**
 * Access for the AWS node termination handler in queue processor mode. In IMDS mode it needs no role.
 *
 * @see https://github.com/aws/aws-node-termination-handler#5-create-an-iam-role-for-the-pods (2026-11)
 */
export class NodeTerminationHandlerAccess {
  /**
   * Take the events of one queue, `sqs:ReceiveMessage` and `sqs:DeleteMessage`, and let instances go:
   * `autoscaling:CompleteLifecycleAction`. With a customer managed key of the queue `kms:Decrypt`.
   *
   * Narrower than the handler's own policy, which completes the hooks of every group.
   *
   * @throws KeylessError `WildcardForbidden` for an imported group whose name holds a wildcard
   */
  public static process(queue: IQueueRef, options: NodeTerminationHandlerAccessOptions = {}): Access {
    const statements = [
      { actions: READ, on: ['*'] },
      { actions: ['sqs:DeleteMessage', 'sqs:ReceiveMessage'], on: ['{queue}'] },
      onGroups(options.groups),
    ];
    const sentence = 'drain the nodes that queue {queue} tells of';
    const named = { ...placeOf(queue), queue: namedQueue(queue) };
    return intent({ sentence, statements, page: PAGE, date: '2026-11' }, named, options, ofQueue(queue, options.key));
  }
}

function onGroups(groups: readonly IAutoScalingGroupRef[] = []): IntentStatement {
  const actions = ['autoscaling:CompleteLifecycleAction'];
  const evidence = `AWS makes the id in the ARN of a group (${PAGE}, 2026-11)`;
  if (groups.length > 0) {
    const on = groups.map(({ autoScalingGroupRef: { autoScalingGroupName: name }, env: { region, account } }) =>
      groupArn(`${region}:${account}`, name),
    );
    return { actions, on, evidence };
  }
  const conditions = { Null: { 'aws:ResourceTag/aws-node-termination-handler/managed': 'false' } };
  return { actions, on: arns('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/*'), conditions, evidence };
}

function groupArn(place: string, name: string): string {
  return `arn:{partition}:autoscaling:${place}:autoScalingGroup:*:autoScalingGroupName/${exactArn(name)}`;
}
