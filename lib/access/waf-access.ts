import type { IIPSetRef, IWebACLRef } from 'aws-cdk-lib/aws-wafv2';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_wafv2.html',
  '2026-09',
);

const SAMPLE_REQUESTS = on('{acl}', 'see requests that web ACL {acl} has judged', 'wafv2:GetSampledRequests');
const UPDATE_IP_SET = on(
  '{set}',
  'read and replace the addresses of IP set {set}',
  'wafv2:GetIPSet',
  'wafv2:UpdateIPSet',
);

const ACL: ArnRule = {
  property: 'webAcl',
  what: 'a web ACL',
  format: 'arn:<partition>:wafv2:<region>:<account>:<scope>/webacl/<name>/<id>',
};

const SET: ArnRule = {
  property: 'ipSet',
  what: 'an IP set',
  format: 'arn:<partition>:wafv2:<region>:<account>:<scope>/ipset/<name>/<id>',
};

/**
 * Access to AWS WAF.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_wafv2.html (2026-09)
 */
export class WafAccess {
  /**
   * See a sample of the requests that one web ACL has judged: `wafv2:GetSampledRequests`.
   *
   * @param webAcl a construct, or the ARN of a web ACL that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static sampleRequests(webAcl: IWebACLRef | string, options: AccessOptions = {}): Access {
    return intent(SAMPLE_REQUESTS, { acl: constructOrArn(webAcl, ACL, (made) => made.webAclRef.webAclArn) }, options);
  }

  /**
   * Read and replace the addresses of one IP set, as automatic blocking does: `wafv2:GetIPSet` and `UpdateIPSet`.
   *
   * @param ipSet a construct, or the ARN of an IP set that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static updateIpSet(ipSet: IIPSetRef | string, options: AccessOptions = {}): Access {
    return intent(UPDATE_IP_SET, { set: constructOrArn(ipSet, SET, (made) => made.ipSetRef.ipSetArn) }, options);
  }
}
