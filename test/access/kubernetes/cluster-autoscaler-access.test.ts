import { Cluster, KubernetesVersion } from 'aws-cdk-lib/aws-eks-v2';
import { CfnCluster } from 'aws-cdk-lib/aws-eks';
import { ClusterAutoscalerAccess } from '../../../lib/access/kubernetes/cluster-autoscaler-access';
import { failure } from '../../failure';
import { allowing, placed, placedStack, production, readable } from './support';

test('scales only groups with the tag of the cluster', () => {
  const stack = placedStack();
  const access = ClusterAutoscalerAccess.manage(production(stack), { reason: 'nodes follow pods' });
  expect([access.sentence, access.reason]).toEqual([
    'scale the node groups of cluster production',
    'nodes follow pods',
  ]);
  expect(allowing('autoscaling:SetDesiredCapacity', readable(access, stack))).toEqual([
    {
      actions: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
      resources: [placed('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/*')],
      conditions: { StringEquals: { 'aws:ResourceTag/k8s.io/cluster-autoscaler/production': 'owned' } },
    },
  ]);
});

test('reads only node groups of the cluster', () => {
  const stack = placedStack();
  const statements = readable(ClusterAutoscalerAccess.manage(production(stack)), stack);
  expect(allowing('eks:DescribeNodegroup', statements)).toEqual([
    { actions: ['eks:DescribeNodegroup'], resources: [placed('eks', 'nodegroup/production/*/*')] },
  ]);
});

test.each([
  [
    'an L1',
    (stack: ReturnType<typeof placedStack>) =>
      new CfnCluster(stack, 'L1', { name: 'staging', roleArn: 'arn', resourcesVpcConfig: { subnetIds: [] } }),
  ],
  [
    'an L2',
    (stack: ReturnType<typeof placedStack>) =>
      new Cluster(stack, 'L2', { clusterName: 'staging', version: KubernetesVersion.V1_33 }),
  ],
])('takes the name that the author of %s wrote', (_, make) => {
  const stack = placedStack();
  const [, , scale] = readable(ClusterAutoscalerAccess.manage(make(stack)), stack);
  expect(scale?.conditions).toEqual({
    StringEquals: { 'aws:ResourceTag/k8s.io/cluster-autoscaler/staging': 'owned' },
  });
});

test('needs a name before deployment: it stands in the key of a condition', () => {
  const cluster = new Cluster(placedStack(), 'Unnamed', { version: KubernetesVersion.V1_33 });
  expect(failure(() => ClusterAutoscalerAccess.manage(cluster))).toBe(
    'MissingValue: cluster `Stack/Unnamed` has no name before deployment, and the name stands in the key of a condition; ' +
      'give the cluster a `clusterName`',
  );
});
