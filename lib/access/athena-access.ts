import type { CfnWorkGroup, IDataCatalogRef, IWorkGroupRef } from 'aws-cdk-lib/aws-athena';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Access, AccessOptions, AccessStatement } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { intent, type Intent } from './private/intent';
import { S3Access } from './s3-access';

/** What queries need beside their workgroup. */
export interface AthenaAccessOptions extends AccessOptions {
  /**
   * The bucket that results are written to and read from.
   *
   * @default - nothing in S3: the workgroup has managed results, or the role is allowed the bucket elsewhere
   */
  readonly results?: IBucketRef;

  /**
   * Only results whose key starts with this.
   *
   * @default - every object of the bucket
   */
  readonly resultsPrefix?: string;

  /**
   * The customer managed key of the results, where the bucket does not say so itself (imported buckets).
   *
   * @default - the key that the bucket was made with; none for a bucket under S3's own keys
   */
  readonly resultsKey?: IKeyRef;

  /**
   * Data catalogs beside that of Glue, as of federated queries: `athena:GetDataCatalog` on each.
   *
   * @default - the Data Catalog of Glue only
   */
  readonly dataCatalogs?: IDataCatalogRef[];
}

const QUERY: Intent = {
  sentence: 'run queries in workgroup {workGroup}, and read their results',
  statements: [
    {
      actions: [
        'athena:GetQueryExecution',
        'athena:GetQueryResults',
        'athena:GetWorkGroup',
        'athena:StartQueryExecution',
        'athena:StopQueryExecution',
      ],
      on: ['{workGroup}'],
    },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_athena.html',
  date: '2026-09',
};

/**
 * Access to Amazon Athena.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_athena.html (2026-09)
 */
export class AthenaAccess {
  /**
   * Run queries in one workgroup, stop them and read their results: `athena:StartQueryExecution`, `StopQueryExecution`,
   * `GetQueryExecution`, `GetQueryResults` and `GetWorkGroup`; with `results` the objects of that bucket and
   * `s3:GetBucketLocation`. A query id is enough to read the results of others in the workgroup.
   *
   * What is queried is allowed apart: its tables by `GlueAccess.read`, its data by `S3Access.read` and `S3Access.list`.
   * JDBC drivers that stream results also call `athena:GetQueryResultsStream`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_athena.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static query(workGroup: IWorkGroupRef, options: AthenaAccessOptions = {}): Access {
    const { workGroupName } = workGroup.workGroupRef;
    const { name } = workGroup as Partial<Pick<CfnWorkGroup, 'name'>>;
    const named = {
      arn: arnIn(workGroup, 'athena', `workgroup/${workGroupName}`),
      name: displayName(workGroup, workGroupName, name),
    };
    return intent(QUERY, { workGroup: named }, options, [...onCatalogs(options), ...onResults(options)]);
  }
}

function onCatalogs({ dataCatalogs = [] }: AthenaAccessOptions): readonly AccessStatement[] {
  if (dataCatalogs.length === 0) return [];
  const arns = dataCatalogs.map((one) => arnIn(one, 'athena', `datacatalog/${one.dataCatalogRef.dataCatalogName}`));
  return [{ actions: ['athena:GetDataCatalog'], resources: arns }];
}

/** Athena writes the results of a query as its caller, and the caller reads them. */
function onResults({
  results,
  resultsPrefix: prefix,
  resultsKey: key,
}: AthenaAccessOptions): readonly AccessStatement[] {
  if (results === undefined) return [];
  const objects = [
    S3Access.list(results, { prefix }),
    S3Access.read(results, { prefix, key }),
    S3Access.write(results, { prefix, key }),
  ];
  const location = { actions: ['s3:GetBucketLocation'], resources: [results.bucketRef.bucketArn] };
  return [location, ...objects.flatMap(({ _statements }) => _statements)];
}
