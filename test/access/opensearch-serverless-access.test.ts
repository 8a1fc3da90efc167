import { CfnCollection } from 'aws-cdk-lib/aws-opensearchserverless';
import { OpenSearchServerlessAccess } from '../../lib/access/opensearch-serverless-access';
import { ACCOUNT, getArn, newStack, ownArn, statementsOf } from './support';

const ARN = `arn:aws:aoss:us-east-1:${ACCOUNT}:collection/abc`;
const LETS = 'as far as its data access policy lets';

test('connect allows the data plane of the one collection', () => {
  const stack = newStack();
  const collection = CfnCollection.fromCollectionArn(stack, 'Collection', ARN);
  const access = OpenSearchServerlessAccess.connect(collection, { reason: 'search' });
  expect([access.sentence, access.reason]).toEqual([`call collection abc, ${LETS}`, 'search']);
  expect(OpenSearchServerlessAccess.connect(collection).reason).toBeUndefined();
  expect(statementsOf(access, stack)).toEqual([{ actions: ['aoss:APIAccessAll'], resources: [ARN] }]);
});

test('openDashboards allows the dashboards besides, of an L1 collection too', () => {
  const stack = newStack();
  const access = OpenSearchServerlessAccess.openDashboards(new CfnCollection(stack, 'L1', { name: 'search' }));
  expect(access.sentence).toBe(`open the dashboards of collection search, ${LETS}`);
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['aoss:APIAccessAll'], resources: [getArn('L1')] },
    { actions: ['aoss:DashboardsAccessAll'], resources: [ownArn('aoss', 'dashboards/default')] },
  ]);
});
