import type { CfnKeyspace, IKeyspaceRef } from 'aws-cdk-lib/aws-cassandra';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { intent, type IntentStatement } from './private/intent';
import { namedTexts, type NameRule } from './private/named-text';

/** Which tables of a keyspace. */
export interface KeyspacesAccessOptions extends AccessOptions {
  /**
   * Only these tables, by name: 1 to 48 characters of a-z A-Z 0-9 _.
   *
   * @default - every table of the keyspace
   */
  readonly tables?: string[];
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/keyspaces/latest/devguide/security_iam_id-based-policy-examples.html',
  date: '2026-11',
};

const TABLE: NameRule = {
  what: 'a table',
  pattern: /^\w{1,48}$/,
  help: 'use 1 to 48 characters of a-z A-Z 0-9 _',
};

/**
 * Access to tables of Amazon Keyspaces (for Apache Cassandra), in the region of the stack.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cassandra.html (2026-09)
 */
export class KeyspacesAccess {
  /**
   * Read rows: `cassandra:Select`, also on the system tables, in which every driver looks its tables up. AWS names them
   * `system*`, and so does this: mind keyspaces of your own whose names begin so.
   *
   * @see https://docs.aws.amazon.com/keyspaces/latest/devguide/security_iam_id-based-policy-examples.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or a table that is malformed
   */
  public static read(keyspace: IKeyspaceRef, options: KeyspacesAccessOptions = {}): Access {
    return rows('read', 'cassandra:Select', keyspace, options);
  }

  /**
   * Insert, update and delete rows: `cassandra:Modify`, and `cassandra:Select` on the system tables, in which every
   * driver looks its tables up. A change with a condition (`IF`) reads, and needs `read` too.
   *
   * @see https://docs.aws.amazon.com/keyspaces/latest/devguide/security_iam_id-based-policy-examples.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or a table that is malformed
   */
  public static write(keyspace: IKeyspaceRef, options: KeyspacesAccessOptions = {}): Access {
    return rows('write and delete', 'cassandra:Modify', keyspace, options);
  }
}

function rows(
  verb: string,
  action: string,
  keyspace: IKeyspaceRef & Partial<Pick<CfnKeyspace, 'keyspaceName'>>,
  options: KeyspacesAccessOptions,
): Access {
  const { keyspaceName } = keyspace.keyspaceRef;
  const name = displayName(keyspace, keyspaceName, keyspace.keyspaceName);
  const tables = options.tables && namedTexts('tables', options.tables, TABLE);
  const onTables: IntentStatement = tables
    ? { actions: [action], on: tables.map((table) => `{keyspace}/table/${table.arn}`) }
    : { actions: [action], on: ['{keyspace}/table/*'], evidence: 'every table of the one named keyspace' };
  const which = tables ? `table ${tables.map((table) => table.name).join(' and ')}` : 'every table';
  const sentence = `${verb} rows of ${which} of keyspace {keyspace}`;
  return intent(
    { sentence, statements: [onTables, SYSTEM_TABLES], ...SOURCE },
    {
      keyspace: { arn: arnIn(keyspace, 'cassandra', `/keyspace/${keyspaceName}`), name },
      system: { arn: arnIn(keyspace, 'cassandra', '/keyspace/system*'), name: 'system' },
    },
    options,
  );
}

const SYSTEM_TABLES: IntentStatement = {
  actions: ['cassandra:Select'],
  on: ['{system}'],
  evidence: `the system tables, which hold no rows of a table: ${SOURCE.page} (${SOURCE.date})`,
};
