import type { IInstanceRef, IVolumeRef } from 'aws-cdk-lib/aws-ec2';
import { Aws } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { intent, type Intent } from './private/intent';
import { namedText, type NameRule } from './private/named-text';

const REFERENCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html',
  date: '2026-09',
};

const SNAPSHOT: Intent = {
  sentence: 'take snapshots of volume {volume}',
  statements: [
    {
      actions: ['ec2:CreateSnapshot'],
      on: ['{volume}', '{snapshots}'],
      evidence: 'the snapshots of the one volume: EC2 makes their ids',
    },
  ],
  ...REFERENCE,
};

const ATTACH: Intent = {
  sentence: 'attach volume {volume} to instance {instance}, and detach it',
  statements: [{ actions: ['ec2:AttachVolume', 'ec2:DetachVolume'], on: ['{instance}', '{volume}'] }],
  ...REFERENCE,
};

const READ: Intent = {
  sentence: 'read the blocks of snapshot {snapshot}',
  statements: [
    { actions: ['ebs:GetSnapshotBlock', 'ebs:ListChangedBlocks', 'ebs:ListSnapshotBlocks'], on: ['{snapshot}'] },
  ],
  page: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebsapi-permissions.html',
  date: '2026-11',
};

const SNAPSHOT_ID: NameRule = {
  what: 'a snapshot',
  pattern: /^snap-([0-9a-f]{8}|[0-9a-f]{17})$/,
  help: 'write its id: `snap-` and 8 or 17 digits of 0-9 a-f',
};

/**
 * Access to EBS volumes and snapshots.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ebs.html (2026-09)
 */
export class EbsAccess {
  /**
   * Take snapshots of one volume: `ec2:CreateSnapshot`. Tags on them need `ec2:CreateTags` besides.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html (2026-09)
   */
  public static snapshot(volume: IVolumeRef, options: AccessOptions = {}): Access {
    // Snapshots have no account in their ARN: they can be shared.
    const snapshots = { arn: snapshotArn(volume.env.region, '*'), name: 'snapshots' };
    return intent(SNAPSHOT, { volume: volumeOf(volume), snapshots }, options);
  }

  /**
   * Attach one volume to one instance, and detach it: `ec2:AttachVolume` and `ec2:DetachVolume`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html (2026-09)
   */
  public static attach(volume: IVolumeRef, instance: IInstanceRef, options: AccessOptions = {}): Access {
    const { instanceId } = instance.instanceRef;
    const named = { arn: arnIn(instance, 'ec2', `instance/${instanceId}`), name: displayName(instance, instanceId) };
    return intent(ATTACH, { volume: volumeOf(volume), instance: named }, options);
  }

  /**
   * Read the data of one snapshot in the region of the stack: `ebs:ListSnapshotBlocks`, `ebs:ListChangedBlocks` and
   * `ebs:GetSnapshotBlock`. Of an encrypted one add `KmsAccess.decrypt` of its key.
   *
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebsapi-permissions.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no id of a snapshot
   */
  public static readSnapshot(snapshotId: string, options: AccessOptions = {}): Access {
    const { arn: id, name } = namedText('snapshotId', snapshotId, SNAPSHOT_ID);
    return intent(READ, { snapshot: { arn: snapshotArn(Aws.REGION, id), name } }, options);
  }
}

function snapshotArn(region: string, id: string): string {
  return `arn:${Aws.PARTITION}:ec2:${region}::snapshot/${id}`;
}

function volumeOf(volume: IVolumeRef) {
  const { volumeId } = volume.volumeRef;
  return { arn: arnIn(volume, 'ec2', `volume/${volumeId}`), name: displayName(volume, volumeId) };
}
