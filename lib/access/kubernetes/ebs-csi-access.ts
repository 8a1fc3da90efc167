import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Access, AccessOptions } from '../access';
import { intent, type Named } from '../private/intent';
import { ebsStatements, INSTANCE_OF_CLUSTER } from './private/ebs-statements';
import { inCluster } from './private/in-cluster';
import { volumeKeys } from './private/volume-keys';

/** What an access of the EBS CSI driver may say besides the cluster. */
export interface EbsCsiAccessOptions extends AccessOptions {
  /**
   * Customer managed keys that encrypt volumes: `kms:Decrypt`, `kms:DescribeKey`,
   * `kms:GenerateDataKeyWithoutPlaintext`, `kms:ReEncryptFrom` and `kms:ReEncryptTo` through EC2, and `kms:CreateGrant`
   * for AWS resources.
   *
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html (2026-11)
   * @default - none: volumes under `aws/ebs` need no access to a key
   */
  readonly keys?: IKeyRef[];

  /**
   * Whether a `VolumeAttributesClass` may change tags of volumes that exist: `ec2:CreateTags` and `ec2:DeleteTags`, but
   * for the tags that the driver knows its volumes by.
   *
   * @see https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/tagging.md (2026-11)
   * @default false
   */
  readonly changeTags?: boolean;
}

/**
 * Access for the controller of the EBS CSI driver.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi.html (2026-11)
 */
export class EbsCsiAccess {
  /**
   * Manage the volumes and snapshots of one cluster, by the tag `ebs.csi.aws.com/cluster-name`, on instances of the
   * cluster, by `eks:cluster-name`, `eks:eks-cluster-name` or the same tag.
   *
   * The driver has to put the tag on what it makes, and on volumes that it made before; nodes that neither EKS nor
   * Karpenter tags need it too. As `AmazonEBSCSIDriverEKSClusterScopedPolicy`, with the name of the cluster instead of a
   * tag of the role, in one account and region.
   *
   * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEBSCSIDriverEKSClusterScopedPolicy.html (2026-11)
   */
  public static manage(cluster: IClusterRef, options: EbsCsiAccessOptions = {}): Access {
    const named = inCluster(cluster);
    const tag = { key: literal('ebs.csi.aws.com/cluster-name'), value: named['cluster'] as Named };
    return manage('cluster {cluster}', { ...named, ...tag }, INSTANCE_OF_CLUSTER, options);
  }

  /**
   * Manage the volumes and snapshots of every cluster of the account and region, by the tag
   * `ebs.csi.aws.com/cluster: true`, which the driver puts on them without being configured. On any instance.
   *
   * Narrower than `AmazonEBSCSIDriverPolicyV2`: not the volumes that the in-tree plugin of Kubernetes made.
   *
   * @param cluster a cluster of the account and region.
   * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEBSCSIDriverPolicyV2.html (2026-11)
   */
  public static manageOfAllClusters(cluster: IClusterRef, options: EbsCsiAccessOptions = {}): Access {
    const tag = { key: literal('ebs.csi.aws.com/cluster'), value: literal('true') };
    return manage('all clusters', { ...inCluster(cluster), ...tag }, undefined, options);
  }
}

function literal(text: string): Named {
  return { arn: text, name: text };
}

function manage(
  whose: string,
  named: Readonly<Record<string, Named>>,
  instanceTags: readonly string[] | undefined,
  options: EbsCsiAccessOptions,
): Access {
  const page = `https://docs.aws.amazon.com/aws-managed-policy/latest/reference/${
    instanceTags ? 'AmazonEBSCSIDriverEKSClusterScopedPolicy' : 'AmazonEBSCSIDriverPolicyV2'
  }.html`;
  const statements = ebsStatements(`${page}, 2026-11`, instanceTags, options.changeTags);
  const sentence = `manage the EBS volumes and snapshots of ${whose}`;
  return intent({ sentence, statements, page, date: '2026-11' }, named, options, volumeKeys(options.keys));
}
