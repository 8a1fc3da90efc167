import { CfnCluster } from 'aws-cdk-lib/aws-eks';
import { EksAccess } from '../../lib/access/eks-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const ARN = `arn:aws:eks:us-east-1:${ACCOUNT}:cluster/main`;

test.each([
  ['imported', (stack = newStack()) => CfnCluster.fromClusterArn(stack, 'Main', ARN), ARN, 'main'],
  [
    'L1',
    (stack = newStack()) => new CfnCluster(stack, 'Main', { roleArn: 'role', resourcesVpcConfig: { subnetIds: [] } }),
    getArn('Main'),
    'Main',
  ],
])('the one %s cluster is described', (_, make, arn, name) => {
  const cluster = make();
  const access = EksAccess.describe(cluster, { reason: 'kubeconfig' });
  expect([access.sentence, access.reason]).toEqual([`read endpoint and settings of EKS cluster ${name}`, 'kubeconfig']);
  expect(statementsOf(access, cluster)).toEqual([{ actions: ['eks:DescribeCluster'], resources: [arn] }]);
});
