import type { IEventDataStoreRef } from 'aws-cdk-lib/aws-cloudtrail';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const { everywhere, on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudtrail.html',
  '2026-09',
);

const LOOK_UP = everywhere('look up who did what in the account', 'cloudtrail:LookupEvents');
const QUERY = on(
  '{store}',
  'query event data store {store}',
  'cloudtrail:DescribeQuery',
  'cloudtrail:GetQueryResults',
  'cloudtrail:StartQuery',
);

const STORE: ArnRule = {
  property: 'eventDataStore',
  what: 'an event data store',
  format: 'arn:<partition>:cloudtrail:<region>:<account>:eventdatastore/<id>',
};

/**
 * Access to what AWS CloudTrail has recorded.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudtrail.html (2026-09)
 */
export class CloudTrailAccess {
  /**
   * Look up the management events of the last 90 days: `cloudtrail:LookupEvents`. AWS has no resource-level permission
   * for it: narrow it by region or network with `.when(AccessCondition.requestedRegion(...))` or
   * `.when(AccessCondition.sourceVpce(...))`.
   */
  public static lookUp(options: AccessOptions = {}): Access {
    return intent(LOOK_UP, {}, options);
  }

  /**
   * Query one event data store of CloudTrail Lake: `cloudtrail:StartQuery`, `DescribeQuery` and `GetQueryResults`.
   *
   * @param eventDataStore a construct, or the ARN of an event data store that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static query(eventDataStore: IEventDataStoreRef | string, options: AccessOptions = {}): Access {
    return intent(
      QUERY,
      { store: constructOrArn(eventDataStore, STORE, (made) => made.eventDataStoreRef.eventDataStoreArn) },
      options,
    );
  }
}
