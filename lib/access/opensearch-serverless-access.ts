import type { CfnCollection, ICollectionRef } from 'aws-cdk-lib/aws-opensearchserverless';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName, nameInArn } from './private/display-name';
import { intent, type Intent } from './private/intent';

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_aoss.html',
  date: '2026-09',
};

const CONNECT: Intent = {
  sentence: 'call collection {collection}, as far as its data access policy lets',
  statements: [{ actions: ['aoss:APIAccessAll'], on: ['{collection}'] }],
  ...SOURCE,
};

const DASHBOARDS: Intent = {
  sentence: 'open the dashboards of collection {collection}, as far as its data access policy lets',
  statements: [
    { actions: ['aoss:APIAccessAll'], on: ['{collection}'] },
    { actions: ['aoss:DashboardsAccessAll'], on: ['{dashboards}'] },
  ],
  ...SOURCE,
};

/**
 * Access to collections of Amazon OpenSearch Serverless. IAM says only whether; which indexes, and to read or to write,
 * is in the data access policy of the collection, which names the role as a principal.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_aoss.html (2026-09)
 */
export class OpenSearchServerlessAccess {
  /**
   * Call the data plane of one collection: `aoss:APIAccessAll`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_aoss.html (2026-09)
   */
  public static connect(collection: ICollectionRef, options: AccessOptions = {}): Access {
    return intent(CONNECT, named(collection), options);
  }

  /**
   * Open OpenSearch Dashboards of one collection: `aoss:DashboardsAccessAll` beside what `connect` allows.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_aoss.html (2026-09)
   */
  public static openDashboards(collection: ICollectionRef, options: AccessOptions = {}): Access {
    return intent(DASHBOARDS, named(collection), options);
  }
}

function named(collection: ICollectionRef & Partial<Pick<CfnCollection, 'name'>>) {
  const { collectionArn: arn } = collection.collectionRef;
  return {
    collection: { arn, name: displayName(collection, nameInArn(arn), collection.name) },
    dashboards: { arn: arnIn(collection, 'aoss', 'dashboards/default'), name: 'dashboards' },
  };
}
