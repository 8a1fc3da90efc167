import { AttributeType, CfnGlobalTable, CfnTable, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { namedTable, onTableKey, streamArnOf } from '../../../lib/access/private/dynamodb-table';
import { failure } from '../../failure';
import { getArn, importedKey, KEY_ARN, newStack, throughService } from '../support';

const TABLE = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';
const KEYS = {
  attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
  keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
};

test('a table is called by the name of its author, and stands for its ARN', () => {
  const stack = newStack();
  expect(namedTable(Table.fromTableArn(stack, 'Imported', TABLE))).toEqual({ arn: TABLE, name: 'orders' });
  expect(stack.resolve(namedTable(new CfnTable(stack, 'Plain', { ...KEYS, tableName: 'orders' })))).toEqual({
    arn: getArn('Plain'),
    name: 'orders',
  });
  expect(namedTable(new CfnGlobalTable(stack, 'Global', { ...KEYS, replicas: [] })).name).toBe('Global');
});

test('a table says its stream where it has one', () => {
  const stack = newStack();
  const partitionKey = { name: 'id', type: AttributeType.STRING };
  const table = new Table(stack, 'Table', { partitionKey, stream: StreamViewType.NEW_IMAGE });
  const plain = new CfnTable(stack, 'Plain', { ...KEYS, streamSpecification: { streamViewType: 'NEW_IMAGE' } });
  expect(streamArnOf(table)).toBe(table.tableStreamArn);
  expect(streamArnOf(plain)).toBe(plain.attrStreamArn);
  expect(failure(() => streamArnOf(new CfnTable(stack, 'Bare', KEYS)))).toBe(
    'MissingValue: table `Stack/Bare` has no stream that is known; turn its stream on, or import it with `tableStreamArn`',
  );
});

test('the key that is named wins over what the table says', () => {
  const stack = newStack();
  const table = new CfnTable(stack, 'Plain', { ...KEYS, sseSpecification: { kmsMasterKeyId: 'x', sseEnabled: true } });
  expect(stack.resolve(onTableKey(table, importedKey(stack)))).toEqual([
    throughService('dynamodb', ['kms:Decrypt'], KEY_ARN, 'us-east-1'),
  ]);
});

test('replicas with keys elsewhere do not say which one is meant', () => {
  const replicas = [
    { region: 'eu-west-1', sseSpecification: { kmsMasterKeyId: KEY_ARN } },
    { region: 'eu-west-2', sseSpecification: { kmsMasterKeyId: KEY_ARN } },
  ];
  const stack = newStack('Stack', { env: { region: 'us-east-1' } });
  const table = new CfnGlobalTable(stack, 'Global', { ...KEYS, replicas });
  expect(failure(() => onTableKey(table, undefined))).toBe(
    'MissingValue: the replicas of `Stack/Global` have keys, and none is in the region of its stack; pass the key itself as `key`',
  );
});
