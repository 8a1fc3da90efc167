import { CfnKeyspace } from 'aws-cdk-lib/aws-cassandra';
import { Token } from 'aws-cdk-lib/core';
import { KeyspacesAccess } from '../../lib/access/keyspaces-access';
import { newStack, ownArn, statementsOf } from './support';

const stack = newStack();
const keyspace = CfnKeyspace.fromKeyspaceName(stack, 'Keyspace', 'shop');
const system = {
  actions: ['cassandra:Select'],
  resources: [ownArn('cassandra', '/keyspace/system*')],
  evidence: expect.stringContaining('the system tables') as string,
};

describe.each([
  ['read', 'read', 'cassandra:Select'],
  ['write', 'write and delete', 'cassandra:Modify'],
] as const)('%s', (intent, verb, action) => {
  test('allows its action on the named tables, and reading the system tables', () => {
    const access = KeyspacesAccess[intent](keyspace, { tables: ['orders', 'books'], reason: 'shop' });
    expect(access.sentence).toBe(`${verb} rows of table orders and books of keyspace shop`);
    expect(access.reason).toBe('shop');
    const resources = ['orders', 'books'].map((name) => ownArn('cassandra', `/keyspace/shop/table/${name}`));
    expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources }, system]);
  });

  test('without names means every table of the keyspace', () => {
    const access = KeyspacesAccess[intent](keyspace);
    expect(access.sentence).toBe(`${verb} rows of every table of keyspace shop`);
    const resources = [ownArn('cassandra', '/keyspace/shop/table/*')];
    const evidence = 'every table of the one named keyspace';
    expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources, evidence }, system]);
  });

  test('takes an L1 keyspace, and a token as a table', () => {
    const own = new CfnKeyspace(newStack(), 'L1', { keyspaceName: 'shop' });
    const access = KeyspacesAccess[intent](own, { tables: [Token.asString({ Ref: 'Table' })] });
    expect(access.sentence).toBe(`${verb} rows of table a table named at deployment of keyspace shop`);
  });

  test.each([
    [[], '`tables` is empty; name a table'],
    [['*'], '`tables` `*` holds a wildcard; name a table'],
    [['a-b'], '`tables` `a-b` does not name a table; use 1 to 48 characters of a-z A-Z 0-9 _'],
  ])('refuses the tables %j', (tables, message) => {
    expect(() => KeyspacesAccess[intent](keyspace, { tables })).toThrow(new Error(message));
  });
});
