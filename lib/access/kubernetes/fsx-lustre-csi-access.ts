import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Access, AccessOptions } from '../access';
import { intent, type IntentStatement } from '../private/intent';
import { arns, serviceLinkedRole } from './private/arns';
import { inCluster } from './private/in-cluster';

/** What an access of the FSx for Lustre CSI driver may say besides the cluster. */
export interface FsxLustreCsiAccessOptions extends AccessOptions {
  /**
   * Buckets that file systems import from and export to (`s3ImportPath`, `s3ExportPath`): `s3:ListBucket`, and what the
   * service-linked role of such file systems needs: `iam:CreateServiceLinkedRole`, `iam:AttachRolePolicy` and
   * `iam:PutRolePolicy` on it alone.
   *
   * @see https://docs.aws.amazon.com/fsx/latest/LustreGuide/setting-up.html#fsx-adding-permissions-s3 (2026-11)
   * @default - none
   */
  readonly buckets?: IBucketRef[];
}

const PAGE = 'https://github.com/kubernetes-sigs/aws-fsx-csi-driver/blob/master/docs/install.md';

/** The driver puts it on every file system that it makes (pkg/cloud/cloud.go, 2026-11). */
const TAG = 'CSIVolumeName';

const FILE_SYSTEMS = arns('fsx', 'file-system/*');
const EVIDENCE = `the driver makes file systems, each with the tag ${TAG} (${PAGE}, 2026-11)`;

const STATEMENTS: readonly IntentStatement[] = [
  { actions: ['fsx:DescribeFileSystems'], on: ['*'] },
  {
    actions: ['fsx:CreateFileSystem', 'fsx:TagResource'],
    on: FILE_SYSTEMS,
    conditions: { Null: { [`aws:RequestTag/${TAG}`]: 'false' } },
    evidence: EVIDENCE,
  },
  {
    actions: ['fsx:DeleteFileSystem', 'fsx:UpdateFileSystem'],
    on: FILE_SYSTEMS,
    conditions: { Null: { [`aws:ResourceTag/${TAG}`]: 'false' } },
    evidence: EVIDENCE,
  },
  {
    actions: ['iam:CreateServiceLinkedRole'],
    on: [serviceLinkedRole('fsx.amazonaws.com', 'AWSServiceRoleForAmazonFSx')],
    conditions: { StringEquals: { 'iam:AWSServiceName': 'fsx.amazonaws.com' } },
  },
];

const S3_ROLE = serviceLinkedRole('s3.data-source.lustre.fsx.amazonaws.com', '*');
const S3_EVIDENCE =
  'FSx names the role after the file system ' +
  '(https://docs.aws.amazon.com/fsx/latest/LustreGuide/setting-up.html#fsx-adding-permissions-s3, 2026-11)';

/**
 * Access for the controller of the FSx for Lustre CSI driver.
 *
 * @see https://github.com/kubernetes-sigs/aws-fsx-csi-driver/blob/master/docs/install.md (2026-11)
 */
export class FsxLustreCsiAccess {
  /**
   * Provision, resize and delete the file systems that the driver made, by their tag `CSIVolumeName`. The driver has no
   * tag of one cluster: it can delete the file systems of another cluster in the account and region of this one.
   *
   * Narrower than the driver's own policy, which takes in every file system, every bucket and every role of the service.
   */
  public static provision(cluster: IClusterRef, options: FsxLustreCsiAccessOptions = {}): Access {
    const statements = [...STATEMENTS, ...fromS3(options.buckets)];
    const sentence = 'provision FSx for Lustre file systems of cluster {cluster}';
    return intent({ sentence, statements, page: PAGE, date: '2026-11' }, inCluster(cluster), options);
  }
}

function fromS3(buckets: readonly IBucketRef[] = []): readonly IntentStatement[] {
  if (buckets.length === 0) return [];
  return [
    { actions: ['s3:ListBucket'], on: buckets.map(({ bucketRef }) => bucketRef.bucketArn) },
    {
      actions: ['iam:CreateServiceLinkedRole'],
      on: [S3_ROLE],
      conditions: { StringEquals: { 'iam:AWSServiceName': 's3.data-source.lustre.fsx.amazonaws.com' } },
      evidence: S3_EVIDENCE,
    },
    { actions: ['iam:AttachRolePolicy', 'iam:PutRolePolicy'], on: [S3_ROLE], evidence: S3_EVIDENCE },
  ];
}
