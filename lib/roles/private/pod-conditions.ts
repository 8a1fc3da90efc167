import { TrustCondition } from '../../trust/trust-condition';
import type { PodIdentity } from '../pod-identity-role';
import { checkNamespace, checkServiceAccountName } from './kubernetes-name';

/**
 * The session tags by which EKS says for whose pods it assumes a role: all of them must fit.
 *
 * The ARN of a cluster holds its account, region and name, so the tag `eks-cluster-name` would add nothing.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html (2026)
 */
export function podTags({ namespace, serviceAccount }: PodIdentity, clusterArns: readonly string[]): TrustCondition[] {
  return [
    TrustCondition.sessionTag('eks-cluster-arn', ...clusterArns),
    TrustCondition.sessionTag('kubernetes-namespace', namespace),
    TrustCondition.sessionTag('kubernetes-service-account', serviceAccount),
  ];
}

/** Throws unless the names can be those of a namespace and a service account. */
export function checkPod({ namespace, serviceAccount }: PodIdentity): void {
  checkNamespace('namespace', namespace);
  checkServiceAccountName('serviceAccount', serviceAccount);
}
