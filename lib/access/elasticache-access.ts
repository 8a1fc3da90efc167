import type { CfnUser, IReplicationGroupRef, IServerlessCacheRef, IUserRef } from 'aws-cdk-lib/aws-elasticache';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

const CONNECT: Intent = {
  sentence: 'connect to cache {cache} as user {user}',
  statements: [{ actions: ['elasticache:Connect'], on: ['{cache}', '{user}'] }],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticache.html',
  date: '2026-09',
};

/**
 * Access to caches of Amazon ElastiCache by IAM authentication: a token in place of a password, for Valkey and Redis OSS 7
 * or later. Memcached has none.
 *
 * @see https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html (unverified)
 */
export class ElastiCacheAccess {
  /**
   * Connect to one cache as one user: `elasticache:Connect` on both. What the user may do is in its access string.
   *
   * The user has IAM authentication on and the same name as id. AWS compares the names in lower case.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticache.html (2026-09)
   */
  public static connect(
    cache: IReplicationGroupRef | IServerlessCacheRef,
    user: IUserRef,
    options: AccessOptions = {},
  ): Access {
    return intent(CONNECT, { cache: cacheOf(cache), user: userOf(user) }, options);
  }
}

function cacheOf(cache: IReplicationGroupRef | IServerlessCacheRef): Named {
  if ('serverlessCacheRef' in cache) {
    const { serverlessCacheArn, serverlessCacheName } = cache.serverlessCacheRef;
    return namedResource(cache, serverlessCacheArn, serverlessCacheName);
  }
  const { replicationGroupId: id } = cache.replicationGroupRef;
  return namedResource(cache, arnIn(cache, 'elasticache', `replicationgroup:${id}`), id);
}

function userOf(user: IUserRef & Partial<Pick<CfnUser, 'userId'>>): Named {
  const { userArn, userName } = user.userRef;
  return namedResource(user, userArn, userName, user.userId);
}
