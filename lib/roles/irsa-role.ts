import type { Construct } from 'constructs';
import { KeylessError } from '../errors';
import { TrustCondition } from '../trust/trust-condition';
import type { TrustGrant } from '../trust/trust-policy';
import { TrustedPrincipal } from '../trust/trusted-principal';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import type { KubernetesServiceAccount } from './kubernetes-service-account';

/** What an `IrsaRole` accepts. */
export interface IrsaRoleProps extends KeylessRoleProps {
  /** The service accounts, of one or several clusters, whose pods become the role. At least one. */
  readonly serviceAccounts: KubernetesServiceAccount[];
}

/**
 * The role of pods in EKS, by the token of their Kubernetes service account (IRSA).
 *
 * Each cluster gets a statement that asks for exactly the audience `sts.amazonaws.com` and the named service accounts.
 * A cluster made in the same app needs no custom resource.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html (2023)
 * @throws KeylessError `MissingValue` without a service account
 */
export class IrsaRole extends KeylessRole {
  /** The annotation that binds a service account to the role: `{"eks.amazonaws.com/role-arn": <ARN>}`. */
  public readonly annotation: Record<string, string>;

  /** The Kubernetes manifest of each service account, with the annotation: apply it, or copy it into a chart. */
  public readonly serviceAccountManifests: Record<string, unknown>[];

  public constructor(scope: Construct, id: string, props: IrsaRoleProps) {
    super(scope, id, 'IrsaRole', props);
    if (props.serviceAccounts.length === 0) {
      const help = 'name one with `KubernetesServiceAccount.inCluster(cluster, namespace, name)`';
      throw new KeylessError('MissingValue', `${this._subject}: \`serviceAccounts\` is empty`, help);
    }
    this._assumableBy(byProvider(props.serviceAccounts));
    this._requiresAccess();
    this.annotation = { 'eks.amazonaws.com/role-arn': this.roleArn };
    this.serviceAccountManifests = props.serviceAccounts.map(({ namespace, name }) => ({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace, annotations: this.annotation },
    }));
  }
}

function byProvider(accounts: readonly KubernetesServiceAccount[]): TrustGrant[] {
  const providers = new Map<string, KubernetesServiceAccount>();
  for (const account of accounts) providers.set(providerOf(account), account);
  return [...providers].map(([provider, { issuer, providerArn }]) => {
    const subjects = accounts.filter((account) => providerOf(account) === provider).map(({ subject }) => subject);
    const audience = TrustCondition._claim(issuer, 'aud', 'sts.amazonaws.com');
    const conditions = [audience, TrustCondition._claim(issuer, 'sub', ...subjects)];
    return { principal: TrustedPrincipal.oidcProvider(providerArn, issuer), conditions };
  });
}

function providerOf({ providerArn, issuer }: KubernetesServiceAccount): string {
  return `${providerArn} ${issuer}`;
}
