import { CfnCluster } from 'aws-cdk-lib/aws-dax';
import { DaxAccess } from '../../lib/access/dax-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const ARN = `arn:aws:dax:us-east-1:${ACCOUNT}:cache/orders`;

test.each([
  ['read', 'read items', ['dax:BatchGetItem', 'dax:ConditionCheckItem', 'dax:GetItem', 'dax:Query']],
  ['write', 'write and delete items', ['dax:BatchWriteItem', 'dax:DeleteItem', 'dax:PutItem', 'dax:UpdateItem']],
  ['scan', 'scan all items', ['dax:Scan']],
] as const)('%s allows its actions through the one cluster', (intent, verb, actions) => {
  const stack = newStack();
  const access = DaxAccess[intent](CfnCluster.fromClusterArn(stack, 'Cluster', ARN), { reason: 'orders' });
  expect([access.sentence, access.reason]).toEqual([`${verb} through DAX cluster orders`, 'orders']);
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [ARN] }]);
  const l1 = new CfnCluster(stack, 'L1', {
    clusterName: 'orders',
    iamRoleArn: `arn:aws:iam::${ACCOUNT}:role/Dax`,
    nodeType: 'dax.t3.small',
    replicationFactor: 1,
  });
  expect(DaxAccess[intent](l1).sentence).toBe(`${verb} through DAX cluster orders`);
  expect(statementsOf(DaxAccess[intent](l1), stack)).toEqual([{ actions, resources: [getArn('L1')] }]);
});
