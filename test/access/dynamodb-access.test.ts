import {
  AttributeType,
  CfnGlobalTable,
  CfnTable,
  StreamViewType,
  Table,
  TableEncryption,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Lazy } from 'aws-cdk-lib/core';
import { DynamoDbAccess } from '../../lib/access/dynamodb-access';
import {
  ACCOUNT,
  getArn,
  importedKey,
  KEY_ARN,
  newStack,
  ownArn,
  statementsOf,
  throughService,
  viaService,
} from './support';

const READ = ['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
const TABLE_ARN = `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/Books`;
const partitionKey = { name: 'id', type: AttributeType.STRING };
const keySchema = [{ attributeName: 'id', keyType: 'HASH' }];

const stack = newStack();
const books = Table.fromTableArn(stack, 'Imported', TABLE_ARN);

test.each([
  ['read', 'read items of Books', READ],
  ['write', 'write and delete items of Books', WRITE],
  ['put', 'put and update items of Books', ['dynamodb:PutItem', 'dynamodb:UpdateItem']],
  ['scan', 'scan all items of Books', ['dynamodb:Scan']],
  [
    'reconfigure',
    'change the capacity, indexes, stream, key, replicas and deletion protection of Books',
    ['dynamodb:UpdateTable'],
  ],
] as const)('%s allows its actions on the one table', (intent, sentence, actions) => {
  const access = DynamoDbAccess[intent](books, { reason: 'catalogue' });
  expect([access.sentence, access.reason]).toEqual([sentence, 'catalogue']);
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [TABLE_ARN] }]);
});

test.each([
  ['read', 'read items', READ, 'dynamodb:Query'],
  ['scan', 'scan all items', ['dynamodb:Scan'], 'dynamodb:Scan'],
] as const)('%s by indexes allows only its index action, on each index by name', (intent, verb, actions, action) => {
  const access = DynamoDbAccess[intent](books, { indexes: ['ByDate', 'ByName'] });
  expect(access.sentence).toBe(`${verb} of Books, also by index ByDate or ByName`);
  expect(statementsOf(access, stack)).toEqual([
    { actions, resources: [TABLE_ARN] },
    { actions: [action], resources: [`${TABLE_ARN}/index/ByDate`, `${TABLE_ARN}/index/ByName`] },
  ]);
});

describe('leading keys', () => {
  const leadingKeys = ['${aws:PrincipalTag/tenant}', 'shared'];
  const conditions = {
    'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': leadingKeys },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };

  test('hold on the table and its indexes, and a request without them is not allowed', () => {
    const access = DynamoDbAccess.read(books, { leadingKeys, indexes: ['ByDate'] });
    expect(access.sentence).toBe(
      'read items of Books, also by index ByDate, only under partition key ${aws:PrincipalTag/tenant} or shared',
    );
    expect(statementsOf(access, stack)).toEqual([
      { actions: READ, resources: [TABLE_ARN], conditions },
      { actions: ['dynamodb:Query'], resources: [`${TABLE_ARN}/index/ByDate`], conditions },
    ]);
  });

  test('hold for writes', () => {
    const access = DynamoDbAccess.write(books, { leadingKeys });
    expect(statementsOf(access, stack)).toEqual([{ actions: WRITE, resources: [TABLE_ARN], conditions }]);
    const put = DynamoDbAccess.put(books, { leadingKeys });
    expect(statementsOf(put, stack)).toMatchObject([{ conditions }]);
  });

  test('never hold together with Scan, which does not carry them', () => {
    const access = DynamoDbAccess.read(books, { leadingKeys, indexes: ['ByDate'] });
    expect(JSON.stringify(access._statements)).not.toContain('Scan');
  });

  test('and index names pass as tokens', () => {
    const value = Lazy.string({ produce: () => 'a' });
    const access = DynamoDbAccess.read(books, { leadingKeys: [value], indexes: [value] });
    expect(statementsOf(access, stack)).toMatchObject([
      { conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } } },
      { resources: [`${TABLE_ARN}/index/a`] },
    ]);
  });
});

test.each([
  ['Table', () => new Table(newStack(), 'Books', { partitionKey })],
  ['TableV2', () => new TableV2(newStack(), 'Books', { partitionKey })],
  ['CfnTable', () => new CfnTable(newStack(), 'L1', { keySchema, tableName: 'Books' })],
  ['CfnGlobalTable', () => global('Books', [{ region: 'us-east-1' }])],
])('takes a %s and calls it by the name its author gave', (_, make) => {
  const table = make();
  const access = DynamoDbAccess.read(table);
  expect(access.sentence).toBe('read items of Books');
  expect(statementsOf(access, table)).toEqual([
    { actions: READ, resources: [getArn(expect.stringMatching(/^(Books|L1)/) as unknown as string)] },
  ]);
});

