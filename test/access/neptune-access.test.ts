import { Token } from 'aws-cdk-lib/core';
import { NeptuneAccess } from '../../lib/access/neptune-access';
import { newStack, ownArn, statementsOf } from './support';

const evidence = 'every database of the one cluster: AWS writes the ARN so';

describe.each([
  ['read', 'read the graph of cluster-ABC', ['neptune-db:ReadDataViaQuery']],
  [
    'insert',
    'read the graph of cluster-ABC, and add to it',
    ['neptune-db:ReadDataViaQuery', 'neptune-db:WriteDataViaQuery'],
  ],
  [
    'write',
    'read, change and delete the graph of cluster-ABC',
    ['neptune-db:DeleteDataViaQuery', 'neptune-db:ReadDataViaQuery', 'neptune-db:WriteDataViaQuery'],
  ],
] as const)('%s', (intent, sentence, actions) => {
  test('allows its queries on the one cluster', () => {
    const access = NeptuneAccess[intent]('cluster-ABC', { reason: 'graph' });
    expect([access.sentence, access.reason]).toEqual([sentence, 'graph']);
    const resources = [ownArn('neptune-db', 'cluster-ABC/*')];
    expect(statementsOf(access, newStack())).toEqual([{ actions, resources, evidence }]);
  });

  test('lets a token pass', () => {
    const access = NeptuneAccess[intent](Token.asString({ 'Fn::GetAtt': ['Graph', 'ClusterResourceId'] }));
    expect(access.sentence).toContain('a cluster named at deployment');
  });

  test.each([
    ['*', '`clusterResourceId` `*` holds a wildcard; name a cluster'],
    [
      'graph',
      '`clusterResourceId` `graph` does not name a cluster; write its resource id, not its name: `cluster.attrClusterResourceId`, such as `cluster-ABC123`',
    ],
  ])('refuses the cluster `%s`', (id, message) => {
    expect(() => NeptuneAccess[intent](id)).toThrow(new Error(message));
  });
});
