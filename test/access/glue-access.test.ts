import { CfnCrawler, CfnDatabase, CfnJob } from 'aws-cdk-lib/aws-glue';
import { Token } from 'aws-cdk-lib/core';
import { GlueAccess } from '../../lib/access/glue-access';
import { newStack, ownArn, statementsOf } from './support';

const stack = newStack();
const database = CfnDatabase.fromDatabaseName(stack, 'Database', 'shop');
const catalog = [ownArn('glue', 'catalog'), ownArn('glue', 'database/shop')];
const READ = ['BatchGetPartition', 'GetDatabase', 'GetPartition', 'GetPartitions', 'GetTable', 'GetTables'];
const WRITE = [
  'BatchCreatePartition',
  'BatchUpdatePartition',
  'CreatePartition',
  'CreateTable',
  'UpdatePartition',
  'UpdateTable',
];
const DELETE = ['BatchDeletePartition', 'BatchDeleteTable', 'DeletePartition', 'DeleteTable'];

describe.each([
  ['read', 'read', READ],
  ['write', 'make and change', WRITE],
  ['delete', 'delete', DELETE],
] as const)('%s', (intent, verb, names) => {
  const actions = names.map((name) => `glue:${name}`);

  test('is held to the named tables, with their database and catalog', () => {
    const access = GlueAccess[intent](database, { tables: ['orders', 'books'], reason: 'lake' });
    expect(access.sentence).toBe(`${verb} table orders and books of catalog database shop, and its partitions`);
    expect(access.reason).toBe('lake');
    const tables = ['orders', 'books'].map((name) => ownArn('glue', `table/shop/${name}`));
    expect(statementsOf(access, stack)).toEqual([{ actions, resources: [...catalog, ...tables] }]);
  });

  test('without names means every table of the database', () => {
    const access = GlueAccess[intent](database);
    expect(access.sentence).toBe(`${verb} every table of catalog database shop, and its partitions`);
    const resources = [...catalog, ownArn('glue', 'table/shop/*')];
    const evidence = 'every table of the one named database';
    expect(statementsOf(access, stack)).toEqual([{ actions, resources, evidence }]);
  });

  test('takes an L1 database, and a token as a table', () => {
    const own = new CfnDatabase(newStack(), 'L1', { catalogId: '111122223333', databaseInput: {} });
    const access = GlueAccess[intent](own, { tables: [Token.asString({ Ref: 'Table' })] });
    expect(access.sentence).toContain('table a table named at deployment of catalog database L1');
  });

  test.each([
    [[], '`tables` is empty; name a table'],
    [['*'], '`tables` `*` holds a wildcard; name a table'],
    [['a/b'], '`tables` `a/b` does not name a table; use 1 to 255 characters without spaces, slashes and colons'],
  ])('refuses the tables %j', (tables, message) => {
    expect(() => GlueAccess[intent](database, { tables })).toThrow(new Error(message));
  });
});

test('runJob and runCrawler are held to the one job and crawler', () => {
  const job = GlueAccess.runJob(CfnJob.fromJobName(stack, 'Job', 'nightly'), { reason: 'lake' });
  expect([job.sentence, job.reason]).toEqual(['run job nightly, follow and stop its runs', 'lake']);
  expect(GlueAccess.runJob(CfnJob.fromJobName(stack, 'Other', 'other')).reason).toBeUndefined();
  expect(statementsOf(job, stack)).toEqual([
    {
      actions: ['glue:BatchStopJobRun', 'glue:GetJobRun', 'glue:GetJobRuns', 'glue:StartJobRun'],
      resources: [ownArn('glue', 'job/nightly')],
    },
  ]);
  const crawler = GlueAccess.runCrawler(CfnCrawler.fromCrawlerName(stack, 'Crawler', 'orders'));
  expect(crawler.sentence).toBe('run crawler orders, follow and stop it');
  expect(statementsOf(crawler, stack)).toEqual([
    {
      actions: ['glue:GetCrawler', 'glue:StartCrawler', 'glue:StopCrawler'],
      resources: [ownArn('glue', 'crawler/orders')],
    },
  ]);
});
