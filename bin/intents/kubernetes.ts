import { Mesh, VirtualGateway, VirtualNode } from 'aws-cdk-lib/aws-appmesh';
import type { IWorkspaceRef } from 'aws-cdk-lib/aws-aps';
import { AutoScalingGroup } from 'aws-cdk-lib/aws-autoscaling';
import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { FileSystem } from 'aws-cdk-lib/aws-efs';
import { Cluster } from 'aws-cdk-lib/aws-eks-v2';
import { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Resource, type Stack } from 'aws-cdk-lib/core';
import { AppMeshAccess } from '../../lib/access/kubernetes/app-mesh-access';
import { CertManagerAccess } from '../../lib/access/kubernetes/cert-manager-access';
import { CloudWatchObservabilityAccess } from '../../lib/access/kubernetes/cloudwatch-observability-access';
import { ClusterAutoscalerAccess } from '../../lib/access/kubernetes/cluster-autoscaler-access';
import { EbsCsiAccess } from '../../lib/access/kubernetes/ebs-csi-access';
import { EfsCsiAccess } from '../../lib/access/kubernetes/efs-csi-access';
import { ExternalDnsAccess } from '../../lib/access/kubernetes/external-dns-access';
import { ExternalSecretsAccess } from '../../lib/access/kubernetes/external-secrets-access';
import { FsxLustreCsiAccess } from '../../lib/access/kubernetes/fsx-lustre-csi-access';
import { FsxOpenZfsCsiAccess } from '../../lib/access/kubernetes/fsx-openzfs-csi-access';
import { KarpenterAccess } from '../../lib/access/kubernetes/karpenter-access';
import { LoadBalancerControllerAccess } from '../../lib/access/kubernetes/load-balancer-controller-access';
import { ManagedPrometheusAccess } from '../../lib/access/kubernetes/managed-prometheus-access';
import { MountpointS3CsiAccess } from '../../lib/access/kubernetes/mountpoint-s3-csi-access';
import { NodeTerminationHandlerAccess } from '../../lib/access/kubernetes/node-termination-handler-access';
import { VeleroAccess } from '../../lib/access/kubernetes/velero-access';
import { VpcCniAccess } from '../../lib/access/kubernetes/vpc-cni-access';
import { ACCOUNT, arn, type IntentSample } from './intent-sample';

const MESH = arn('appmesh', 'mesh/shop');

const cluster = (stack: Stack) => Cluster.fromClusterAttributes(stack, 'Cluster', { clusterName: 'production' });
const zone = (stack: Stack) =>
  HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z3M3LMPEXAMPLE', zoneName: 'example.com' });
const key = (stack: Stack) => Key.fromKeyArn(stack, 'Key', arn('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab'));
const queue = (stack: Stack) => Queue.fromQueueArn(stack, 'Queue', arn('sqs', 'interruptions'));
const bucket = (stack: Stack) => Bucket.fromBucketName(stack, 'Bucket', 'my-bucket');
/** The CDK imports no workspace. */
class ImportedWorkspace extends Resource implements IWorkspaceRef {
  public readonly workspaceRef = { workspaceArn: arn('aps', 'workspace/ws-1234abcd-12ab-34cd-56ef-1234567890ab') };
}
const workspace = (stack: Stack) => new ImportedWorkspace(stack, 'Workspace');
const fileSystem = (stack: Stack) =>
  FileSystem.fromFileSystemAttributes(stack, 'Files', {
    fileSystemId: 'fs-0123456789abcdef0',
    securityGroup: nodes(stack),
  });
const nodes = (stack: Stack) => SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-0123456789abcdef0');
const nodeRole = (stack: Stack) => Role.fromRoleArn(stack, 'NodeRole', `arn:aws:iam::${ACCOUNT}:role/nodes`);
const targetGroup = (stack: Stack) =>
  ApplicationTargetGroup.fromTargetGroupAttributes(stack, 'Shop', {
    targetGroupArn: arn('elasticloadbalancing', 'targetgroup/shop/0123456789abcdef'),
  });

