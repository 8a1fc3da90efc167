import type { CfnTable, ITableRef } from 'aws-cdk-lib/aws-timestream';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedArn, type ArnRule } from './private/named-arn';
import { namedResource } from './private/named-resource';

const QUERY = onTable('query table {table}', 'Select');
const WRITE = onTable('write records to table {table}', 'WriteRecords');

/**
 * Access to tables of Amazon Timestream for LiveAnalytics.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_timestream.html (2026-09)
 */
export class TimestreamAccess {
  /**
   * Query one table: `timestream:Select`, and `timestream:DescribeEndpoints`, by which every client finds its endpoint
   * and for which AWS has no resource type. That a key needs nothing here is unverified.
   *
   * @param table a table of the app, or the ARN of another.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_timestream.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN of a table
   */
  public static query(table: ITableRef | string, options: AccessOptions = {}): Access {
    return intent(QUERY, { table: named(table) }, options);
  }

  /**
   * Write records to one table: `timestream:WriteRecords`, and `timestream:DescribeEndpoints`, by which every client
   * finds its endpoint and for which AWS has no resource type. That a key needs nothing here is unverified.
   *
   * @param table a table of the app, or the ARN of another.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_timestream.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN of a table
   */
  public static write(table: ITableRef | string, options: AccessOptions = {}): Access {
    return intent(WRITE, { table: named(table) }, options);
  }
}

function onTable(sentence: string, name: string): Intent {
  return {
    sentence,
    statements: [
      { actions: [`timestream:${name}`], on: ['{table}'] },
      { actions: ['timestream:DescribeEndpoints'], on: ['*'] },
    ],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_timestream.html',
    date: '2026-09',
  };
}

const TABLE: ArnRule = {
  property: 'table',
  what: 'a table',
  format: 'arn:<partition>:timestream:<region>:<account>:database/<database>/table/<table>',
};

function named(table: (ITableRef & Partial<Pick<CfnTable, 'tableName'>>) | string): Named {
  return typeof table === 'string'
    ? namedArn(table, TABLE)
    : namedResource(table, table.tableRef.tableArn, table.tableName);
}
