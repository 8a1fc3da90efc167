import type { CfnGlobalTable, CfnTable, IGlobalTableRef, ITable, ITableRef } from 'aws-cdk-lib/aws-dynamodb';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { keyThroughService } from './private/customer-key';
import { displayName } from './private/display-name';

/** What an access to a table may say besides the table. */
export interface DynamoDbAccessOptions extends AccessOptions {
  /**
   * The customer managed key that encrypts the table, where the table does not say so itself (imported tables).
   *
   * @default - the key that the table was made with; none for a table under DynamoDB's own keys
   */
  readonly key?: IKeyRef;
}

/** Which items of a table an access reaches. */
export interface DynamoDbWriteOptions extends DynamoDbAccessOptions {
  /**
   * Only items whose partition key is one of these values, each exactly, or a policy variable such as
   * `${aws:PrincipalTag/tenant}`. In a query of a global secondary index it is the index's own partition key.
   *
   * @default - every item of the table
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html (2023)
   */
  readonly leadingKeys?: string[];
}

/** Which items of a table may be scanned, and by which indexes. */
export interface DynamoDbScanOptions extends DynamoDbAccessOptions {
  /**
   * Also by these secondary indexes of the table, by name.
   *
   * @default - by the table itself only
   */
  readonly indexes?: string[];
}

/** Which items of a table may be read, and by which indexes. */
export interface DynamoDbReadOptions extends DynamoDbWriteOptions, DynamoDbScanOptions {}

/**
 * Access to the items of a DynamoDB table, in the region of the table given: of a global table, one replica.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dynamodb.html (2026)
 */
export class DynamoDbAccess {
  /**
   * Read items by their keys: `dynamodb:GetItem`, `BatchGetItem`, `Query` and `ConditionCheckItem`, also in
   * transactions; by an index only `Query`. Reading without a key is `DynamoDbAccess.scan`.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list, a leading key or an index name that
   * is none
   */
  public static read(table: ITableRef | IGlobalTableRef, options: DynamoDbReadOptions = {}): Access {
    return items('read items', table, READ_ACTIONS, ['dynamodb:Query'], options);
  }

  /**
   * Write and delete items: `dynamodb:PutItem`, `UpdateItem`, `DeleteItem` and `BatchWriteItem`, also in transactions.
   *
   * `PutItem`, `UpdateItem` and `DeleteItem` return the old item where they are asked to: a writer can see it.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or a leading key that is none
   */
  public static write(table: ITableRef | IGlobalTableRef, options: DynamoDbWriteOptions = {}): Access {
    return items('write and delete items', table, WRITE_ACTIONS, [], options);
  }

  /**
   * Read every item, without keys: `dynamodb:Scan`. No leading keys can hold a scan back.
   *
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html (2023)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or an index name that is none
   */
  public static scan(table: ITableRef | IGlobalTableRef, options: DynamoDbScanOptions = {}): Access {
    return items('scan all items', table, ['dynamodb:Scan'], ['dynamodb:Scan'], options);
  }
}

type AnyTable = (ITableRef | IGlobalTableRef) &
  Partial<
    Pick<ITable, 'encryptionKey'> & Pick<CfnTable, 'sseSpecification' | 'tableName'> & Pick<CfnGlobalTable, 'replicas'>
  >;

