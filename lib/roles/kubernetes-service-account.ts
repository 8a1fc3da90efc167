import type { ICluster } from 'aws-cdk-lib/aws-eks';
import type { ICluster as IClusterV2 } from 'aws-cdk-lib/aws-eks-v2';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import { normalIssuer } from '../trust/oidc-issuer';

/**
 * A Kubernetes service account in one EKS cluster, as its OIDC provider names it.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html (2023)
 */
export class KubernetesServiceAccount {
  /**
   * A service account in a cluster of `aws-cdk-lib/aws-eks`.
   *
   * @throws KeylessError `InvalidValue` for a namespace or name that Kubernetes refuses, `WildcardForbidden` for a wildcard
   */
  public static inCluster(cluster: ICluster, namespace: string, name: string): KubernetesServiceAccount {
    return ofProvider(cluster, namespace, name);
  }

  /**
   * A service account in a cluster of `aws-cdk-lib/aws-eks-v2`.
   *
   * @throws KeylessError `InvalidValue` for a namespace or name that Kubernetes refuses, `WildcardForbidden` for a wildcard
   */
  public static inClusterV2(cluster: IClusterV2, namespace: string, name: string): KubernetesServiceAccount {
    return ofProvider(cluster, namespace, name);
  }

  /**
   * A service account in a cluster that is known only by its OIDC issuer and the ARN of the IAM provider.
   *
   * @param issuer with or without `https://`, such as `oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE`
   * @throws KeylessError `InvalidValue` for a namespace or name that Kubernetes refuses, `WildcardForbidden` for a wildcard
   */
  public static ofIssuer(
    issuer: string,
    providerArn: string,
    namespace: string,
    name: string,
  ): KubernetesServiceAccount {
    return new KubernetesServiceAccount(normalIssuer(issuer), providerArn, namespace, name);
  }

  private constructor(
    /** The issuer of the cluster's tokens, without `https://`. */
    public readonly issuer: string,
    /** The ARN of the IAM OIDC provider of that issuer. */
    public readonly providerArn: string,
    /** The Kubernetes namespace. */
    public readonly namespace: string,
    /** The name of the service account. */
    public readonly name: string,
  ) {
    // https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ (2026-11)
    check('namespace', namespace, /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'at most 63 characters of a-z 0-9 -');
    check('name', name, /^(?=.{1,253}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'at most 253 characters of a-z 0-9 - .');
  }

  /** The `sub` claim of its tokens. */
  public get subject(): string {
    return `system:serviceaccount:${this.namespace}:${this.name}`;
  }
}

function ofProvider({ openIdConnectProvider: provider }: ICluster | IClusterV2, namespace: string, name: string) {
  const { openIdConnectProviderArn: arn, openIdConnectProviderIssuer: issuer } = provider;
  return KubernetesServiceAccount.ofIssuer(issuer, arn, namespace, name);
}

function check(property: string, value: string, pattern: RegExp, allowed: string): void {
  if (Token.isUnresolved(value) || pattern.test(value)) return;
  if (/[*?]/.test(value)) {
    const help = 'list each service account; a wildcard lets whoever can create one become the role';
    throw new KeylessError('WildcardForbidden', `\`${property}\` \`${value}\` holds a wildcard`, help);
  }
  throw new KeylessError(
    'InvalidValue',
    `\`${property}\` \`${value}\` is no Kubernetes name`,
    `use ${allowed}, starting and ending with a letter or digit`,
  );
}
