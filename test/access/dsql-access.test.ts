import { CfnCluster } from 'aws-cdk-lib/aws-dsql';
import { DsqlAccess } from '../../lib/access/dsql-access';
import { newStack, ownArn, statementsOf } from './support';

test.each([
  ['connect', 'connect to cluster abc as a database role of its own', 'dsql:DbConnect'],
  ['connectAsAdmin', 'connect to cluster abc as its administrator', 'dsql:DbConnectAdmin'],
] as const)('%s allows its action on the one cluster', (intent, sentence, action) => {
  const stack = newStack();
  const access = DsqlAccess[intent](CfnCluster.fromIdentifier(stack, 'Cluster', 'abc'), { reason: 'orders' });
  expect([access.sentence, access.reason]).toEqual([sentence, 'orders']);
  expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources: [ownArn('dsql', 'cluster/abc')] }]);
  expect(DsqlAccess[intent](new CfnCluster(stack, 'L1')).sentence).toBe(sentence.replace('abc', 'L1'));
});
