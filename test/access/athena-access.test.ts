import { CfnDataCatalog, CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AthenaAccess } from '../../lib/access/athena-access';
import { importedKey, KEY_ARN, newStack, ownArn, statementsOf, throughService } from './support';

const stack = newStack();
const workGroup = CfnWorkGroup.fromWorkGroupName(stack, 'Group', 'analysts');
const onWorkGroup = {
  actions: [
    'athena:GetQueryExecution',
    'athena:GetQueryResults',
    'athena:GetWorkGroup',
    'athena:StartQueryExecution',
    'athena:StopQueryExecution',
  ],
  resources: [ownArn('athena', 'workgroup/analysts')],
};

test('query is held to the one workgroup', () => {
  const access = AthenaAccess.query(workGroup, { reason: 'reports' });
  expect(access.sentence).toBe('run queries in workgroup analysts, and read their results');
  expect(access.reason).toBe('reports');
  expect(statementsOf(access, stack)).toEqual([onWorkGroup]);
});

test('an L1 workgroup is called by the name its author gave', () => {
  const access = AthenaAccess.query(new CfnWorkGroup(newStack(), 'L1', { name: 'analysts' }));
  expect(access.sentence).toBe('run queries in workgroup analysts, and read their results');
});

test('results are written and read under their prefix, with the key of the bucket', () => {
  const own = newStack();
  const results = Bucket.fromBucketArn(own, 'Results', 'arn:aws:s3:::results');
  const options = { results, resultsPrefix: 'analysts/', resultsKey: importedKey(own) };
  const under = { resources: ['arn:aws:s3:::results/analysts/*'], evidence: expect.any(String) as string };
  expect(statementsOf(AthenaAccess.query(workGroup, options), own)).toEqual([
    onWorkGroup,
    { actions: ['s3:GetBucketLocation'], resources: ['arn:aws:s3:::results'] },
    {
      actions: ['s3:ListBucket'],
      resources: ['arn:aws:s3:::results'],
      conditions: { StringLike: { 's3:prefix': 'analysts/*' } },
    },
    { actions: ['s3:GetObject'], ...under },
    throughService('s3', ['kms:Decrypt'], KEY_ARN, 'us-east-1'),
    { actions: ['s3:AbortMultipartUpload', 's3:PutObject'], ...under },
    throughService('s3', ['kms:Decrypt', 'kms:GenerateDataKey'], KEY_ARN, 'us-east-1'),
  ]);
});

test('data catalogs beside that of Glue are named', () => {
  const dataCatalogs = [CfnDataCatalog.fromDataCatalogName(stack, 'Catalog', 'federated')];
  expect(statementsOf(AthenaAccess.query(workGroup, { dataCatalogs }), stack)).toEqual([
    onWorkGroup,
    { actions: ['athena:GetDataCatalog'], resources: [ownArn('athena', 'datacatalog/federated')] },
  ]);
});

test('a prefix with a wildcard is refused', () => {
  const results = Bucket.fromBucketName(stack, 'Bad', 'results');
  expect(() => AthenaAccess.query(workGroup, { results, resultsPrefix: 'a*' })).toThrow(
    '`prefix` `a*` holds a wildcard',
  );
});
