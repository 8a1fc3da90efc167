import { CfnDistribution, CfnKeyValueStore, KeyValueStore } from 'aws-cdk-lib/aws-cloudfront';
import { CloudFrontAccess } from '../../lib/access/cloudfront-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const STORE_ARN = `arn:aws:cloudfront::${ACCOUNT}:key-value-store/12345678`;
const keys = (...names: string[]) => names.map((name) => `cloudfront-keyvaluestore:${name}`);
const WRITE = keys('DeleteKey', 'DescribeKeyValueStore', 'PutKey', 'UpdateKeys');

test('files of the one distribution are invalidated', () => {
  const stack = newStack('Stack', { env: { account: ACCOUNT, region: 'us-east-1' } });
  const site = CfnDistribution.fromDistributionId(stack, 'Site', 'E1A2B3C4D5E6F7');
  const access = CloudFrontAccess.invalidate(site, { reason: 'release' });
  expect([access.sentence, access.reason]).toEqual([
    'invalidate cached files of distribution E1A2B3C4D5E6F7',
    'release',
  ]);
  const arn = `:cloudfront::${ACCOUNT}:distribution/E1A2B3C4D5E6F7`;
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
      resources: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, arn]] }],
    },
  ]);
});

test.each([
  ['readKeys', 'read', keys('GetKey', 'ListKeys')],
  ['writeKeys', 'write and delete', WRITE],
] as const)('%s reaches the keys of the one store', (factory, verb, actions) => {
  const stack = newStack();
  const imported = CloudFrontAccess[factory](KeyValueStore.fromKeyValueStoreArn(stack, 'Imported', STORE_ARN));
  expect(imported.sentence).toBe(`${verb} keys of key value store 12345678`);
  expect(statementsOf(imported, stack)).toEqual([{ actions, resources: [STORE_ARN] }]);
  const made = CloudFrontAccess[factory](new CfnKeyValueStore(stack, 'Made', { name: 'flags' }));
  expect(made.sentence).toBe(`${verb} keys of key value store flags`);
  expect(statementsOf(made, stack)).toEqual([{ actions, resources: [getArn('Made')] }]);
});
