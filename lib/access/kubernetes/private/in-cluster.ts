import type { CfnCluster, IClusterRef } from 'aws-cdk-lib/aws-eks';
import { Token } from 'aws-cdk-lib/core';
import type { IEnvironmentAware } from 'aws-cdk-lib/interfaces';
import { KeylessError } from '../../../errors';
import { checkAccountId } from '../../../reference/identifiers';
import { isToken } from '../../../reference/opaque-text';
import { displayName } from '../../private/display-name';
import type { Named } from '../../private/intent';

type AnyCluster = IClusterRef & Partial<Pick<CfnCluster, 'name'>>;

/** The placeholders of an intent that a cluster fills: `{cluster}`, and its `{region}` and `{account}`. */
export function inCluster(cluster: AnyCluster): Readonly<Record<string, Named>> {
  const { clusterName } = cluster.clusterRef;
  return { ...placeOf(cluster), cluster: { arn: clusterName, name: displayName(cluster, clusterName, cluster.name) } };
}

/**
 * As `inCluster`, where the name stands in the key of a tag: a template can hold no token in the key of a condition.
 *
 * @throws KeylessError `MissingValue` for a cluster whose name only the deployment knows
 */
export function inNamedCluster(cluster: AnyCluster): Readonly<Record<string, Named>> {
  // An L2 hands its own name out as a token; what the author wrote stays in `physicalName`.
  const { physicalName } = cluster as { readonly physicalName?: string };
  const known = [cluster.clusterRef.clusterName, cluster.name, physicalName];
  const name = known.find((one) => one !== undefined && one !== '' && !Token.isUnresolved(one));
  if (name !== undefined) return { ...placeOf(cluster), cluster: { arn: name, name } };
  throw new KeylessError(
    'MissingValue',
    `cluster \`${cluster.node.path}\` has no name before deployment, and the name stands in the key of a condition`,
    'give the cluster a `clusterName`',
  );
}

/** Region and account of a resource that an add-on works with. */
export function placeOf({ env: { region, account } }: IEnvironmentAware): Readonly<Record<string, Named>> {
  return { region: { arn: region, name: region }, account: { arn: account, name: account } };
}

/**
 * The placeholder `{vpcOwner}`: an account, which is the one of the cluster where nobody says another.
 *
 * @throws KeylessError `InvalidValue` for anything but 12 digits
 */
export function ownerOf(cluster: IClusterRef, vpcOwner = cluster.env.account): Readonly<Record<string, Named>> {
  if (!isToken(vpcOwner)) checkAccountId('vpcOwner', vpcOwner);
  return { vpcOwner: { arn: vpcOwner, name: vpcOwner } };
}
