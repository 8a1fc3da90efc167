import type { CfnKeyValueStore, IDistributionRef, IKeyValueStoreRef } from 'aws-cdk-lib/aws-cloudfront';
import { Aws } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

const INVALIDATE: Intent = {
  sentence: 'invalidate cached files of distribution {distribution}',
  statements: [{ actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'], on: ['{distribution}'] }],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudfront.html',
  date: '2026-09',
};

function keysIntent(verb: string, ...actions: readonly string[]): Intent {
  const page = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudfront-keyvaluestore.html';
  const statements = [{ actions: actions.map((name) => `cloudfront-keyvaluestore:${name}`), on: ['{store}'] }];
  return { sentence: `${verb} keys of key value store {store}`, statements, page, date: '2026-09' };
}

const READ_KEYS = keysIntent('read', 'GetKey', 'ListKeys');
const WRITE_KEYS = keysIntent('write and delete', 'DeleteKey', 'DescribeKeyValueStore', 'PutKey', 'UpdateKeys');

/**
 * Access to Amazon CloudFront.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudfront.html (2026-09)
 */
export class CloudFrontAccess {
  /** Invalidate cached files, and wait until it is done: `cloudfront:CreateInvalidation` and `GetInvalidation`. */
  public static invalidate(distribution: IDistributionRef, options: AccessOptions = {}): Access {
    return intent(INVALIDATE, { distribution: distributionOf(distribution) }, options);
  }

  /** Read the keys of a key value store: `cloudfront-keyvaluestore:GetKey` and `ListKeys`. */
  public static readKeys(store: IKeyValueStoreRef, options: AccessOptions = {}): Access {
    return intent(READ_KEYS, { store: storeOf(store) }, options);
  }

  /**
   * Write and delete keys of a key value store: `cloudfront-keyvaluestore:PutKey`, `UpdateKeys` and `DeleteKey`, and
   * `DescribeKeyValueStore`, which has the version that each of them needs.
   */
  public static writeKeys(store: IKeyValueStoreRef, options: AccessOptions = {}): Access {
    return intent(WRITE_KEYS, { store: storeOf(store) }, options);
  }
}

/** CloudFront is global: its ARNs have no region. */
function distributionOf(distribution: IDistributionRef): Named {
  const { distributionId: id } = distribution.distributionRef;
  const arn = exactArn(`arn:${Aws.PARTITION}:cloudfront::${distribution.env.account}:distribution/${id}`);
  return { arn, name: displayName(distribution, id) };
}

function storeOf(store: IKeyValueStoreRef & Partial<Pick<CfnKeyValueStore, 'name'>>): Named {
  const { keyValueStoreArn, keyValueStoreName } = store.keyValueStoreRef;
  return namedResource(store, keyValueStoreArn, store.name, keyValueStoreName);
}