test('takes a table by its name, in the account and region of the stack', () => {
  const access = DynamoDbAccess.scan(Table.fromTableName(stack, 'ByName', 'Books'));
  expect(access.sentence).toBe('scan all items of Books');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['dynamodb:Scan'], resources: [ownArn('dynamodb', 'table/Books')] },
  ]);
});

describe('the stream of the table', () => {
  const STREAM = `${TABLE_ARN}/stream/2026-11-01T00:00:00.000`;
  const actions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
  const stream = StreamViewType.KEYS_ONLY;

  test('is read, and the streams of the one table are listed', () => {
    const own = newStack();
    const table = Table.fromTableAttributes(own, 'Books', { tableArn: TABLE_ARN, tableStreamArn: STREAM });
    const access = DynamoDbAccess.readStream(table, { reason: 'search', key: importedKey(own) });
    expect([access.sentence, access.reason]).toEqual(['read the changes of the items of Books', 'search']);
    expect(statementsOf(access, own)).toEqual([
      { actions, resources: [STREAM] },
      {
        actions: ['dynamodb:ListStreams'],
        resources: [`${TABLE_ARN}/stream/*`],
        evidence: 'the streams of the one table: DynamoDB names a stream by the moment of its start',
      },
      throughService('dynamodb', ['kms:Decrypt'], KEY_ARN, 'us-east-1'),
    ]);
  });

  test.each([
    ['Table', () => new Table(newStack(), 'Books', { partitionKey, stream })],
    ['TableV2', () => new TableV2(newStack(), 'Books', { partitionKey, dynamoStream: stream })],
    [
      'CfnTable',
      () => new CfnTable(newStack(), 'L1', { keySchema, streamSpecification: { streamViewType: 'KEYS_ONLY' } }),
    ],
  ])('of a %s is known', (_, make) => {
    const table = make();
    const resources = [{ 'Fn::GetAtt': [expect.stringMatching(/^(Books|L1)/), 'StreamArn'] }];
    expect(statementsOf(DynamoDbAccess.readStream(table), table)).toMatchObject([{ actions, resources }, {}]);
  });

  test.each([
    ['Table', () => new Table(newStack(), 'Books', { partitionKey })],
    ['imported table', () => Table.fromTableArn(newStack(), 'Books', TABLE_ARN)],
    ['CfnTable', () => new CfnTable(newStack(), 'Books', { keySchema })],
  ])('of a %s without one is refused', (_, make) => {
    expect(() => DynamoDbAccess.readStream(make())).toThrow(
      new Error(
        'table `Stack/Books` has no stream that is known; turn its stream on, or import it with `tableStreamArn`',
      ),
    );
  });
});

test('backUp makes backups of the one table, and deletes none', () => {
  const access = DynamoDbAccess.backUp(books, { reason: 'before a release' });
  expect([access.sentence, access.reason]).toEqual(['back up Books', 'before a release']);
  expect(DynamoDbAccess.backUp(books).reason).toBeUndefined();
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['dynamodb:CreateBackup'], resources: [TABLE_ARN] },
    {
      actions: ['dynamodb:DescribeBackup'],
      resources: [`${TABLE_ARN}/backup/*`],
      evidence: 'the backups of the one table: DynamoDB makes their ids',
    },
  ]);
});

test.each(['put', 'reconfigure', 'scan', 'write'] as const)('%s needs no options', (intent) => {
  expect(DynamoDbAccess[intent](books).reason).toBeUndefined();
});

test('what adds wildcards of its own refuses a table whose ARN holds one', () => {
  const any = Table.fromTableArn(newStack(), 'Any', TABLE_ARN.replace('Books', '*'));
  expect(() => DynamoDbAccess.backUp(any)).toThrow('holds a wildcard; name the one resource');
});

