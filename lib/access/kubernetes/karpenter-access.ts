import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IQueueRef } from 'aws-cdk-lib/aws-sqs';
import type { Access, AccessOptions, AccessStatement } from '../access';
import { exactArn } from '../private/exact-arn';
import { intent } from '../private/intent';
import { inNamedCluster, ownerOf } from './private/in-cluster';
import { INSTANCE_PROFILES, KARPENTER_PAGE, nodes, READS } from './private/karpenter-statements';
import { ofQueue } from './private/queue';
import { volumeKeys } from './private/volume-keys';

/** What an access of Karpenter may say besides the cluster and the role of its nodes. */
export interface KarpenterAccessOptions extends AccessOptions {
  /**
   * The queue with interruption events (`--interruption-queue`): `sqs:ReceiveMessage`, `sqs:DeleteMessage` and
   * `sqs:GetQueueUrl`, and `kms:Decrypt` through SQS with a customer managed key.
   *
   * @default - Karpenter does not hear of interruptions
   */
  readonly interruptionQueue?: IQueueRef;

  /**
   * The customer managed key of the queue, where the queue does not say so itself (imported queues).
   *
   * @default - the key that the queue was made with
   */
  readonly queueKey?: IKeyRef;

  /**
   * Customer managed keys of the volumes of nodes.
   *
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html (2026-11)
   * @default - none: volumes under `aws/ebs` need no access to a key
   */
  readonly volumeKeys?: IKeyRef[];

  /**
   * The account that owns the VPC, where it shares subnets with the account of the cluster.
   *
   * @default - the account of the cluster
   */
  readonly vpcOwner?: string;
}

/**
 * Access for Karpenter (v1) on EKS.
 *
 * @see https://karpenter.sh/docs/reference/cloudformation/ (2026-11)
 */
export class KarpenterAccess {
  /**
   * Launch, tag and end the nodes of one cluster, by the tags `kubernetes.io/cluster/<name>: owned`,
   * `eks:eks-cluster-name` and `karpenter.sh/nodepool`, and give them exactly this role: `iam:PassRole` to EC2 alone.
   *
   * Narrower than Karpenter's own policy: in the account of the cluster, also its capacity reservations and placement
   * groups, and in subnets of one account.
   *
   * @throws KeylessError `MissingValue` for a cluster whose name only the deployment knows, `WildcardForbidden` for an
   * imported role whose ARN holds a wildcard, `InvalidValue` for an owner that is no account
   */
  public static manage(cluster: IClusterRef, nodeRole: IRoleRef, options: KarpenterAccessOptions = {}): Access {
    const { interruptionQueue: queue, queueKey, vpcOwner } = options;
    const named = { ...inNamedCluster(cluster), ...ownerOf(cluster, vpcOwner) };
    const statements = [...READS, ...nodes(), ...INSTANCE_PROFILES];
    const more = [
      { actions: ['eks:DescribeCluster'], resources: [cluster.clusterRef.clusterArn] },
      passRole(nodeRole),
      ...(queue ? [onQueue(queue), ...ofQueue(queue, queueKey)] : []),
      ...volumeKeys(options.volumeKeys),
    ];
    const sentence = 'launch and end the nodes of cluster {cluster}';
    return intent({ sentence, statements, page: KARPENTER_PAGE, date: '2026-11' }, named, options, more);
  }
}

/** In China, EC2 has a second name. */
function passRole({ roleRef }: IRoleRef): AccessStatement {
  const conditions = { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] } };
  return { actions: ['iam:PassRole'], resources: [exactArn(roleRef.roleArn)], conditions };
}

function onQueue({ queueRef }: IQueueRef): AccessStatement {
  return { actions: ['sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'], resources: [queueRef.queueArn] };
}
