import type { IGlobalTableRef, ITableRef } from 'aws-cdk-lib/aws-dynamodb';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { arnBeside } from './private/arn-in';
import { namedTable, onTableKey, streamArnOf } from './private/dynamodb-table';
import { intent, type Intent } from './private/intent';
import { namedText, type NameRule } from './private/named-text';

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

const READ_STREAM: Intent = {
  sentence: 'read the changes of the items of {table}',
  statements: [
    { actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], on: ['{stream}'] },
    {
      actions: ['dynamodb:ListStreams'],
      on: ['{table}/stream/*'],
      evidence: 'the streams of the one table: DynamoDB names a stream by the moment of its start',
    },
  ],
  page: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html',
  date: '2026-11',
};

const BACK_UP: Intent = {
  sentence: 'back up {table}',
  statements: [
    { actions: ['dynamodb:CreateBackup'], on: ['{table}'] },
    {
      actions: ['dynamodb:DescribeBackup'],
      on: ['{table}/backup/*'],
      evidence: 'the backups of the one table: DynamoDB makes their ids',
    },
  ],
  page: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/backuprestore_IAM.html',
  date: '2026-11',
};

const RESTORE: Intent = {
  sentence: 'restore every backup of {source} as table {target}, and read, write and delete the items there',
  statements: [
    {
      actions: ['dynamodb:RestoreTableFromBackup'],
      on: ['{source}/backup/*', '{target}'],
      evidence: 'the backups of the one table: DynamoDB makes their ids',
    },
    {
      actions: [
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:UpdateItem',
      ],
      on: ['{target}'],
    },
  ],
  page: BACK_UP.page,
  date: BACK_UP.date,
};

const RECONFIGURE: Intent = {
  sentence: 'change the capacity, indexes, stream, key, replicas and deletion protection of {table}',
  statements: [{ actions: ['dynamodb:UpdateTable'], on: ['{table}'] }],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_dynamodb.html',
  date: '2026-09',
};

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
   * Put and update items, one at a time: `dynamodb:PutItem` and `UpdateItem`, also in transactions. A put replaces the
   * item that has its key.
   *
   * Without `dynamodb:BatchWriteItem`: IAM cannot tell the deletes in a batch from the puts.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or a leading key that is none
   */
  public static put(table: ITableRef | IGlobalTableRef, options: DynamoDbWriteOptions = {}): Access {
    return items('put and update items', table, ['dynamodb:PutItem', 'dynamodb:UpdateItem'], [], options);
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

  /**
   * Read the stream of a table: `dynamodb:DescribeStream`, `GetRecords` and `GetShardIterator` on the stream, and
   * `dynamodb:ListStreams` on the streams of the table, as AWS's page for Lambda has it (the reference lists no resource
   * for `ListStreams`: where that is so, the pair allows nothing and is not needed either).
   *
   * With a customer managed key `kms:Decrypt`.
   *
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html (2026-11)
   * @throws KeylessError `MissingValue` for a table without a stream, or imported without it
   */
  public static readStream(table: ITableRef | IGlobalTableRef, options: DynamoDbAccessOptions = {}): Access {
    const named = namedTable(table);
    const stream = { arn: streamArnOf(table), name: named.name };
    return intent(READ_STREAM, { table: named, stream }, options, onTableKey(table, options.key));
  }

  /**
   * Make backups on demand: `dynamodb:CreateBackup` on the table, and `dynamodb:DescribeBackup` to see them done. Whoever
   * backs up cannot delete backups.
   *
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/backuprestore_IAM.html (2026-11)
   */
  public static backUp(table: ITableRef | IGlobalTableRef, options: AccessOptions = {}): Access {
    return intent(BACK_UP, { table: namedTable(table) }, options);
  }

  /**
   * Restore backups of a table as one table, in the same account and region: `dynamodb:RestoreTableFromBackup` on the
   * backups and the new table, and the reading and writing of its items that AWS asks for with it. Keys other than
   * DynamoDB's own are not covered (unverified what a restore needs of them).
   *
   * Mind `when`: DynamoDB cancels a restore that a condition on `aws:SourceIp` stops half-way.
   *
   * @param source the table that was backed up.
   * @param tableName the table that the backup becomes: 3 to 255 characters of a-z A-Z 0-9 _ . -
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/backuprestore_IAM.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a name that is malformed
   */
  public static restore(source: ITableRef | IGlobalTableRef, tableName: string, options: AccessOptions = {}): Access {
    const from = namedTable(source);
    const { name } = namedText('tableName', tableName, TABLE);
    const target = { arn: arnBeside(from.arn, source, 'dynamodb', `table/${tableName}`), name };
    return intent(RESTORE, { source: from, target }, options);
  }

  /**
   * Change the table itself: `dynamodb:UpdateTable`, which reaches its capacity, indexes, stream, key, replicas and
   * deletion protection alike. Changing the key or the replicas needs more than this.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dynamodb.html (2026-09)
   */
  public static reconfigure(table: ITableRef | IGlobalTableRef, options: AccessOptions = {}): Access {
    return intent(RECONFIGURE, { table: namedTable(table) }, options);
  }
}

const TABLE: NameRule = {
  what: 'a table',
  pattern: /^[\w.-]{3,255}$/,
  help: 'use 3 to 255 characters of a-z A-Z 0-9 _ . -',
};

/** Every one of these carries `dynamodb:LeadingKeys`; `dynamodb:Scan` does not. */
const READ_ACTIONS = ['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const WRITE_ACTIONS = ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];

function items(
  verb: string,
  table: ITableRef | IGlobalTableRef,
  actions: readonly string[],
  indexActions: readonly string[],
  options: DynamoDbReadOptions,
): Access {
  const { indexes = [], leadingKeys } = options;
  checkIndexes(options.indexes);
  checkLeadingKeys(leadingKeys);
  const { arn: tableArn, name } = namedTable(table);
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
  return Access._of(sentence, [...statements, ...onTableKey(table, options.key)], options);
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