describe('restore', () => {
  test('makes the one table of the backups of the other, and fills it', () => {
    const access = DynamoDbAccess.restore(books, 'Restored');
    expect(access.sentence).toBe(
      'restore every backup of Books as table Restored, and read, write and delete the items there',
    );
    const target = TABLE_ARN.replace('Books', 'Restored');
    expect(statementsOf(access, stack)).toEqual([
      {
        actions: ['dynamodb:RestoreTableFromBackup'],
        resources: [`${TABLE_ARN}/backup/*`, target],
        evidence: 'the backups of the one table: DynamoDB makes their ids',
      },
      { actions: [...WRITE, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan'].sort(), resources: [target] },
    ]);
  });

  test('of a table of the app makes one beside it', () => {
    const table = new Table(newStack(), 'Books', { partitionKey });
    const target = ownArn('dynamodb', 'table/Restored');
    const resources = [expect.anything(), target];
    expect(statementsOf(DynamoDbAccess.restore(table, 'Restored'), table)).toMatchObject([
      { resources },
      { resources: [target] },
    ]);
  });

  test.each([
    ['*', '`tableName` `*` holds a wildcard; name a table'],
    ['a/b', '`tableName` `a/b` does not name a table; use 3 to 255 characters of a-z A-Z 0-9 _ . -'],
  ])('refuses the table `%s`', (name, message) => {
    expect(() => DynamoDbAccess.restore(books, name)).toThrow(new Error(message));
  });
});

describe('the key of the table', () => {
  test.each(['read', 'write', 'scan'] as const)('lets %s decrypt through DynamoDB, and no more', (intent) => {
    const own = newStack();
    const encryption = TableEncryption.CUSTOMER_MANAGED;
    const table = new Table(own, 'Books', { partitionKey, encryption, encryptionKey: new Key(own, 'Key') });
    expect(statementsOf(DynamoDbAccess[intent](table), own)).toEqual([
      expect.anything(),
      throughService('dynamodb', ['kms:Decrypt'], getArn('Key961B73FD')),
    ]);
  });

  test('is named by hand for an imported table, in the region of the table', () => {
    const access = DynamoDbAccess.read(books, { key: importedKey(newStack()) });
    const [, onKey] = statementsOf(access, stack) as unknown[];
    expect(onKey).toEqual(throughService('dynamodb', ['kms:Decrypt'], KEY_ARN, 'us-east-1'));
  });

  test.each([
    ['its key', { sseEnabled: true, kmsMasterKeyId: KEY_ARN }, 2],
    ['the AWS managed key', { sseEnabled: true }, 1],
    ['a token', Lazy.any({ produce: () => ({ sseEnabled: true }) }), 1],
  ])('of an L1 table is read from its encryption: %s', (_, sseSpecification, statements) => {
    const table = new CfnTable(newStack(), 'L1', { keySchema, sseSpecification });
    expect(statementsOf(DynamoDbAccess.read(table), table)).toHaveLength(statements);
  });

  const replica = (region: string, id?: string) => ({
    region,
    sseSpecification: id ? { kmsMasterKeyId: id } : undefined,
  });

  test.each([
    ['the only replica', [replica('us-east-1', 'only')], undefined],
    ['the replica of the region', [replica('us-east-1', 'other'), replica('eu-west-1', 'only')], 'eu-west-1'],
  ])('of an L1 global table is that of %s', (_, replicas, region) => {
    const table = global('Books', replicas, region);
    const [, onKey] = statementsOf(DynamoDbAccess.read(table), table) as {
      resources: unknown[];
      conditions: unknown;
    }[];
    expect(JSON.stringify(onKey?.resources)).toContain(':key/only');
    expect(onKey?.conditions).toEqual({ StringEquals: { 'kms:ViaService': viaService('dynamodb', region) } });
  });

  test.each([
    ['no replica has one', [replica('us-east-1'), replica('eu-west-1')]],
    ['the replicas are a token', Lazy.any({ produce: () => [] })],
  ])('of an L1 global table is none where %s', (_, replicas) => {
    const table = global('Books', replicas);
    expect(statementsOf(DynamoDbAccess.read(table), table)).toHaveLength(1);
  });

  test('of an L1 global table must be named where the region of its stack does not say which', () => {
    const table = global('Books', [replica('us-east-1', 'a'), replica('eu-west-1', 'b')]);
    expect(() => DynamoDbAccess.read(table)).toThrow(
      'the replicas of `Stack/L1` have keys, and none is in the region of its stack; pass the key itself as `key`',
    );
    expect(statementsOf(DynamoDbAccess.read(table, { key: importedKey(newStack()) }), table)).toHaveLength(2);
  });
});

function global(tableName: string, replicas: CfnGlobalTable['replicas'], region?: string): CfnGlobalTable {
  const scope = newStack('Stack', { env: { region } });
  return new CfnGlobalTable(scope, 'L1', { tableName, keySchema, attributeDefinitions: [], replicas });
}
