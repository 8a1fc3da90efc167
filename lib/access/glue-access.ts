import type { ICrawlerRef, IDatabaseRef, IJobRef } from 'aws-cdk-lib/aws-glue';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type IntentStatement } from './private/intent';
import { namedResource } from './private/named-resource';
import { namedTexts, type NameRule } from './private/named-text';

/** Which tables of a database. */
export interface GlueTablesOptions extends AccessOptions {
  /**
   * Only these tables, by name: 1 to 255 characters without spaces, slashes and colons.
   *
   * @default - every table of the database
   */
  readonly tables?: string[];
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_glue.html',
  date: '2026-09',
};

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

const RUN_JOB: Intent = {
  sentence: 'run job {job}, follow and stop its runs',
  statements: [
    { actions: ['glue:BatchStopJobRun', 'glue:GetJobRun', 'glue:GetJobRuns', 'glue:StartJobRun'], on: ['{job}'] },
  ],
  ...SOURCE,
};

const RUN_CRAWLER: Intent = {
  sentence: 'run crawler {crawler}, follow and stop it',
  statements: [{ actions: ['glue:GetCrawler', 'glue:StartCrawler', 'glue:StopCrawler'], on: ['{crawler}'] }],
  ...SOURCE,
};

/**
 * Access to the Data Catalog of AWS Glue in the account of the database, to jobs and to crawlers.
 *
 * The catalog says where data is and how to read it; the data itself is in S3: `S3Access`. Glue authorizes a table with its
 * database and its catalog, so each access names all three.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glue.html (2026-09)
 */
export class GlueAccess {
  /**
   * Read tables and partitions: `glue:GetDatabase`, `GetTable`, `GetTables`, `GetPartition`, `GetPartitions` and
   * `BatchGetPartition`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glue.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or a table that is malformed
   */
  public static read(database: IDatabaseRef, options: GlueTablesOptions = {}): Access {
    return tables('read', READ, database, options);
  }

  /**
   * Make and change tables and partitions: `glue:CreateTable`, `UpdateTable`, `CreatePartition`, `BatchCreatePartition`,
   * `UpdatePartition` and `BatchUpdatePartition`. Who changes a table says where its data is read from.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glue.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or a table that is malformed
   */
  public static write(database: IDatabaseRef, options: GlueTablesOptions = {}): Access {
    return tables('make and change', WRITE, database, options);
  }

  /**
   * Delete tables and partitions: `glue:DeleteTable`, `BatchDeleteTable`, `DeletePartition` and `BatchDeletePartition`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glue.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or a table that is malformed
   */
  public static delete(database: IDatabaseRef, options: GlueTablesOptions = {}): Access {
    return tables('delete', DELETE, database, options);
  }

  /**
   * Run one job, follow and stop its runs: `glue:StartJobRun`, `GetJobRun`, `GetJobRuns` and `BatchStopJobRun`. The
   * arguments of a run are the caller's, what it may do is the role of the job.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glue.html (2026-09)
   */
  public static runJob(job: IJobRef, options: AccessOptions = {}): Access {
    const { jobName } = job.jobRef;
    return intent(RUN_JOB, { job: namedResource(job, arnIn(job, 'glue', `job/${jobName}`)) }, options);
  }

  /**
   * Run one crawler, follow and stop it: `glue:StartCrawler`, `GetCrawler` and `StopCrawler`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glue.html (2026-09)
   */
  public static runCrawler(crawler: ICrawlerRef, options: AccessOptions = {}): Access {
    const { crawlerName } = crawler.crawlerRef;
    const named = namedResource(crawler, arnIn(crawler, 'glue', `crawler/${crawlerName}`));
    return intent(RUN_CRAWLER, { crawler: named }, options);
  }
}

const TABLE: NameRule = {
  what: 'a table',
  pattern: /^[^\s/:]{1,255}$/,
  help: 'use 1 to 255 characters without spaces, slashes and colons',
};

function tables(verb: string, names: readonly string[], database: IDatabaseRef, options: GlueTablesOptions): Access {
  const { databaseName } = database.databaseRef;
  const named = options.tables && namedTexts('tables', options.tables, TABLE);
  const arns = named?.map(({ arn }) => `{tables}/${arn}`) ?? ['{tables}/*'];
  const statement: IntentStatement = {
    actions: names.map((name) => `glue:${name}`),
    on: ['{catalog}', '{database}', ...arns],
    evidence: named ? undefined : 'every table of the one named database',
  };
  const which = named ? `table ${named.map(({ name }) => name).join(' and ')}` : 'every table';
  return intent(
    {
      sentence: `${verb} ${which} of catalog database {database}, and its partitions`,
      statements: [statement],
      ...SOURCE,
    },
    {
      catalog: { arn: arnIn(database, 'glue', 'catalog'), name: 'catalog' },
      database: { arn: arnIn(database, 'glue', `database/${databaseName}`), name: displayName(database, databaseName) },
      tables: { arn: exactArn(arnIn(database, 'glue', `table/${databaseName}`)), name: 'tables' },
    },
    options,
  );
}
