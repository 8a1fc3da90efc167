import type { IntentStatement } from '../../private/intent';
import { arns, iamArn, serviceLinkedRole } from './arns';

/** The policy that the controller ships. */
export const SOURCE =
  'https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/main/docs/install/iam_policy.json';

const elb = (...kinds: string[]) => arns('elasticloadbalancing', ...kinds);

const BALANCERS = elb('loadbalancer/app/*/*', 'loadbalancer/net/*/*');
const APPLICATION_BALANCERS = elb('loadbalancer/app/*/*');
const GROUPS = elb('targetgroup/*/*');
const LISTENERS = elb('listener/app/*/*/*', 'listener/net/*/*/*');
const RULES = elb('listener-rule/app/*/*/*/*', 'listener-rule/net/*/*/*/*');
const SECURITY_GROUPS = arns('ec2', 'security-group/*');

const [MADE, OWNED] = ['aws:RequestTag/elbv2.k8s.aws/cluster', 'aws:ResourceTag/elbv2.k8s.aws/cluster'] as const;
const IS_MADE = { StringEquals: { [MADE]: '{cluster}' } };
const IS_OWNED = { StringEquals: { [OWNED]: '{cluster}' } };
/** The tags of what the cluster owns, but for the one that says so. */
const OTHER_TAGS = { ...IS_OWNED, Null: { [MADE]: 'true' } };

const TAGGED = `the controller makes them, each with the tag of cluster {cluster} (${SOURCE}, 2026-11)`;
const ANY = `of any load balancer, also of one that the controller did not make (${SOURCE}, 2026-11)`;
const CHOSEN = `annotations choose which (${SOURCE}, 2026-11)`;

const READ: readonly IntentStatement[] = [
  {
    actions: [
      'acm:ListCertificates',
      'ec2:DescribeAccountAttributes',
      'ec2:DescribeAddresses',
      'ec2:DescribeAvailabilityZones',
      'ec2:DescribeCoipPools',
      'ec2:DescribeInstances',
      'ec2:DescribeInternetGateways',
      'ec2:DescribeIpamPools',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeRouteTables',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeTags',
      'ec2:DescribeVpcPeeringConnections',
      'ec2:DescribeVpcs',
      'elasticloadbalancing:DescribeCapacityReservation',
      'elasticloadbalancing:DescribeListenerAttributes',
      'elasticloadbalancing:DescribeListenerCertificates',
      'elasticloadbalancing:DescribeListeners',
      'elasticloadbalancing:DescribeLoadBalancerAttributes',
      'elasticloadbalancing:DescribeLoadBalancers',
      'elasticloadbalancing:DescribeRules',
      'elasticloadbalancing:DescribeSSLPolicies',
      'elasticloadbalancing:DescribeTags',
      'elasticloadbalancing:DescribeTargetGroupAttributes',
      'elasticloadbalancing:DescribeTargetGroups',
      'elasticloadbalancing:DescribeTargetHealth',
      'elasticloadbalancing:DescribeTrustStores',
      'iam:ListServerCertificates',
    ],
    on: ['*'],
  },
  { actions: ['ec2:GetCoipPoolUsage'], on: arns('ec2', 'coip-pool/*'), evidence: CHOSEN },
  { actions: ['ec2:GetSecurityGroupsForVpc'], on: ['arn:{partition}:ec2:{region}:{vpcOwner}:vpc/*'], evidence: CHOSEN },
  { actions: ['acm:DescribeCertificate'], on: arns('acm', 'certificate/*'), evidence: CHOSEN },
  { actions: ['iam:GetServerCertificate'], on: [iamArn('server-certificate/*')], evidence: CHOSEN },
  { actions: ['cognito-idp:DescribeUserPoolClient'], on: arns('cognito-idp', 'userpool/*'), evidence: CHOSEN },
];

const ON_SECURITY_GROUPS: readonly IntentStatement[] = [
  { actions: ['ec2:CreateSecurityGroup'], on: SECURITY_GROUPS, conditions: IS_MADE, evidence: TAGGED },
  {
    actions: ['ec2:CreateSecurityGroup'],
    on: ['arn:{partition}:ec2:{region}:{vpcOwner}:vpc/*'],
    evidence: `the VPC of the cluster, whose id the controller finds out (${SOURCE}, 2026-11)`,
  },
  {
    actions: ['ec2:CreateTags'],
    on: SECURITY_GROUPS,
    conditions: { StringEquals: { [MADE]: '{cluster}', 'ec2:CreateAction': 'CreateSecurityGroup' } },
    evidence: TAGGED,
  },
  { actions: ['ec2:CreateTags', 'ec2:DeleteTags'], on: SECURITY_GROUPS, conditions: OTHER_TAGS, evidence: TAGGED },
  {
    actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:DeleteSecurityGroup', 'ec2:RevokeSecurityGroupIngress'],
    on: SECURITY_GROUPS,
    conditions: IS_OWNED,
    evidence: TAGGED,
  },
];