/** Every one of these carries `dynamodb:LeadingKeys`; `dynamodb:Scan` does not. */
const READ_ACTIONS = ['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const WRITE_ACTIONS = ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];

function items(
  verb: string,
  table: AnyTable,
  actions: readonly string[],
  indexActions: readonly string[],
  options: DynamoDbReadOptions,
): Access {
  const { indexes = [], leadingKeys } = options;
  checkIndexes(options.indexes);
  checkLeadingKeys(leadingKeys);
  const { tableName, tableArn } = referenceOf(table);
  const name = displayName(table, tableName, table.tableName);
  const conditions = leadingKeys && onlyUnder(leadingKeys);
  const statements: AccessStatement[] = [{ actions, resources: [tableArn], conditions }];
  if (indexes.length > 0) {
    statements.push({
      actions: indexActions,
      resources: indexes.map((index) => `${tableArn}/index/${index}`),
      conditions,
    });
  }
  const sentence = `${verb} of ${name}${list(', also by index', indexes)}${list(', only under partition key', leadingKeys)}`;
  return Access._of(sentence, [...statements, ...onKey(table, options.key)], options);
}

function referenceOf(table: AnyTable): { readonly tableName: string; readonly tableArn: string } {
  if (!('globalTableRef' in table)) return table.tableRef;
  const { tableName, globalTableArn } = table.globalTableRef;
  return { tableName, tableArn: globalTableArn };
}

/**
 * `ForAllValues` is how DynamoDB documents this key; it also holds where the key is absent, which `Null` rules out.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (2026, unverified)
 */
function onlyUnder(leadingKeys: readonly string[]): AccessStatement['conditions'] {
  return {
    'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': leadingKeys },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };
}

/**
 * DynamoDB decrypts the table's own key as the caller, for reads and writes alike; all else it does by its grants.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html#dynamodb-cmk-trail (2023)
 */
function onKey(table: AnyTable, key: IKeyRef | undefined): AccessStatement[] {
  const configured = key ? undefined : configuredKey(table);
  return keyThroughService({ service: 'dynamodb', actions: ['kms:Decrypt'], resource: table, key, configured });
}

function configuredKey(table: AnyTable): IKeyRef | string | undefined {
  return table.encryptionKey ?? keyIdIn(table.sseSpecification) ?? keyOfReplica(table);
}

/** The replicas of an L1 global table each name their key; this region's is the one. */
function keyOfReplica({ replicas, env, node }: AnyTable): string | undefined {
  const known = Array.isArray(replicas) ? (replicas as CfnGlobalTable.ReplicaSpecificationProperty[]) : [];
  const [here] = known.length === 1 ? known : known.filter(({ region }) => region === env.region);
  if (here) return keyIdIn(here.sseSpecification);
  if (known.every(({ sseSpecification }) => keyIdIn(sseSpecification) === undefined)) return undefined;
  throw new KeylessError(
    'MissingValue',
    `the replicas of \`${node.path}\` have keys, and none is in the region of its stack`,
    'pass the key itself as `key`',
  );
}

function keyIdIn(encryption: unknown): string | undefined {
  if (Token.isUnresolved(encryption)) return undefined;
  return (encryption as { readonly kmsMasterKeyId?: string } | undefined)?.kmsMasterKeyId;
}

function list(prefix: string, values: readonly string[] = []): string {
  return values.length > 0 ? `${prefix} ${values.join(' or ')}` : '';
}

function checkIndexes(indexes: readonly string[] | undefined): void {
  assertNotEmpty('indexes', indexes);
  const bad = indexes?.find((name) => !Token.isUnresolved(name) && !/^[\w.-]{3,255}$/.test(name));
  if (bad === undefined) return;
  throw new KeylessError(
    /[*?]/.test(bad) ? 'WildcardForbidden' : 'InvalidValue',
    `\`indexes\` \`${bad}\` is not the name of an index`,
    'name each index: 3 to 255 characters of a-z A-Z 0-9 _ . -',
  );
}

function checkLeadingKeys(leadingKeys: readonly string[] | undefined): void {
  assertNotEmpty('leadingKeys', leadingKeys);
  if (leadingKeys?.includes('')) {
    throw new KeylessError('InvalidValue', '`leadingKeys` has an empty value', 'write each partition key in full');
  }
  const bad = leadingKeys?.find((value) => /[*?]/.test(value));
  if (bad === undefined) return;
  throw new KeylessError(
    'WildcardForbidden',
    `\`leadingKeys\` \`${bad}\` holds a wildcard, which is compared as it stands`,
    'write each partition key in full, or a policy variable such as `${aws:PrincipalTag/tenant}`',
  );
}

function assertNotEmpty(property: string, values: readonly string[] | undefined): void {
  if (!values || values.length > 0) return;
  throw new KeylessError('InvalidValue', `\`${property}\` is empty`, 'name at least one, or leave it out');
}
