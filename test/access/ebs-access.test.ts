import { CfnInstance, CfnVolume } from 'aws-cdk-lib/aws-ec2';
import { EbsAccess } from '../../lib/access/ebs-access';
import { newStack, ownArn, statementsOf } from './support';

const stack = newStack();
const volume = CfnVolume.fromVolumeId(stack, 'Volume', 'vol-1');
const snapshots = (id: string) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ec2:', { Ref: 'AWS::Region' }, `::snapshot/${id}`]],
});

test('snapshots are taken of the one volume', () => {
  const access = EbsAccess.snapshot(volume, { reason: 'nightly' });
  expect([access.sentence, access.reason]).toEqual(['take snapshots of volume vol-1', 'nightly']);
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['ec2:CreateSnapshot'],
      resources: [ownArn('ec2', 'volume/vol-1'), snapshots('*')],
      evidence: 'the snapshots of the one volume: EC2 makes their ids',
    },
  ]);
});

test('the one volume is attached to the one instance', () => {
  const access = EbsAccess.attach(volume, CfnInstance.fromInstanceId(stack, 'Instance', 'i-1'));
  expect(access.sentence).toBe('attach volume vol-1 to instance i-1, and detach it');
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['ec2:AttachVolume', 'ec2:DetachVolume'],
      resources: [ownArn('ec2', 'instance/i-1'), ownArn('ec2', 'volume/vol-1')],
    },
  ]);
});

test('an L1 volume is called by its construct id', () => {
  const own = new CfnVolume(newStack(), 'Data', { availabilityZone: 'us-east-1a', size: 1 });
  expect(EbsAccess.snapshot(own).sentence).toBe('take snapshots of volume Data');
});

test('the blocks of one snapshot are read', () => {
  const access = EbsAccess.readSnapshot('snap-0123456789abcdef0');
  expect(access.sentence).toBe('read the blocks of snapshot snap-0123456789abcdef0');
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['ebs:GetSnapshotBlock', 'ebs:ListChangedBlocks', 'ebs:ListSnapshotBlocks'],
      resources: [snapshots('snap-0123456789abcdef0')],
    },
  ]);
});

test.each([
  ['snap-*', '`snapshotId` `snap-*` holds a wildcard; name a snapshot'],
  ['vol-1', '`snapshotId` `vol-1` does not name a snapshot; write its id: `snap-` and 8 or 17 digits of 0-9 a-f'],
])('the snapshot `%s` is refused', (id, message) => {
  expect(() => EbsAccess.readSnapshot(id)).toThrow(new Error(message));
});
