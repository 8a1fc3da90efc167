import type { IntentStatement } from '../../private/intent';
import { arns, SNAPSHOTS } from './arns';

/** Tags by which an instance is of a cluster: of node groups, of Auto Mode, and of nodes tagged by hand. */
export const INSTANCE_OF_CLUSTER = ['eks:cluster-name', 'eks:eks-cluster-name', 'ebs.csi.aws.com/cluster-name'];

const VOLUMES = arns('ec2', 'volume/*');
const INSTANCES = arns('ec2', 'instance/*');
const MADE_TAGGED = { StringEquals: { 'aws:RequestTag/{key}': '{value}' } };
const IS_TAGGED = { StringEquals: { 'ec2:ResourceTag/{key}': '{value}' } };

/** Tags that a volume is known by: whoever changes them hands it to another cluster. */
const OWNERSHIP = ['ebs.csi.aws.com/cluster', 'ebs.csi.aws.com/cluster-name', 'kubernetes.io/created-for/pvc/name'];

/** What the driver calls, on what carries the tag `{key}` with `{value}`, and on instances with one of the tags, if any. */
export function ebsStatements(
  source: string,
  instanceTags: readonly string[] = [],
  changeTags = false,
): readonly IntentStatement[] {
  return [
    { actions: READ, on: ['*'] },
    ...making(`the driver makes volumes and snapshots, each with its tag (${source})`),
    ...changing(`the driver makes volumes and snapshots; only those with its tag (${source})`),
    ...attaching(source, instanceTags),
    ...(changeTags ? [retagging(source)] : []),
  ];
}

const READ = [
  'ec2:DescribeAvailabilityZones',
  'ec2:DescribeInstanceTypes',
  'ec2:DescribeInstances',
  'ec2:DescribeSnapshots',
  'ec2:DescribeVolumeStatus',
  'ec2:DescribeVolumes',
  'ec2:DescribeVolumesModifications',
];

function making(evidence: string): readonly IntentStatement[] {
  const conditions = { StringEquals: { 'ec2:CreateAction': ['CopyVolumes', 'CreateSnapshot', 'CreateVolume'] } };
  return [
    { actions: ['ec2:CopyVolumes', 'ec2:CreateVolume'], on: VOLUMES, conditions: MADE_TAGGED, evidence },
    { actions: ['ec2:CreateSnapshot'], on: [SNAPSHOTS], conditions: MADE_TAGGED, evidence },
    { actions: ['ec2:CreateTags'], on: [SNAPSHOTS, ...VOLUMES], conditions, evidence },
  ];
}

function changing(evidence: string): readonly IntentStatement[] {
  const [conditions, volume] = [IS_TAGGED, arns('ec2', 'volume/vol-*')];
  const onVolumes = [
    'ec2:AttachVolume',
    'ec2:CreateSnapshot',
    'ec2:DeleteVolume',
    'ec2:DetachVolume',
    'ec2:ModifyVolume',
  ];
  const onSnapshots = ['ec2:CreateVolume', 'ec2:DeleteSnapshot', 'ec2:EnableFastSnapshotRestores', 'ec2:LockSnapshot'];
  return [
    { actions: ['ec2:CopyVolumes'], on: volume, conditions, evidence },
    { actions: onVolumes, on: VOLUMES, conditions, evidence },
    { actions: onSnapshots, on: [SNAPSHOTS], conditions, evidence },
  ];
}

function attaching(source: string, tags: readonly string[]): readonly IntentStatement[] {
  const actions = ['ec2:AttachVolume', 'ec2:DetachVolume'];
  if (tags.length === 0) {
    return [{ actions, on: INSTANCES, evidence: `volumes go where the pods are: on any instance (${source})` }];
  }
  const evidence = `nodes come and go; only those with the tag of the cluster (${source})`;
  return tags.map((tag) => ({
    actions,
    on: INSTANCES,
    conditions: { StringEquals: { [`ec2:ResourceTag/${tag}`]: '{value}' } },
    evidence,
  }));
}

function retagging(source: string): IntentStatement {
  return {
    actions: ['ec2:CreateTags', 'ec2:DeleteTags'],
    on: VOLUMES,
    conditions: {
      ...IS_TAGGED,
      Null: { 'aws:TagKeys': 'false' },
      'ForAllValues:StringNotEquals': { 'aws:TagKeys': OWNERSHIP },
    },
    evidence: `volumes of the driver, and none of the tags that say whose they are (${source})`,
  };
}
