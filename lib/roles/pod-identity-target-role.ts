import { ArnFormat } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { KeylessError } from '../errors';
import { TrustCondition } from '../trust/trust-condition';
import type { TrustDocument } from '../trust/trust-policy';
import type { TrustedPrincipal } from '../trust/trusted-principal';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import type { PodIdentity } from './pod-identity-role';
import { checkClusterArn } from './private/cluster-arn';
import { checkPod, podTags } from './private/pod-conditions';

/** What a `PodIdentityTargetRole` accepts: the same words as the `PodIdentityRole` on the other side. */
export interface PodIdentityTargetRoleProps extends KeylessRoleProps, PodIdentity {
  /**
   * The `PodIdentityRole` of the cluster's account, by `TrustedPrincipal.role(accountId, roleName)` or `roleArn(arn)`.
   *
   * Deploy it first, and deploy this role again when that one was replaced: IAM trusts its unique id.
   */
  readonly podRole: TrustedPrincipal;

  /** The ARNs of the clusters: `arn:<partition>:eks:<region>:<account>:cluster/<name>`. At least one. */
  readonly clusterArns: string[];
}

/**
 * The role whose credentials pods in EKS get where their own role is in another account: the `targetRoleArn` of a
 * `PodIdentityRole`.
 *
 * With session tags it goes by the tags that EKS passes on from the first role, without them by the external id that EKS
 * then sends: `<region>/<account>/<cluster>/<namespace>/<service account>`.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-assign-target-role.html (2026)
 * @throws KeylessError `MissingValue` without a cluster, `InvalidValue` for what is no cluster or no role, or for a
 * cluster of another account than the role's, `WildcardForbidden` for a wildcard in a name
 */
export class PodIdentityTargetRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: PodIdentityTargetRoleProps) {
    super(scope, id, 'PodIdentityTargetRole', props);
    checkPod(props);
    this.checkPrincipal(props.podRole);
    this.checkClusters(props);
    if (props.sessionTags === false) this.trustExternalId(props);
    else this._assumableBy([{ principal: props.podRole, conditions: podTags(props, props.clusterArns) }]);
    this._requiresAccess();
  }

  /**
   * AWS's page lets the first role pass tags in a statement of its own, for the external id is no part of
   * `sts:TagSession`. It is kept, though a session without tags should never need it.
   */
  private trustExternalId(props: PodIdentityTargetRoleProps): void {
    const ids = props.clusterArns.map((arn) => this.externalId(arn, props));
    this._assumableBy([{ principal: props.podRole, conditions: [TrustCondition.externalId(...ids)] }]);
    const document = this._resource.assumeRolePolicyDocument as TrustDocument;
    const tag = { Action: 'sts:TagSession', Effect: 'Allow', Principal: { AWS: props.podRole._facts.value } };
    this._resource.assumeRolePolicyDocument = { ...document, Statement: [...document.Statement, tag] };
  }

  private externalId(clusterArn: string, { namespace, serviceAccount }: PodIdentity): string {
    const { region, account, resourceName } = this.stack.splitArn(clusterArn, ArnFormat.SLASH_RESOURCE_NAME);
    return [region, account, resourceName, namespace, serviceAccount].join('/');
  }

  private checkPrincipal({ _facts, sentence }: TrustedPrincipal): void {
    if (_facts.kind === 'role') return;
    const problem = `${this._subject}: \`podRole\` is ${sentence}`;
    throw new KeylessError('InvalidValue', problem, 'name one role with `TrustedPrincipal.role` or `roleArn`');
  }

  private checkClusters({ clusterArns, podRole }: PodIdentityTargetRoleProps): void {
    if (clusterArns.length === 0) {
      const help = 'write `arn:<partition>:eks:<region>:<account>:cluster/<name>`';
      throw new KeylessError('MissingValue', `${this._subject}: \`clusterArns\` is empty`, help);
    }
    for (const arn of clusterArns) checkClusterArn(this._subject, arn, podRole._facts.account);
  }
}
