import { isForwardedKey } from '../../lib/reference/forwarded-keys';

test.each([
  ['aws:PrincipalTag/team', true],
  ['aws:principalarn', true],
  ['aws:PrincipalOrgID', true],
  ['aws:RequestedRegion', true],
  ['aws:CurrentTime', true],
  ['aws:SourceIp', false],
  ['aws:SourceVpc', false],
  ['aws:SourceVpce', false],
  ['aws:VpcSourceIp', false],
  ['aws:ViaAWSService', false],
  ['aws:RequestTag/team', false],
  ['s3:x-amz-acl', false],
])('that a service passes %s on is %s', (key, expected) => {
  expect(isForwardedKey(key)).toBe(expected);
});
