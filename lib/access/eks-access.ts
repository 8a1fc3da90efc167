import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';

const DESCRIBE: Intent = {
  sentence: 'read endpoint and settings of EKS cluster {cluster}',
  statements: [{ actions: ['eks:DescribeCluster'], on: ['{cluster}'] }],
  page: 'https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html',
  date: '2026',
};

/**
 * Access to clusters of Amazon EKS, as AWS sees them.
 *
 * What may be done in a cluster, Kubernetes decides: give the role an access entry of the cluster.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_eks.html (2026-09)
 */
export class EksAccess {
  /**
   * Read endpoint, certificate and settings of one cluster, as `aws eks update-kubeconfig` does: `eks:DescribeCluster`.
   * The token that `kubectl` then sends needs no permission of IAM.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html (2026, unverified)
   */
  public static describe(cluster: IClusterRef, options: AccessOptions = {}): Access {
    const { clusterArn, clusterName } = cluster.clusterRef;
    return intent(DESCRIBE, { cluster: namedResource(cluster, clusterArn, clusterName) }, options);
  }
}
