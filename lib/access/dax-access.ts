import type { CfnCluster, IClusterRef } from 'aws-cdk-lib/aws-dax';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';

const READ = items('read items', 'BatchGetItem', 'ConditionCheckItem', 'GetItem', 'Query');
const WRITE = items('write and delete items', 'BatchWriteItem', 'DeleteItem', 'PutItem', 'UpdateItem');
const SCAN = items('scan all items', 'Scan');

/**
 * Access to DynamoDB through a DAX cluster. DAX does not ask which table: whoever may read through it reads every table
 * that the role of the cluster may.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dax.html (2026-09)
 */
export class DaxAccess {
  /**
   * Read items by their keys: `dax:GetItem`, `BatchGetItem`, `Query` and `ConditionCheckItem`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dax.html (2026-09)
   */
  public static read(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(READ, { cluster: named(cluster) }, options);
  }

  /**
   * Write and delete items: `dax:PutItem`, `UpdateItem`, `DeleteItem` and `BatchWriteItem`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dax.html (2026-09)
   */
  public static write(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(WRITE, { cluster: named(cluster) }, options);
  }

  /**
   * Read every item, without keys: `dax:Scan`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dax.html (2026-09)
   */
  public static scan(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(SCAN, { cluster: named(cluster) }, options);
  }
}

function items(verb: string, ...names: readonly string[]): Intent {
  return {
    sentence: `${verb} through DAX cluster {cluster}`,
    statements: [{ actions: names.map((name) => `dax:${name}`), on: ['{cluster}'] }],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_dax.html',
    date: '2026-09',
  };
}

function named(cluster: IClusterRef & Partial<Pick<CfnCluster, 'clusterName'>>) {
  const { clusterArn: arn } = cluster.clusterRef;
  return namedResource(cluster, arn, cluster.clusterName);
}
