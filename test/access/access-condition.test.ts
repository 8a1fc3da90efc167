import { AccessCondition as C } from '../../lib/access/access-condition';
import { failure, token } from '../trust/samples';

const ENDPOINT = 'only true through a VPC endpoint';

test.each<[string, C, unknown[], string | undefined]>([
  [
    'the call comes from 203.0.113.0/24 or 198.51.100.7/32',
    C.sourceIp('203.0.113.0/24', '198.51.100.7'),
    ['IpAddress', 'aws:SourceIp', '203.0.113.0/24', '198.51.100.7/32'],
    'never true through a VPC endpoint',
  ],
  [
    'the call comes through a VPC endpoint in vpc-0123abcd',
    C.sourceVpc('vpc-0123abcd'),
    ['StringEquals', 'aws:SourceVpc', 'vpc-0123abcd'],
    `${ENDPOINT}; VPC ids are unique within one region only: pair it with aws:RequestedRegion`,
  ],
  [
    'the call comes through the VPC endpoint vpce-0123abcd',
    C.sourceVpce('vpce-0123abcd'),
    ['StringEquals', 'aws:SourceVpce', 'vpce-0123abcd'],
    ENDPOINT,
  ],
  [
    'the region of the call is eu-west-1 or eu-central-1',
    C.requestedRegion('eu-west-1', 'eu-central-1'),
    ['StringEquals', 'aws:RequestedRegion', 'eu-west-1', 'eu-central-1'],
    'a call to a global service such as IAM counts as us-east-1',
  ],
  [
    "the caller's tag team is payments",
    C.principalTag('team', 'payments'),
    ['StringEquals', 'aws:PrincipalTag/team', 'payments'],
    'never true for a caller without the tag',
  ],
  [
    'the time of the call is before 2027-01-31T00:00:00Z',
    C.of('DateLessThan', 'aws:currenttime', ['2027-01-31T00:00:00Z']),
    ['DateLessThan', 'aws:CurrentTime', '2027-01-31T00:00:00Z'],
    undefined,
  ],
  [
    "the resource's tag team is payments",
    C.of('StringEquals', 'aws:ResourceTag/team', ['payments']),
    ['StringEquals', 'aws:ResourceTag/team', 'payments'],
    undefined,
  ],
  [
    's3:x-amz-acl is private',
    C.of('StringEquals', 's3:x-amz-acl', ['private']),
    ['StringEquals', 's3:x-amz-acl', 'private'],
    undefined,
  ],
])('%s', (sentence, condition, [operator, key, ...values], caveat) => {
  expect(condition.sentence).toBe(sentence);
  expect(condition._clause).toEqual({ operator, key, values });
  expect(condition.caveat).toBe(caveat);
});

test('tokens pass', () => {
  const value = token('Value');
  const all = [C.sourceIp(value), C.sourceVpc(value), C.sourceVpce(value), C.requestedRegion(value)];
  expect(all.every(({ _clause }) => _clause.values[0] === value)).toBe(true);
});

test.each<[string, () => unknown]>([
  ['MissingValue: `sourceIp` has no value; give at least one', () => C.sourceIp()],
  [
    "InvalidValue: `sourceIp` `10.0.0.0/8` is in `10.0.0.0/8`, which AWS never sees on a public call; write the public address of the caller's NAT, or use `sourceVpce`",
    () => C.sourceIp('10.0.0.0/8'),
  ],
  [
    'InvalidValue: `sourceVpce` `vpc-0123abcd` is not a VPC endpoint; use `sourceVpc`',
    () => C.sourceVpce('vpc-0123abcd'),
  ],
  [
    'InvalidValue: `requestedRegion` `eu-west-1b` is not a region; write its code, such as `eu-west-1`',
    () => C.requestedRegion('eu-west-1b'),
  ],
  [
    'WildcardForbidden: `requestedRegion` `eu-*` has a wildcard, which is taken literally here; write the whole value, or use `of` with `StringLike`',
    () => C.requestedRegion('eu-*'),
  ],
  [
    'InvalidValue: `operator` `IpAddressIfExists` is true when the key is absent; use `IpAddress`',
    () => C.of('IpAddressIfExists', 'aws:SourceIp', ['203.0.113.0/24']),
  ],
  [
    'InvalidValue: `operator` `ForAllValues:StringEquals` is true when the key is absent; use `ForAnyValue:StringEquals`',
    () => C.of('ForAllValues:StringEquals', 'aws:TagKeys', ['team']),
  ],
  [
    'InvalidValue: `key` `aws:UserAgent` is written by the caller; remove the condition: it keeps out nobody who knows it',
    () => C.of('StringEquals', 'aws:UserAgent', ['x']),
  ],
  [
    'ConditionNotCarried: `sts:ExternalId` is present only when a role is assumed; use `TrustCondition` in the trust of the role that is assumed',
    () => C.of('StringEquals', 'sts:ExternalId', ['abc']),
  ],
  [
    'ConditionNotCarried: `aws:SourceArn` is present only when an AWS service calls for itself, never when a role calls; remove the condition',
    () => C.of('ArnLike', 'aws:SourceArn', ['arn:aws:s3:::bucket']),
  ],
])('%s', (message, act) => {
  expect(failure(act)).toBe(message);
});
