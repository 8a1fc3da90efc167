import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { Access, AccessOptions } from '../access';
import { intent, type Intent } from '../private/intent';
import { arns } from './private/arns';
import { inCluster, inNamedCluster, ownerOf } from './private/in-cluster';

/** What an access of the VPC CNI plugin may say besides the cluster. */
export interface VpcCniAccessOptions extends AccessOptions {
  /**
   * The account that owns the VPC, where it shares subnets with the account of the cluster.
   *
   * @default - the account of the cluster
   */
  readonly vpcOwner?: string;
}

const PAGE = 'https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/iam-policy.md';

const INTERFACES = arns('ec2', 'network-interface/*');
/** What both modes read. */
const READ = [
  'ec2:DescribeInstanceTypes',
  'ec2:DescribeInstances',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeTags',
];
const TAG = 'cluster.k8s.amazonaws.com/name';
const SOURCE = `(${PAGE}, 2026-11)`;
const TAGGED = `the plugin makes interfaces and knows those of the cluster by their tag ${SOURCE}`;

const SUBNETS = 'arn:{partition}:ec2:{region}:{vpcOwner}:subnet/*';

const IPV4: Intent = {
  sentence: 'give the pods of cluster {cluster} IPv4 addresses',
  statements: [
    { actions: [...READ, 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets'].sort(), on: ['*'] },
    {
      actions: ['ec2:CreateNetworkInterface'],
      on: INTERFACES,
      conditions: { StringEquals: { [`aws:RequestTag/${TAG}`]: '{cluster}' } },
      evidence: TAGGED,
    },
    {
      actions: ['ec2:CreateNetworkInterface'],
      on: [...arns('ec2', 'security-group/*'), SUBNETS],
      evidence: `the subnets of the nodes and their security groups ${SOURCE}`,
    },
    {
      actions: [
        'ec2:AssignPrivateIpAddresses',
        'ec2:AttachNetworkInterface',
        'ec2:DeleteNetworkInterface',
        'ec2:DetachNetworkInterface',
        'ec2:ModifyNetworkInterfaceAttribute',
        'ec2:UnassignPrivateIpAddresses',
      ],
      on: INTERFACES,
      conditions: { StringEquals: { [`aws:ResourceTag/${TAG}`]: '{cluster}' } },
      evidence: TAGGED,
    },
    {
      actions: ['ec2:AttachNetworkInterface', 'ec2:DetachNetworkInterface', 'ec2:ModifyNetworkInterfaceAttribute'],
      on: arns('ec2', 'instance/*'),
      conditions: { StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/{cluster}': 'owned' } },
      evidence: `nodes come and go; only those of the cluster ${SOURCE}`,
    },
    {
      actions: ['ec2:ModifyNetworkInterfaceAttribute'],
      on: arns('ec2', 'security-group/*'),
      evidence: `any security group that a node has ${SOURCE}`,
    },
    {
      actions: ['ec2:CreateTags'],
      on: INTERFACES,
      evidence: `the first interface of a node gets its tag from the plugin ${SOURCE}`,
    },
  ],
  page: PAGE,
  date: '2026-11',
};

const IPV6: Intent = {
  sentence: 'give the pods of cluster {cluster} IPv6 addresses',
  statements: [
    { actions: READ, on: ['*'] },
    {
      actions: ['ec2:AssignIpv6Addresses', 'ec2:CreateTags'],
      on: INTERFACES,
      evidence: `the interfaces of nodes, which come and go ${SOURCE}`,
    },
  ],
  page: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-iam-role.html',
  date: '2026-11',
};

/**
 * Access for the Amazon VPC CNI plugin (`aws-node`).
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-iam-role.html (2026-11)
 */
export class VpcCniAccess {
  /**
   * Manage the network interfaces of one cluster, by the tag `cluster.k8s.amazonaws.com/name`, on its nodes, by the tag
   * `kubernetes.io/cluster/<name>: owned`.
   *
   * Narrower than `AmazonEKS_CNI_Policy`, which takes in every interface and instance. The plugin (1.8 or later) has to
   * know the cluster: set `CLUSTER_NAME` on the `aws-node` daemon set, and replace nodes that are older than that.
   *
   * @throws KeylessError `MissingValue` for a cluster whose name only the deployment knows, `InvalidValue` for an owner
   * of the VPC that is no account
   * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/iam-policy.md (2026-11)
   */
  public static ipv4(cluster: IClusterRef, options: VpcCniAccessOptions = {}): Access {
    const named = { ...inNamedCluster(cluster), ...ownerOf(cluster, options.vpcOwner) };
    return intent(IPV4, named, options);
  }

  /**
   * Assign IPv6 addresses to the interfaces of the account and region: `ec2:AssignIpv6Addresses` and `ec2:CreateTags`.
   * In IPv6 mode the plugin makes no interface of its own.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-iam-role.html#cni-iam-role-create-ipv6-policy (2026-11)
   */
  public static ipv6(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(IPV6, inCluster(cluster), options);
  }
}
