import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { LoadBalancerControllerAccess } from '../../../lib/access/kubernetes/load-balancer-controller-access';
import { failure } from '../../failure';
import { allowing, placed, placedStack, production, readable } from './support';

const OWNED = { StringEquals: { 'aws:ResourceTag/elbv2.k8s.aws/cluster': 'production' } };
const NODES = placed('ec2', 'security-group/sg-0123456789abcdef0');
const SHOP = placed('elasticloadbalancing', 'targetgroup/shop/0123456789abcdef');

const setting = () => {
  const stack = placedStack();
  const nodes = SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-0123456789abcdef0');
  const shop = ApplicationTargetGroup.fromTargetGroupAttributes(stack, 'Shop', { targetGroupArn: SHOP });
  return { stack, cluster: production(stack), nodes, shop };
};

test.each([
  'ec2:DeleteSecurityGroup',
  'elasticloadbalancing:DeleteLoadBalancer',
  'elasticloadbalancing:DeleteTargetGroup',
  'elasticloadbalancing:SetSubnets',
])('%s only with the tag of the cluster', (action) => {
  const { stack, cluster } = setting();
  const access = LoadBalancerControllerAccess.manage(cluster);
  expect(access.sentence).toBe('manage the load balancers of cluster production');
  expect(allowing(action, readable(access, stack)).map(({ conditions }) => conditions)).toEqual([OWNED]);
});

test.each(['elasticloadbalancing:CreateLoadBalancer', 'elasticloadbalancing:CreateTargetGroup'])(
  '%s only with the tag of the cluster',
  (action) => {
    const { stack, cluster } = setting();
    const [made] = allowing(action, readable(LoadBalancerControllerAccess.manage(cluster), stack));
    expect(made?.conditions).toEqual({ StringEquals: { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'production' } });
  },
);

test('never changes the tag by which things belong to a cluster', () => {
  const { stack, cluster } = setting();
  expect(allowing('ec2:DeleteTags', readable(LoadBalancerControllerAccess.manage(cluster), stack))).toEqual([
    expect.objectContaining({
      conditions: { ...OWNED, Null: { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'true' } },
    }),
  ]);
});

test.each([
  ['waf', 'wafv2:AssociateWebACL'],
  ['wafClassic', 'waf-regional:AssociateWebACL'],
  ['shield', 'shield:CreateProtection'],
])('without %s it may not call %s', (feature, action) => {
  const { stack, cluster } = setting();
  const allowed = (access: ReturnType<typeof LoadBalancerControllerAccess.manage>) =>
    allowing(action, readable(access, stack)).length;
  expect(allowed(LoadBalancerControllerAccess.manage(cluster))).toBe(1);
  expect(allowed(LoadBalancerControllerAccess.manage(cluster, { [feature]: false }))).toBe(0);
});

test('opens only the named security groups of nodes, beside its own', () => {
  const { stack, cluster, nodes } = setting();
  const access = LoadBalancerControllerAccess.manage(cluster, { nodeSecurityGroups: [nodes] });
  expect(allowing('ec2:AuthorizeSecurityGroupIngress', readable(access, stack))).toEqual([
    expect.objectContaining({ conditions: OWNED }),
    { actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'], resources: [NODES] },
  ]);
});

test('makes security groups in the VPC of another account where that owns it', () => {
  const { stack, cluster } = setting();
  const access = LoadBalancerControllerAccess.manage(cluster, { vpcOwner: '444455556666' });
  const resources = allowing('ec2:CreateSecurityGroup', readable(access, stack)).flatMap((one) => one.resources);
  expect(resources).toContain('arn:aws:ec2:eu-west-1:444455556666:vpc/*');
});

test('binds exactly the named target groups', () => {
  const { stack, cluster, shop } = setting();
  const access = LoadBalancerControllerAccess.bindTargetGroups(cluster, [shop]);
  expect(access.sentence).toBe('register pods of cluster production in target groups shop');
  const statements = readable(access, stack);
  expect(allowing('elasticloadbalancing:RegisterTargets', statements)[0]?.resources).toEqual([SHOP]);
  expect(statements.flatMap(({ actions }) => actions)).toHaveLength(11);
});

test('asks for a target group', () => {
  const { cluster } = setting();
  expect(failure(() => LoadBalancerControllerAccess.bindTargetGroups(cluster, []))).toBe(
    'MissingValue: `targetGroups` is empty; name at least one',
  );
});
