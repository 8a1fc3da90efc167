import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { Access, AccessOptions } from '../access';
import { intent, type Intent } from '../private/intent';
import { arns, serviceLinkedRole } from './private/arns';
import { inCluster } from './private/in-cluster';

const PAGE = 'https://github.com/kubernetes-sigs/aws-fsx-openzfs-csi-driver/blob/main/docs/install.md';

/** The driver puts it on everything that it makes (docs/resource-tagging.md, 2026-11). */
const TAG = 'fsx.openzfs.csi.aws.com/cluster';

const [FILE_SYSTEMS, VOLUMES, SNAPSHOTS] = [
  arns('fsx', 'file-system/*'),
  arns('fsx', 'volume/*/*'),
  arns('fsx', 'snapshot/*/*'),
];
const MADE_TAGGED = { StringEquals: { [`aws:RequestTag/${TAG}`]: 'true' } };
const IS_TAGGED = { StringEquals: { [`aws:ResourceTag/${TAG}`]: 'true' } };
const EVIDENCE = `the driver makes file systems, volumes and snapshots, each with its tag (${PAGE}, 2026-11)`;
const PARENT = `volumes and snapshots go below what the driver may not have made itself (${PAGE}, 2026-11)`;

const PROVISION: Intent = {
  sentence: 'provision FSx for OpenZFS file systems, volumes and snapshots of cluster {cluster}',
  statements: [
    { actions: ['fsx:DescribeFileSystems', 'fsx:DescribeSnapshots', 'fsx:DescribeVolumes'], on: ['*'] },
    { actions: ['fsx:CreateFileSystem'], on: FILE_SYSTEMS, conditions: MADE_TAGGED, evidence: EVIDENCE },
    { actions: ['fsx:CreateVolume'], on: VOLUMES, conditions: MADE_TAGGED, evidence: EVIDENCE },
    { actions: ['fsx:CreateVolume'], on: SNAPSHOTS, evidence: PARENT },
    { actions: ['fsx:CreateSnapshot'], on: [...SNAPSHOTS, ...VOLUMES], conditions: MADE_TAGGED, evidence: EVIDENCE },
    {
      actions: ['fsx:TagResource'],
      on: [...FILE_SYSTEMS, ...SNAPSHOTS, ...VOLUMES],
      conditions: MADE_TAGGED,
      evidence: EVIDENCE,
    },
    {
      actions: ['fsx:ListTagsForResource'],
      on: [...FILE_SYSTEMS, ...SNAPSHOTS, ...VOLUMES],
      evidence: EVIDENCE,
    },
    {
      actions: ['fsx:DeleteFileSystem', 'fsx:UpdateFileSystem'],
      on: FILE_SYSTEMS,
      conditions: IS_TAGGED,
      evidence: EVIDENCE,
    },
    { actions: ['fsx:DeleteVolume'], on: VOLUMES, conditions: IS_TAGGED, evidence: EVIDENCE },
    { actions: ['fsx:DeleteSnapshot'], on: SNAPSHOTS, conditions: IS_TAGGED, evidence: EVIDENCE },
    {
      actions: ['iam:CreateServiceLinkedRole'],
      on: [serviceLinkedRole('fsx.amazonaws.com', 'AWSServiceRoleForAmazonFSx')],
      conditions: { StringEquals: { 'iam:AWSServiceName': 'fsx.amazonaws.com' } },
    },
  ],
  page: PAGE,
  date: '2026-11',
};

/**
 * Access for the controller of the FSx for OpenZFS CSI driver.
 *
 * @see https://github.com/kubernetes-sigs/aws-fsx-openzfs-csi-driver/blob/main/docs/install.md (2026-11)
 */
export class FsxOpenZfsCsiAccess {
  /**
   * Provision file systems, volumes and snapshots, and delete those that the driver made, by its tag
   * `fsx.openzfs.csi.aws.com/cluster: true`. The driver has no tag of one cluster: it can delete what it made for
   * another cluster in the account and region of this one. Final backups on deletion need more.
   *
   * Narrower than the driver's own policy, which takes in everything of FSx and any role of the service.
   */
  public static provision(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(PROVISION, inCluster(cluster), options);
  }
}