export const KUBERNETES: readonly IntentSample[] = [
  { name: 'AppMeshAccess.manage', access: (stack) => AppMeshAccess.manage(Mesh.fromMeshArn(stack, 'Mesh', MESH)) },
  {
    name: 'AppMeshAccess.manage, with a DNS namespace',
    access: (stack) => AppMeshAccess.manage(Mesh.fromMeshArn(stack, 'Mesh', MESH), { zones: [zone(stack)] }),
  },
  {
    name: 'AppMeshAccess.proxyOfNodes',
    access: (stack) =>
      AppMeshAccess.proxyOfNodes([VirtualNode.fromVirtualNodeArn(stack, 'Cart', `${MESH}/virtualNode/cart`)]),
  },
  {
    name: 'AppMeshAccess.proxyOfGateways',
    access: (stack) =>
      AppMeshAccess.proxyOfGateways([
        VirtualGateway.fromVirtualGatewayArn(stack, 'Front', `${MESH}/virtualGateway/front`),
      ]),
  },
  { name: 'CertManagerAccess.solve', access: (stack) => CertManagerAccess.solve([zone(stack)]) },
  {
    name: 'CloudWatchObservabilityAccess.publish',
    access: (stack) => CloudWatchObservabilityAccess.publish(cluster(stack)),
  },
  { name: 'ClusterAutoscalerAccess.manage', access: (stack) => ClusterAutoscalerAccess.manage(cluster(stack)) },
  { name: 'EbsCsiAccess.manage', access: (stack) => EbsCsiAccess.manage(cluster(stack)) },
  {
    name: 'EbsCsiAccess.manage, with a key and changing tags',
    access: (stack) => EbsCsiAccess.manage(cluster(stack), { keys: [key(stack)], changeTags: true }),
  },
  { name: 'EbsCsiAccess.manageOfAllClusters', access: (stack) => EbsCsiAccess.manageOfAllClusters(cluster(stack)) },
  { name: 'EfsCsiAccess.provision', access: (stack) => EfsCsiAccess.provision([fileSystem(stack)]) },
  { name: 'ExternalDnsAccess.manage', access: (stack) => ExternalDnsAccess.manage([zone(stack)]) },
  {
    name: 'ExternalDnsAccess.manage, by the tags of zones',
    access: (stack) => ExternalDnsAccess.manage([zone(stack)], { zoneTags: true }),
  },
  {
    name: 'ExternalSecretsAccess.readSecrets',
    access: (stack) =>
      ExternalSecretsAccess.readSecrets([
        Secret.fromSecretCompleteArn(stack, 'Secret', arn('secretsmanager', 'secret:database-a1b2c3')),
      ]),
  },
  {
    name: 'ExternalSecretsAccess.readParameters',
    access: (stack) =>
      ExternalSecretsAccess.readParameters([
        StringParameter.fromStringParameterName(stack, 'Parameter', '/app/orders'),
      ]),
  },
  { name: 'FsxLustreCsiAccess.provision', access: (stack) => FsxLustreCsiAccess.provision(cluster(stack)) },
  {
    name: 'FsxLustreCsiAccess.provision, over a bucket',
    access: (stack) => FsxLustreCsiAccess.provision(cluster(stack), { buckets: [bucket(stack)] }),
  },
  { name: 'FsxOpenZfsCsiAccess.provision', access: (stack) => FsxOpenZfsCsiAccess.provision(cluster(stack)) },
  {
    name: 'KarpenterAccess.manage',
    access: (stack) => KarpenterAccess.manage(cluster(stack), nodeRole(stack), { interruptionQueue: queue(stack) }),
  },
  {
    name: 'LoadBalancerControllerAccess.manage',
    access: (stack) => LoadBalancerControllerAccess.manage(cluster(stack)),
  },
  {
    name: 'LoadBalancerControllerAccess.bindTargetGroups',
    access: (stack) =>
      LoadBalancerControllerAccess.bindTargetGroups(cluster(stack), [targetGroup(stack)], {
        nodeSecurityGroups: [nodes(stack)],
      }),
  },
  {
    name: 'ManagedPrometheusAccess.remoteWrite',
    access: (stack) => ManagedPrometheusAccess.remoteWrite(workspace(stack)),
  },
  { name: 'ManagedPrometheusAccess.query', access: (stack) => ManagedPrometheusAccess.query(workspace(stack)) },
  { name: 'MountpointS3CsiAccess.read', access: (stack) => MountpointS3CsiAccess.read(bucket(stack)) },
  {
    name: 'MountpointS3CsiAccess.readWrite, of a prefix',
    access: (stack) => MountpointS3CsiAccess.readWrite(bucket(stack), { prefix: 'models/' }),
  },
  {
    name: 'NodeTerminationHandlerAccess.process',
    access: (stack) => NodeTerminationHandlerAccess.process(queue(stack)),
  },
  {
    name: 'NodeTerminationHandlerAccess.process, for named groups',
    access: (stack) =>
      NodeTerminationHandlerAccess.process(queue(stack), {
        groups: [AutoScalingGroup.fromAutoScalingGroupName(stack, 'Group', 'workers')],
      }),
  },
  { name: 'VeleroAccess.backUp', access: (stack) => VeleroAccess.backUp(bucket(stack)) },
  { name: 'VpcCniAccess.ipv4', access: (stack) => VpcCniAccess.ipv4(cluster(stack)) },
  { name: 'VpcCniAccess.ipv6', access: (stack) => VpcCniAccess.ipv6(cluster(stack)) },
];
