import { CfnIPSet, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { WafAccess } from '../../lib/access/waf-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const ID = '11111111-2222-3333-4444-555555555555';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'sampleRequests',
    () => WafAccess.sampleRequests(arn('wafv2', `regional/webacl/shop/${ID}`)),
    'see requests that web ACL shop has judged',
    [
      'wafv2:GetSampledRequests on arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/11111111-2222-3333-4444-555555555555',
    ],
  ],
  [
    'updateIpSet',
    () => WafAccess.updateIpSet(arn('wafv2', `regional/ipset/blocked/${ID}`)),
    'read and replace the addresses of IP set blocked',
    [
      'wafv2:GetIPSet, wafv2:UpdateIPSet on arn:aws:wafv2:eu-west-1:111122223333:regional/ipset/blocked/11111111-2222-3333-4444-555555555555',
    ],
  ],
  [
    'sampleRequests, of this app',
    (stack) =>
      WafAccess.sampleRequests(
        new CfnWebACL(stack, 'Acl', {
          defaultAction: {},
          scope: 'REGIONAL',
          visibilityConfig: { cloudWatchMetricsEnabled: false, metricName: 'acl', sampledRequestsEnabled: true },
        }),
      ),
    'see requests that web ACL Acl has judged',
    ['wafv2:GetSampledRequests on {Acl.Arn}'],
  ],
  [
    'updateIpSet, of this app',
    (stack) =>
      WafAccess.updateIpSet(
        new CfnIPSet(stack, 'Blocked', { addresses: [], ipAddressVersion: 'IPV4', scope: 'REGIONAL' }),
      ),
    'read and replace the addresses of IP set Blocked',
    ['wafv2:GetIPSet, wafv2:UpdateIPSet on {Blocked.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => WafAccess.updateIpSet(arn('wafv2', `regional/webacl/shop/${ID}`)),
    'InvalidValue: `ipSet` `arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/11111111-2222-3333-4444-555555555555` is not the ARN of an IP set; write `arn:<partition>:wafv2:<region>:<account>:<scope>/ipset/<name>/<id>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
