import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { Access, AccessOptions } from '../access';
import { intent, type Intent } from '../private/intent';
import { arns } from './private/arns';
import { inNamedCluster } from './private/in-cluster';

const PAGE = 'https://docs.aws.amazon.com/eks/latest/best-practices/cas.html';

const MANAGE: Intent = {
  sentence: 'scale the node groups of cluster {cluster}',
  statements: [
    {
      actions: [
        'autoscaling:DescribeAutoScalingGroups',
        'autoscaling:DescribeAutoScalingInstances',
        'autoscaling:DescribeLaunchConfigurations',
        'autoscaling:DescribeScalingActivities',
        'autoscaling:DescribeTags',
        'ec2:DescribeImages',
        'ec2:DescribeInstanceTypes',
        'ec2:DescribeLaunchTemplateVersions',
        'ec2:GetInstanceTypesFromInstanceRequirements',
      ],
      on: ['*'],
    },
    {
      actions: ['eks:DescribeNodegroup'],
      on: arns('eks', 'nodegroup/{cluster}/*/*'),
      evidence: `the node groups of cluster {cluster}, which come and go (${PAGE}, 2026-11)`,
    },
    {
      actions: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
      on: arns('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/*'),
      conditions: { StringEquals: { 'aws:ResourceTag/k8s.io/cluster-autoscaler/{cluster}': 'owned' } },
      evidence: `only groups that carry the tag of cluster {cluster}, by which the autoscaler finds them (${PAGE}, 2026-11)`,
    },
  ],
  page: PAGE,
  date: '2026-11',
};

/**
 * Access for the Kubernetes Cluster Autoscaler.
 *
 * @see https://docs.aws.amazon.com/eks/latest/best-practices/cas.html (2026-11)
 */
export class ClusterAutoscalerAccess {
  /**
   * Scale the Auto Scaling groups that carry the tag `k8s.io/cluster-autoscaler/<name of the cluster>` with the value
   * `owned`: `autoscaling:SetDesiredCapacity` and `autoscaling:TerminateInstanceInAutoScalingGroup`, and the calls that
   * read groups and instance types, for which AWS has no resource types.
   *
   * EKS puts the tag on managed node groups; tag other groups yourself. The autoscaler ignores the value, this does not.
   *
   * @throws KeylessError `MissingValue` for a cluster whose name only the deployment knows
   * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md (2026-11)
   */
  public static manage(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(MANAGE, inNamedCluster(cluster), options);
  }
}