const MAKING: readonly IntentStatement[] = [
  { actions: ['elasticloadbalancing:CreateLoadBalancer'], on: BALANCERS, conditions: IS_MADE, evidence: TAGGED },
  { actions: ['elasticloadbalancing:CreateTargetGroup'], on: GROUPS, conditions: IS_MADE, evidence: TAGGED },
  {
    actions: ['elasticloadbalancing:AddTags'],
    on: [...BALANCERS, ...GROUPS],
    conditions: {
      StringEquals: {
        [MADE]: '{cluster}',
        'elasticloadbalancing:CreateAction': ['CreateLoadBalancer', 'CreateTargetGroup'],
      },
    },
    evidence: TAGGED,
  },
  {
    actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
    on: [...BALANCERS, ...GROUPS],
    conditions: OTHER_TAGS,
    evidence: TAGGED,
  },
  {
    actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
    on: [...LISTENERS, ...RULES],
    evidence: ANY,
  },
  { actions: ['elasticloadbalancing:CreateListener'], on: BALANCERS, evidence: ANY },
  { actions: ['elasticloadbalancing:CreateRule'], on: LISTENERS, evidence: ANY },
];

const CHANGING: readonly IntentStatement[] = [
  {
    actions: [
      'elasticloadbalancing:DeleteLoadBalancer',
      'elasticloadbalancing:ModifyCapacityReservation',
      'elasticloadbalancing:ModifyLoadBalancerAttributes',
      'elasticloadbalancing:SetIpAddressType',
      'elasticloadbalancing:SetSecurityGroups',
      'elasticloadbalancing:SetSubnets',
    ],
    on: BALANCERS,
    conditions: IS_OWNED,
    evidence: TAGGED,
  },
  {
    actions: ['elasticloadbalancing:ModifyIpPools'],
    on: APPLICATION_BALANCERS,
    conditions: IS_OWNED,
    evidence: TAGGED,
  },
  {
    actions: [
      'elasticloadbalancing:DeleteTargetGroup',
      'elasticloadbalancing:ModifyTargetGroup',
      'elasticloadbalancing:ModifyTargetGroupAttributes',
    ],
    on: GROUPS,
    conditions: IS_OWNED,
    evidence: TAGGED,
  },
  { actions: ['elasticloadbalancing:ModifyListenerAttributes'], on: LISTENERS, conditions: IS_OWNED, evidence: TAGGED },
  {
    actions: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
    on: GROUPS,
    evidence: ANY,
  },
  {
    actions: [
      'elasticloadbalancing:AddListenerCertificates',
      'elasticloadbalancing:DeleteListener',
      'elasticloadbalancing:ModifyListener',
      'elasticloadbalancing:RemoveListenerCertificates',
    ],
    on: LISTENERS,
    evidence: ANY,
  },
  {
    actions: [
      'elasticloadbalancing:DeleteRule',
      'elasticloadbalancing:ModifyRule',
      'elasticloadbalancing:SetRulePriorities',
    ],
    on: RULES,
    evidence: ANY,
  },
];

/** Everything but web ACLs, protections and the security groups of nodes. */
export const LOAD_BALANCERS: readonly IntentStatement[] = [
  ...READ,
  ...ON_SECURITY_GROUPS,
  ...MAKING,
  ...CHANGING,
  {
    actions: ['iam:CreateServiceLinkedRole'],
    on: [serviceLinkedRole('elasticloadbalancing.amazonaws.com', 'AWSServiceRoleForElasticLoadBalancing')],
    conditions: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
  },
];

const ACLS = arns('wafv2', 'regional/webacl/*/*');

export const WAF: readonly IntentStatement[] = [
  { actions: ['elasticloadbalancing:SetWebAcl'], on: ['*'] },
  { actions: ['wafv2:GetWebACL'], on: ACLS, evidence: CHOSEN },
  {
    actions: ['wafv2:AssociateWebACL', 'wafv2:GetWebACLForResource'],
    on: [...APPLICATION_BALANCERS, ...ACLS],
    evidence: CHOSEN,
  },
  { actions: ['wafv2:DisassociateWebACL'], on: APPLICATION_BALANCERS, evidence: CHOSEN },
];

const CLASSIC_ACLS = arns('waf-regional', 'webacl/*');

export const WAF_CLASSIC: readonly IntentStatement[] = [
  { actions: ['waf-regional:GetWebACL'], on: CLASSIC_ACLS, evidence: CHOSEN },
  { actions: ['waf-regional:AssociateWebACL'], on: [...APPLICATION_BALANCERS, ...CLASSIC_ACLS], evidence: CHOSEN },
  {
    actions: ['waf-regional:DisassociateWebACL', 'waf-regional:GetWebACLForResource'],
    on: APPLICATION_BALANCERS,
    evidence: CHOSEN,
  },
];

export const SHIELD: readonly IntentStatement[] = [
  { actions: ['shield:CreateProtection', 'shield:GetSubscriptionState'], on: ['*'] },
  {
    actions: ['shield:DeleteProtection', 'shield:DescribeProtection'],
    on: ['arn:{partition}:shield::{account}:protection/*'],
    evidence: CHOSEN,
  },
];
