import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { namedArn, type ArnRule } from './private/named-arn';

const REFRESH = onShare('RefreshCache', 'refresh the listing of file share {share}');
const NOTIFY = onShare('NotifyWhenUploaded', 'be notified when the files of file share {share} are uploaded');

const SHARE: ArnRule = {
  property: 'fileShareArn',
  what: 'a file share',
  format: 'arn:<partition>:storagegateway:<region>:<account>:share/<id>',
};

/**
 * Access to file shares of AWS Storage Gateway. Their files have no IAM: clients mount them by the network.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_storagegateway.html (2026-09)
 */
export class StorageGatewayAccess {
  /**
   * Make a file share see what came into its bucket by another way: `storagegateway:RefreshCache`.
   *
   * @param fileShareArn `arn:aws:storagegateway:REGION:ACCOUNT:share/share-ID`.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_storagegateway.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN of a file share
   */
  public static refreshCache(fileShareArn: string, options: AccessOptions = {}): Access {
    return intent(REFRESH, { share: namedArn(fileShareArn, SHARE) }, options);
  }

  /**
   * Ask for an event once all files written so far are in the bucket: `storagegateway:NotifyWhenUploaded`.
   *
   * @param fileShareArn `arn:aws:storagegateway:REGION:ACCOUNT:share/share-ID`.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_storagegateway.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN of a file share
   */
  public static notifyWhenUploaded(fileShareArn: string, options: AccessOptions = {}): Access {
    return intent(NOTIFY, { share: namedArn(fileShareArn, SHARE) }, options);
  }
}

function onShare(name: string, sentence: string): Intent {
  return {
    sentence,
    statements: [{ actions: [`storagegateway:${name}`], on: ['{share}'] }],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_storagegateway.html',
    date: '2026-09',
  };
}
