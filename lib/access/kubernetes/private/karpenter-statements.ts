import type { IntentStatement } from '../../private/intent';
import { arns, iamArn } from './arns';

export const KARPENTER_PAGE = 'https://karpenter.sh/docs/reference/cloudformation/';

const SOURCE = `(${KARPENTER_PAGE}, 2026-11)`;

const MADE = {
  'aws:RequestTag/kubernetes.io/cluster/{cluster}': 'owned',
  'aws:RequestTag/eks:eks-cluster-name': '{cluster}',
};
const OWNED = { 'aws:ResourceTag/kubernetes.io/cluster/{cluster}': 'owned' };
const OF_POOL = {
  StringEquals: OWNED,
  StringLike: { 'aws:ResourceTag/karpenter.sh/nodepool': '*' },
};
const [INSTANCES, TEMPLATES] = [arns('ec2', 'instance/*'), arns('ec2', 'launch-template/*')];

const NEW_NODE = [...INSTANCES, ...arns('ec2', 'network-interface/*', 'spot-instances-request/*', 'volume/*')];
const FLEETS = arns('ec2', 'fleet/*');

export const READS: readonly IntentStatement[] = [
  {
    actions: [
      'ec2:DescribeCapacityReservations',
      'ec2:DescribeImages',
      'ec2:DescribeInstanceStatus',
      'ec2:DescribeInstanceTypeOfferings',
      'ec2:DescribeInstanceTypes',
      'ec2:DescribeInstances',
      'ec2:DescribeLaunchTemplates',
      'ec2:DescribePlacementGroups',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSpotPriceHistory',
      'ec2:DescribeSubnets',
    ],
    on: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': '{region}' } },
  },
  { actions: ['iam:ListInstanceProfiles', 'pricing:GetProducts'], on: ['*'] },
  {
    actions: ['ssm:GetParameter'],
    on: ['arn:{partition}:ssm:{region}::parameter/aws/service/*'],
    evidence: `the public parameters with the ids of images ${SOURCE}`,
  },
];

const OWN = `Karpenter makes nodes and launch templates; only those with its tags ${SOURCE}`;

/** Launching, tagging and ending nodes. */
export function nodes(): readonly IntentStatement[] {
  return [
    {
      actions: ['ec2:CreateFleet', 'ec2:RunInstances'],
      on: [
        'arn:{partition}:ec2:{region}::image/*',
        'arn:{partition}:ec2:{region}::snapshot/*',
        'arn:{partition}:ec2:{region}:{vpcOwner}:subnet/*',
        ...arns('ec2', 'capacity-reservation/*', 'placement-group/*', 'security-group/*'),
      ],
      evidence: `node classes choose images, subnets and security groups ${SOURCE}`,
    },
    {
      actions: ['ec2:CreateFleet', 'ec2:RunInstances'],
      on: TEMPLATES,
      conditions: OF_POOL,
      evidence: OWN,
    },
    making(['ec2:RunInstances'], NEW_NODE),
    making(['ec2:CreateFleet'], [...FLEETS, ...NEW_NODE]),
    making(['ec2:CreateLaunchTemplate'], TEMPLATES),
    making(['ec2:CreateTags'], [...FLEETS, ...TEMPLATES, ...NEW_NODE], {
      'ec2:CreateAction': ['CreateFleet', 'CreateLaunchTemplate', 'RunInstances'],
    }),
    retagging(),
    { actions: ['ec2:TerminateInstances'], on: INSTANCES, conditions: OF_POOL, evidence: OWN },
    { actions: ['ec2:DeleteLaunchTemplate'], on: TEMPLATES, conditions: OF_POOL, evidence: OWN },
  ];
}

function making(
  actions: readonly string[],
  on: readonly string[],
  more: Readonly<Record<string, readonly string[]>> = {},
): IntentStatement {
  const conditions = {
    StringEquals: { ...MADE, ...more },
    StringLike: { 'aws:RequestTag/karpenter.sh/nodepool': '*' },
  };
  return { actions, on, conditions, evidence: `Karpenter makes nodes, each with its tags ${SOURCE}` };
}

/** Without `Null`, `ForAllValues` would also hold for a call without tags. */
function retagging(): IntentStatement {
  return {
    actions: ['ec2:CreateTags'],
    on: INSTANCES,
    conditions: {
      ...OF_POOL,
      StringEqualsIfExists: { 'aws:RequestTag/eks:eks-cluster-name': '{cluster}' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['eks:eks-cluster-name', 'karpenter.sh/nodeclaim', 'Name'] },
      Null: { 'aws:TagKeys': 'false' },
    },
    evidence: `nodes of Karpenter, and only its own tags ${SOURCE}`,
  };
}

const PROFILES = [iamArn('instance-profile/*')];
const PROFILE_EVIDENCE = `Karpenter makes an instance profile for each node class ${SOURCE}`;
const PROFILE_MADE = {
  StringEquals: { ...MADE, 'aws:RequestTag/topology.kubernetes.io/region': '{region}' },
  StringLike: { 'aws:RequestTag/karpenter.k8s.aws/ec2nodeclass': '*' },
};
const PROFILE_OWNED = {
  StringEquals: { ...OWNED, 'aws:ResourceTag/topology.kubernetes.io/region': '{region}' },
  StringLike: { 'aws:ResourceTag/karpenter.k8s.aws/ec2nodeclass': '*' },
};

export const INSTANCE_PROFILES: readonly IntentStatement[] = [
  {
    actions: ['iam:CreateInstanceProfile'],
    on: PROFILES,
    conditions: PROFILE_MADE,
    evidence: PROFILE_EVIDENCE,
  },
  {
    actions: ['iam:TagInstanceProfile'],
    on: PROFILES,
    conditions: {
      StringEquals: { ...PROFILE_MADE.StringEquals, ...PROFILE_OWNED.StringEquals },
      StringLike: { ...PROFILE_MADE.StringLike, ...PROFILE_OWNED.StringLike },
    },
    evidence: PROFILE_EVIDENCE,
  },
  {
    actions: ['iam:AddRoleToInstanceProfile', 'iam:DeleteInstanceProfile', 'iam:RemoveRoleFromInstanceProfile'],
    on: PROFILES,
    conditions: PROFILE_OWNED,
    evidence: PROFILE_EVIDENCE,
  },
  { actions: ['iam:GetInstanceProfile'], on: PROFILES, evidence: PROFILE_EVIDENCE },
];
