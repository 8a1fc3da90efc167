import { conditionKey } from '../../lib/reference/condition-keys';
import { checkConditionValue } from '../../lib/reference/condition-values';
import { failure, token } from '../trust/samples';

const check = (key: string, value: string, pattern = false): string =>
  checkConditionValue('value', value, pattern, conditionKey(key));

test.each([
  ['aws:SourceIp', '2001:DB8::/32', '2001:db8::/32'],
  ['aws:VpcSourceIp', '10.0.0.7', '10.0.0.7/32'],
  ['aws:ResourceAccount', '111122223333', '111122223333'],
  ['aws:RequestedRegion', 'us-gov-west-1', 'us-gov-west-1'],
  ['aws:RequestedRegion', token('Region'), token('Region')],
  ['aws:Ec2InstanceSourceVpc', 'vpc-0123abcd', 'vpc-0123abcd'],
  ['s3:x-amz-acl', 'private', 'private'],
  ['aws:PrincipalType', 'AssumedRole', 'AssumedRole'],
])('%s takes %s as %s', (key, value, expected) => {
  expect(check(key, value)).toBe(expected);
});

test('a pattern is taken where the operator means one', () => {
  expect(check('aws:RequestedRegion', 'eu-*', true)).toBe('eu-*');
  expect(check('aws:PrincipalTag/team', 'pay-?', true)).toBe('pay-?');
});

test.each([
  ['aws:RequestedRegion', 'eu-west-1a', 'is not a region; write its code, such as `eu-west-1`'],
  ['aws:RequestedRegion', 'Frankfurt', 'is not a region; write its code, such as `eu-west-1`'],
  ['aws:ResourceAccount', 'production', 'is not an account id; write its 12 digits as a string'],
  ['aws:Ec2InstanceSourceVpc', 'vpc-1', 'is not the id of a VPC; write `vpc-` and 8 or 17 digits of 0-9 a-f'],
])('%s refuses %s', (key, value, problem) => {
  expect(failure(() => check(key, value))).toBe(`InvalidValue: \`value\` \`${value}\` ${problem}`);
});

test('a region in a pattern has to be one without a wildcard', () => {
  expect(failure(() => check('aws:RequestedRegion', 'Frankfurt', true))).toMatch(/is not a region/);
});
