import { CfnCluster, CfnUser } from 'aws-cdk-lib/aws-memorydb';
import { MemoryDbAccess } from '../../lib/access/memorydb-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const CLUSTER = `arn:aws:memorydb:us-east-1:${ACCOUNT}:cluster/orders`;
const USER = `arn:aws:memorydb:us-east-1:${ACCOUNT}:user/app`;
const actions = ['memorydb:Connect'];

test('connect needs the one cluster and the one user', () => {
  const stack = newStack();
  const cluster = CfnCluster.fromClusterArn(stack, 'Cluster', CLUSTER);
  const access = MemoryDbAccess.connect(cluster, CfnUser.fromUserArn(stack, 'User', USER), { reason: 'orders' });
  expect([access.sentence, access.reason]).toEqual(['connect to cluster orders as user app', 'orders']);
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [CLUSTER, USER] }]);
});

test('connect takes L1s and calls them by the names their author gave', () => {
  const stack = newStack();
  const cluster = new CfnCluster(stack, 'L1', { aclName: 'acl', clusterName: 'orders', nodeType: 'db.t4g.small' });
  const user = new CfnUser(stack, 'User', { userName: 'app', authenticationMode: { Type: 'iam' } });
  const access = MemoryDbAccess.connect(cluster, user);
  expect(access.sentence).toBe('connect to cluster orders as user app');
  expect(statementsOf(access, stack)).toEqual([
    { actions, resources: [{ 'Fn::GetAtt': ['L1', 'ARN'] }, { 'Fn::GetAtt': ['User', 'Arn'] }] },
  ]);
});
