import { CfnPodIdentityAssociation, type IClusterRef } from 'aws-cdk-lib/aws-eks';
import { Token } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AssumeRoleAccess } from '../access/assume-role-access';
import { KeylessError } from '../errors';
import { TrustCondition } from '../trust/trust-condition';
import { TrustedPrincipal } from '../trust/trusted-principal';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import { checkPod, podTags } from './private/pod-conditions';

/** Whose pods become a role by EKS Pod Identity, and how EKS says so. */
export interface PodIdentity {
  /** The Kubernetes namespace of the service account. It need not exist yet. */
  readonly namespace: string;

  /** The name of the service account that the pods run as. It needs no annotation, and need not exist yet. */
  readonly serviceAccount: string;

  /**
   * Whether EKS tags the session with the cluster, the namespace and the service account.
   *
   * Leave them on: they are what the trust goes by. Without them it knows only the account that EKS acts for, so that
   * whoever may associate the role (`iam:PassRole`) decides which pods become it. Turn them off only where a session
   * policy of the association needs it, or where STS refuses the session as `PackedPolicyTooLarge`.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html (2026)
   * @default true
   */
  readonly sessionTags?: boolean;
}

/** What a `PodIdentityRole` accepts. */
export interface PodIdentityRoleProps extends KeylessRoleProps, PodIdentity {
  /**
   * The clusters, of `aws-cdk-lib/aws-eks` or `aws-eks-v2`, imported ones too, in the role's own account and region.
   *
   * Add a further cluster at the end: the order keeps the associations apart.
   */
  readonly clusters: IClusterRef[];

  /**
   * A role, mostly of another account, that EKS assumes with this one; the pods then get its credentials, never those
   * of this role. So `access` belongs to the target: make it with `PodIdentityTargetRole`.
   *
   * The two are chained: pods get credentials for an hour, instead of six.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-assign-target-role.html (2026)
   * @default - the pods get the credentials of this role
   */
  readonly targetRoleArn?: string;
}

/**
 * The role of pods in EKS, by EKS Pod Identity: one service account, in one or several clusters, with its associations.
 *
 * The nodes need the add-on `eks-pod-identity-agent`. Only pods that run as the service account, in the namespace, in one
 * of the clusters, become the role. AWS documents no source condition for that service; where the session tags are
 * off, the trust carries `aws:SourceAccount`, which samples of AWS use and others report to work (2026-04), beside the
 * documented `aws:SourceOrgID`, which only accounts in an organization have.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html (2026)
 * @throws KeylessError `MissingValue` without a cluster, `WildcardForbidden` for a wildcard in a name, `InvalidValue`
 * for a name that Kubernetes refuses, a cluster of elsewhere, or `access` that the pods could never use
 */
export class PodIdentityRole extends KeylessRole {
  /** The association of each cluster, in the order of `clusters`. */
  public readonly associations: CfnPodIdentityAssociation[];

  public constructor(scope: Construct, id: string, props: PodIdentityRoleProps) {
    super(scope, id, 'PodIdentityRole', props);
    checkPod(props);
    this.checkClusters(props.clusters);
    this.checkTarget(props);
    this._assumableBy([{ principal: PODS, conditions: this.conditions(props) }]);
    // With both actions, as AWS has it: EKS passes its session tags on to the target.
    if (props.targetRoleArn !== undefined) this.allow(AssumeRoleAccess.ofArn(props.targetRoleArn, TARGET));
    this._requiresAccess();
    this.associations = props.clusters.map((cluster, index) => this.associate(cluster, index, props));
  }

  private conditions(props: PodIdentityRoleProps): TrustCondition[] {
    if (props.sessionTags === false) return [TrustCondition.sourceAccount(this.env.account)];
    return podTags(
      props,
      props.clusters.map(({ clusterRef }) => clusterRef.clusterArn),
    );
  }

  private associate({ clusterRef }: IClusterRef, index: number, props: PodIdentityRoleProps) {
    return new CfnPodIdentityAssociation(this, `Association${index === 0 ? '' : index + 1}`, {
      clusterName: clusterRef.clusterName,
      namespace: props.namespace,
      serviceAccount: props.serviceAccount,
      roleArn: this.roleArn,
      targetRoleArn: props.targetRoleArn,
      disableSessionTags: props.sessionTags === false ? true : undefined,
    });
  }

  /** EKS takes roles of the cluster's account only, and an association stands where its cluster does. */
  private checkClusters(clusters: readonly IClusterRef[]): void {
    if (clusters.length === 0) {
      const help = 'name one, such as `eks.Cluster.fromClusterAttributes(this, id, { clusterName })`';
      throw new KeylessError('MissingValue', `${this._subject}: \`clusters\` is empty`, help);
    }
    for (const { env, node } of clusters) {
      this.checkPlace(node.path, 'account', env.account, this.env.account);
      this.checkPlace(node.path, 'region', env.region, this.env.region);
    }
  }

  private checkPlace(cluster: string, what: string, theirs: string, own: string): void {
    if (theirs === own || Token.isUnresolved(theirs) || Token.isUnresolved(own)) return;
    const problem = `${this._subject}: the cluster \`${cluster}\` is in the ${what} \`${theirs}\`, the role in \`${own}\``;
    throw new KeylessError('InvalidValue', problem, `make the role in a stack of the ${what} of the cluster`);
  }

  private checkTarget({ targetRoleArn, access }: PodIdentityRoleProps): void {
    if (targetRoleArn === undefined || access === undefined) return;
    const problem = `${this._subject} has \`access\` beside \`targetRoleArn\`, which the pods could never use`;
    throw new KeylessError('InvalidValue', problem, 'give it to the target role: the pods get only its credentials');
  }
}

const PODS = TrustedPrincipal.service('pods.eks.amazonaws.com');

const TARGET = { sessionTags: true, reason: 'the pods get the credentials of that role' };
