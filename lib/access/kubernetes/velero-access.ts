import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Access, AccessStatement } from '../access';
import { intent, type IntentStatement } from '../private/intent';
import { S3Access, type S3AccessOptions } from '../s3-access';
import { arns, SNAPSHOTS } from './private/arns';
import { placeOf } from './private/in-cluster';
import { volumeKeys } from './private/volume-keys';

/** What an access of Velero may say besides the bucket. */
export interface VeleroAccessOptions extends S3AccessOptions {
  /**
   * Whether Velero takes snapshots of EBS volumes itself. Not for CSI snapshots, which the driver takes, and not for
   * file system backups.
   *
   * @default true
   */
  readonly volumeSnapshots?: boolean;

  /**
   * Customer managed keys of the volumes that it snapshots and restores.
   *
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html (2026-11)
   * @default - none
   */
  readonly volumeKeys?: IKeyRef[];
}

const PAGE = 'https://github.com/vmware-tanzu/velero-plugin-for-aws#set-permissions-for-velero';

/** Velero sends its tag with every new snapshot (pkg/backup/item_backupper.go, 2026-11). */
const VOLUMES = arns('ec2', 'volume/*');
const EVIDENCE = `volumes of any pod, and snapshots that Velero makes (${PAGE}, 2026-11)`;

const ON_VOLUMES: readonly IntentStatement[] = [
  { actions: ['ec2:DescribeSnapshots', 'ec2:DescribeVolumes'], on: ['*'] },
  {
    actions: ['ec2:CreateSnapshot'],
    on: [SNAPSHOTS],
    conditions: { Null: { 'aws:RequestTag/velero.io/backup': 'false' } },
    evidence: EVIDENCE,
  },
  { actions: ['ec2:CreateSnapshot'], on: VOLUMES, evidence: EVIDENCE },
  { actions: ['ec2:CreateVolume'], on: [SNAPSHOTS, ...VOLUMES], evidence: EVIDENCE },
  {
    actions: ['ec2:CreateTags'],
    on: [SNAPSHOTS, ...VOLUMES],
    conditions: { StringEquals: { 'ec2:CreateAction': ['CreateSnapshot', 'CreateVolume'] } },
    evidence: EVIDENCE,
  },
  {
    actions: ['ec2:DeleteSnapshot'],
    on: [SNAPSHOTS],
    conditions: { Null: { 'aws:ResourceTag/velero.io/backup': 'false' } },
    evidence: `${EVIDENCE}; only those with its tag`,
  },
];

/**
 * Access for Velero with its plugin for AWS.
 *
 * @see https://github.com/vmware-tanzu/velero-plugin-for-aws#set-permissions-for-velero (2026-11)
 */
export class VeleroAccess {
  /**
   * Back up to and restore from one bucket, also below a prefix only, and with snapshots of EBS volumes in the bucket's
   * account and region. Snapshots are deleted by their tag `velero.io/backup`.
   *
   * Narrower than the plugin's own policy: tags only together with a new volume or snapshot, and only snapshots of
   * Velero are made and deleted. `s3:PutObjectTagging` is for a backup location with `tagging`.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static backUp(bucket: IBucketRef, options: VeleroAccessOptions = {}): Access {
    const { volumeSnapshots = true } = options;
    const [list, ...objects] = [S3Access.list, S3Access.read, S3Access.write, S3Access.delete].map((of) =>
      of(bucket, options),
    );
    const [, where] = (list as Access).sentence.split('objects ');
    const stored = [list as Access, ...objects].flatMap(({ _statements }) => _statements);
    const intentOf = {
      sentence: `back up and restore objects ${String(where)}${volumeSnapshots ? ', with snapshots of EBS volumes' : ''}`,
      statements: volumeSnapshots ? ON_VOLUMES : [],
      page: PAGE,
      date: '2026-11',
    };
    const keys = volumeSnapshots ? volumeKeys(options.volumeKeys) : [];
    return intent(intentOf, placeOf(bucket), options, [...stored.map(withTagsAndParts), ...keys]);
  }
}

/** Velero also tags the objects that it writes, and lists the parts of uploads. */
function withTagsAndParts(statement: AccessStatement): AccessStatement {
  if (!statement.actions.includes('s3:PutObject')) return statement;
  return { ...statement, actions: [...statement.actions, 's3:ListMultipartUploadParts', 's3:PutObjectTagging'].sort() };
}
