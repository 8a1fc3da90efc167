import type { IClusterRef } from 'aws-cdk-lib/aws-dsql';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';

const CONNECT = onCluster('DbConnect', 'connect to cluster {cluster} as a database role of its own');
const CONNECT_AS_ADMIN = onCluster('DbConnectAdmin', 'connect to cluster {cluster} as its administrator');

/**
 * Access to clusters of Amazon Aurora DSQL, which know no passwords.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dsql.html (2026-09)
 */
export class DsqlAccess {
  /**
   * Connect as a database role that the cluster grants to the IAM role (`AWS IAM GRANT`): `dsql:DbConnect`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dsql.html (2026-09)
   */
  public static connect(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(CONNECT, { cluster: named(cluster) }, options);
  }

  /**
   * Connect as `admin`, who may do everything in the cluster: `dsql:DbConnectAdmin`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_dsql.html (2026-09)
   */
  public static connectAsAdmin(cluster: IClusterRef, options: AccessOptions = {}): Access {
    return intent(CONNECT_AS_ADMIN, { cluster: named(cluster) }, options);
  }
}

function onCluster(name: string, sentence: string): Intent {
  return {
    sentence,
    statements: [{ actions: [`dsql:${name}`], on: ['{cluster}'] }],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_dsql.html',
    date: '2026-09',
  };
}

function named(cluster: IClusterRef) {
  const { identifier } = cluster.clusterRef;
  return namedResource(cluster, arnIn(cluster, 'dsql', `cluster/${identifier}`));
}
