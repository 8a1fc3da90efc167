import { canonicalConditionKey, conditionKey, isSpoofableKey } from '../../lib/reference/condition-keys';

test.each([
  ['aws:SourceIp', 'aws:SourceIp'],
  ['AWS:sourceip', 'aws:SourceIp'],
  ['aws:requesttag/Team', 'aws:RequestTag/'],
  ['aws:PrincipalTag/x509Subject/CN', 'aws:PrincipalTag/'],
  ['sts:externalid', 'sts:ExternalId'],
])('%s is found whatever its case', (key, expected) => {
  expect(conditionKey(key)?.key).toBe(expected);
});

test.each(['aws:SourceIpx', 's3:prefix', 'aws:RequestTag', ''])('`%s` is no key of role assumption', (key) => {
  expect(conditionKey(key)).toBeUndefined();
});

test.each([
  ['AWS:sourceip', 'aws:SourceIp'],
  ['aws:requesttag/Team', 'aws:RequestTag/Team'],
  ['SAML:aud', 'SAML:aud'],
])('%s is spelled %s', (key, expected) => {
  expect(canonicalConditionKey(key)).toBe(expected);
});

test.each([
  ['aws:useragent', true],
  ['aws:Referer', true],
  ['aws:SourceIp', false],
])('that the caller writes %s is %s', (key, expected) => {
  expect(isSpoofableKey(key)).toBe(expected);
});
