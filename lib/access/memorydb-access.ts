import type { CfnCluster, CfnUser, IClusterRef, IUserRef } from 'aws-cdk-lib/aws-memorydb';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

const CONNECT: Intent = {
  sentence: 'connect to cluster {cluster} as user {user}',
  statements: [{ actions: ['memorydb:Connect'], on: ['{cluster}', '{user}'] }],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_memorydb.html',
  date: '2026-09',
};

/**
 * Access to clusters of Amazon MemoryDB by IAM authentication: a token in place of a password.
 *
 * @see https://docs.aws.amazon.com/memorydb/latest/devguide/auth-iam.html (unverified)
 */
export class MemoryDbAccess {
  /**
   * Connect to one cluster as one user: `memorydb:Connect` on both. What the user may do is in its access string.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_memorydb.html (2026-09)
   */
  public static connect(cluster: IClusterRef, user: IUserRef, options: AccessOptions = {}): Access {
    return intent(CONNECT, { cluster: clusterOf(cluster), user: userOf(user) }, options);
  }
}

function clusterOf(cluster: IClusterRef & Partial<Pick<CfnCluster, 'clusterName'>>): Named {
  const { clusterArn: arn } = cluster.clusterRef;
  return namedResource(cluster, arn, cluster.clusterName);
}

function userOf(user: IUserRef & Partial<Pick<CfnUser, 'userName'>>): Named {
  const { userArn: arn } = user.userRef;
  return namedResource(user, arn, user.userName);
}
