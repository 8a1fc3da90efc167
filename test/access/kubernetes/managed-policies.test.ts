import { VirtualNode } from 'aws-cdk-lib/aws-appmesh';
import { CfnWorkspace } from 'aws-cdk-lib/aws-aps';
import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { FileSystem } from 'aws-cdk-lib/aws-efs';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../../lib/access/access';
import { AppMeshAccess } from '../../../lib/access/kubernetes/app-mesh-access';
import { CloudWatchObservabilityAccess } from '../../../lib/access/kubernetes/cloudwatch-observability-access';
import { EbsCsiAccess } from '../../../lib/access/kubernetes/ebs-csi-access';
import { EfsCsiAccess } from '../../../lib/access/kubernetes/efs-csi-access';
import { ManagedPrometheusAccess } from '../../../lib/access/kubernetes/managed-prometheus-access';
import { VpcCniAccess } from '../../../lib/access/kubernetes/vpc-cni-access';
import type { ConditionBlock } from '../../../lib/reference/condition-block';
import { managedPolicy } from '../../../lib/reference/managed-policies';
import { expandAction, REFERENCE } from '../sam/catalogue';
import { unexplained } from '../sam/comparison';
import { covers, pairsOf, type Pair } from '../sam/coverage';
import { placed, placedStack, production, readable } from './support';

interface Counterpart {
  readonly access: (stack: Stack) => Access;
  /** Actions of AWS's policy that ours leaves out altogether. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

const TAGS_OF_VOLUMES = 'only for a `VolumeAttributesClass` that changes tags: `changeTags`';
const MESH = placed('appmesh', 'mesh/shop');

/** What AWS ships for an add-on, by path and name. */
const COUNTERPARTS: Readonly<Record<string, Counterpart>> = {
  AmazonEBSCSIDriverEKSClusterScopedPolicy: {
    access: (stack) => EbsCsiAccess.manage(production(stack)),
    leftOut: { 'ec2:DeleteTags': TAGS_OF_VOLUMES },
  },
  AmazonEBSCSIDriverPolicyV2: {
    access: (stack) => EbsCsiAccess.manageOfAllClusters(production(stack)),
    leftOut: { 'ec2:DeleteTags': TAGS_OF_VOLUMES },
  },
  'service-role/AmazonEBSCSIDriverPolicy': {
    access: (stack) => EbsCsiAccess.manageOfAllClusters(production(stack)),
    leftOut: {
      'ec2:DeleteTags': TAGS_OF_VOLUMES,
      'ec2:DescribeTags': 'AmazonEBSCSIDriverPolicyV2, its successor, leaves it out as well',
    },
  },
  'service-role/AmazonEFSCSIDriverPolicy': { access: (stack) => EfsCsiAccess.provision([files(stack)]) },
  AmazonEKS_CNI_Policy: { access: (stack) => VpcCniAccess.ipv4(production(stack)) },
  CloudWatchAgentServerPolicy: {
    access: (stack) => CloudWatchObservabilityAccess.publish(production(stack)),
    leftOut: { 'ssm:GetParameter': 'in Kubernetes the configuration of the agent is an object of the cluster' },
  },
  AmazonPrometheusRemoteWriteAccess: { access: (stack) => ManagedPrometheusAccess.remoteWrite(workspace(stack)) },
  AmazonPrometheusQueryAccess: { access: (stack) => ManagedPrometheusAccess.query(workspace(stack)) },
  AWSAppMeshEnvoyAccess: {
    access: (stack) =>
      AppMeshAccess.proxyOfNodes([VirtualNode.fromVirtualNodeArn(stack, 'Cart', `${MESH}/virtualNode/cart`)]),
  },
};

describe.each(Object.entries(COUNTERPARTS))('%s', (name, { access, leftOut = {} }) => {
  const stack = placedStack();
  const [ours, theirs] = [pairsOf(readable(access(stack), stack)).map(guarded), pairsOfPolicy(name)];

  test('ours allows no more', () => {
    expect(unexplained(ours.filter((pair) => !theirs.some((wide) => covers(wide, pair))))).toEqual([]);
  });

  test('what ours leaves out has its reason', () => {
    const actions = new Set(ours.map(({ action }) => action));
    const missing = theirs.map(({ action }) => action).filter((action) => !actions.has(action));
    expect([...new Set(missing)].sort()).toEqual(Object.keys(leftOut).sort());
  });

  test('ours is not the same: it names a resource, a tag or a place that theirs does not', () => {
    expect(theirs.filter((pair) => !ours.some((wide) => covers(wide, pair)))).not.toEqual([]);
  });
});

test('a wider access is seen', () => {
  const stack = placedStack();
  const ours = pairsOf(readable(VpcCniAccess.ipv6(production(stack)), stack)).map(guarded);
  const theirs = pairsOfPolicy('AmazonEKS_CNI_Policy');
  expect(unexplained(ours.filter((pair) => !theirs.some((wide) => covers(wide, pair))))).toEqual([
    `no row: ec2:AssignIpv6Addresses on ${placed('ec2', 'network-interface/*')}`,
  ]);
});

/** A key that has to equal a value is present: AWS's policies say just that of some. */
function guarded({ clauses, ...pair }: Pair): Pair {
  const present = clauses
    .filter(({ operator }) => operator === 'StringEquals')
    .map(({ key }) => ({ operator: 'Null', key, values: ['false'] }));
  return { ...pair, clauses: [...clauses, ...present] };
}

/** The tag of the role is the name of the cluster. */
function pairsOfPolicy(name: string): Pair[] {
  const { document } = managedPolicy(`arn:aws:iam::aws:policy/${name}`) ?? {};
  const said = JSON.stringify(document?.Statement ?? []).replaceAll(
    '${aws:PrincipalTag/eks-cluster-name}',
    'production',
  );
  const statements = JSON.parse(said) as { Action: string[]; Resource: string[]; Condition?: ConditionBlock }[];
  return statements.flatMap(({ Action, Resource, Condition }) =>
    pairsOf([
      {
        actions: Action.flatMap((action) => expandAction(action, REFERENCE)),
        resources: Resource,
        conditions: Condition,
      },
    ]),
  );
}

function files(stack: Stack) {
  const securityGroup = SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-0123456789abcdef0');
  return FileSystem.fromFileSystemAttributes(stack, 'Files', { fileSystemId: 'fs-0123456789abcdef0', securityGroup });
}

function workspace(stack: Stack) {
  return new CfnWorkspace(stack, 'Workspace');
}
