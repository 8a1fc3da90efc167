import { CfnReplicationGroup, CfnServerlessCache, CfnUser } from 'aws-cdk-lib/aws-elasticache';
import { ElastiCacheAccess } from '../../lib/access/elasticache-access';
import { ACCOUNT, getArn, newStack, ownArn, statementsOf } from './support';

const ARN = `arn:aws:elasticache:us-east-1:${ACCOUNT}:serverlesscache:sessions`;
const actions = ['elasticache:Connect'];

function setting() {
  const stack = newStack();
  return { stack, user: new CfnUser(stack, 'User', { engine: 'valkey', userId: 'app', userName: 'app' }) };
}

test('connect needs the one serverless cache and the one user', () => {
  const { stack, user } = setting();
  const cache = CfnServerlessCache.fromServerlessCacheArn(stack, 'Cache', ARN);
  const access = ElastiCacheAccess.connect(cache, user, { reason: 'sessions' });
  expect([access.sentence, access.reason]).toEqual(['connect to cache sessions as user app', 'sessions']);
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [ARN, getArn('User')] }]);
});

test('connect takes a replication group too', () => {
  const { stack, user } = setting();
  const group = CfnReplicationGroup.fromReplicationGroupId(stack, 'Group', 'carts');
  const access = ElastiCacheAccess.connect(group, user);
  expect(access.sentence).toBe('connect to cache carts as user app');
  const resources = [ownArn('elasticache', 'replicationgroup:carts'), getArn('User')];
  expect(statementsOf(access, stack)).toEqual([{ actions, resources }]);
});

test('connect takes an L1 cache', () => {
  const { stack, user } = setting();
  const cache = new CfnServerlessCache(stack, 'L1', { engine: 'valkey', serverlessCacheName: 'sessions' });
  expect(statementsOf(ElastiCacheAccess.connect(cache, user), stack)).toEqual([
    { actions, resources: [{ 'Fn::GetAtt': ['L1', 'ARN'] }, getArn('User')] },
  ]);
});
