import type { IClusterRef } from 'aws-cdk-lib/aws-eks';
import type { ISecurityGroupRef } from 'aws-cdk-lib/aws-ec2';
import type { ITargetGroupRef } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Access, AccessOptions } from '../access';
import { displayName } from '../private/display-name';
import { exactArn } from '../private/exact-arn';
import { intent, type IntentStatement } from '../private/intent';
import { arns } from './private/arns';
import { inCluster, ownerOf } from './private/in-cluster';
import { LOAD_BALANCERS, SHIELD, SOURCE, WAF, WAF_CLASSIC } from './private/load-balancer-statements';
import { named } from './private/several';

/** The rules of security groups that the controller opens for a load balancer. */
export interface TargetGroupBindingAccessOptions extends AccessOptions {
  /**
   * The security groups of the nodes and pods, whose ingress rules the controller manages.
   *
   * @default - every security group of the cluster's account and region
   */
  readonly nodeSecurityGroups?: ISecurityGroupRef[];
}

/** What an access of the controller may say besides the cluster. Each `false` goes with a flag of the controller. */
export interface LoadBalancerControllerAccessOptions extends TargetGroupBindingAccessOptions {
  /**
   * Whether it manages web ACLs of WAF; `false` goes with `--enable-wafv2=false`.
   *
   * @default true
   */
  readonly waf?: boolean;

  /**
   * Whether it manages web ACLs of WAF Classic; `false` goes with `--enable-waf=false`.
   *
   * @default true
   */
  readonly wafClassic?: boolean;

  /**
   * Whether it manages protections of Shield Advanced; `false` goes with `--enable-shield=false`.
   *
   * @default true
   */
  readonly shield?: boolean;

  /**
   * The account that owns the VPC, where it shares subnets with the account of the cluster.
   *
   * @default - the account of the cluster
   */
  readonly vpcOwner?: string;
}

/**
 * Access for the AWS Load Balancer Controller.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/ (2026-11)
 */
export class LoadBalancerControllerAccess {
  /**
   * Manage the load balancers, target groups and security groups of one cluster, by the tag `elbv2.k8s.aws/cluster` with
   * the name of the cluster (`--cluster-name`).
   *
   * Narrower than the controller's own policy, which takes any value of the tag: another cluster's load balancers stay
   * out of reach, and so does every other account and region. As there, listeners, rules and targets are of any load
   * balancer of the account and region, since a rule or a target group binding may be of one that somebody else made.
   *
   * @throws KeylessError `InvalidValue` for an owner of the VPC that is no account
   */
  public static manage(cluster: IClusterRef, options: LoadBalancerControllerAccessOptions = {}): Access {
    const { waf = true, wafClassic = true, shield = true } = options;
    const statements = [
      ...LOAD_BALANCERS,
      ingressRules(options.nodeSecurityGroups),
      ...(waf ? WAF : []),
      ...(wafClassic ? WAF_CLASSIC : []),
      ...(shield ? SHIELD : []),
    ];
    const sentence = 'manage the load balancers of cluster {cluster}';
    const where = { ...inCluster(cluster), ...ownerOf(cluster, options.vpcOwner) };
    return intent({ sentence, statements, page: SOURCE, date: '2026-11' }, where, options);
  }

  /**
   * Only register pods in these target groups (`TargetGroupBinding`), whose load balancer is made elsewhere.
   *
   * @throws KeylessError `MissingValue` without a target group, `WildcardForbidden` for an imported ARN with a wildcard
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/targetgroupbinding/ (2026-11)
   */
  public static bindTargetGroups(
    cluster: IClusterRef,
    targetGroups: ITargetGroupRef[],
    options: TargetGroupBindingAccessOptions = {},
  ): Access {
    const names = targetGroups.map((group) => displayName(group, nameOf(group.targetGroupRef.targetGroupArn)));
    const statements = [
      { actions: READ_TARGETS, on: ['*'] },
      {
        actions: CHANGE_TARGETS,
        on: targetGroups.map(({ targetGroupRef }) => exactArn(targetGroupRef.targetGroupArn)),
      },
      ingressRules(options.nodeSecurityGroups),
    ];
    const sentence = `register pods of cluster {cluster} in target groups ${named('targetGroups', names)}`;
    return intent({ sentence, statements, page: SOURCE, date: '2026-11' }, inCluster(cluster), options);
  }
}

const READ_TARGETS = [
  'ec2:DescribeInstances',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeVpcs',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetHealth',
];

const CHANGE_TARGETS = [
  'elasticloadbalancing:DeregisterTargets',
  'elasticloadbalancing:ModifyTargetGroup',
  'elasticloadbalancing:ModifyTargetGroupAttributes',
  'elasticloadbalancing:RegisterTargets',
];

function ingressRules(groups: readonly ISecurityGroupRef[] = []): IntentStatement {
  const actions = ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'];
  if (groups.length === 0) {
    const evidence = `the security groups of nodes need no tag (${SOURCE}, 2026-11)`;
    return { actions, on: arns('ec2', 'security-group/*'), evidence };
  }
  const on = groups.map(({ securityGroupRef, env: { region, account } }) =>
    exactArn(`arn:{partition}:ec2:${region}:${account}:security-group/${securityGroupRef.securityGroupId}`),
  );
  return { actions, on };
}

/** `targetgroup/<name>/<id>` */
function nameOf(arn: string): string | undefined {
  return arn.split('/')[1];
}
