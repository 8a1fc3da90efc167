import { conditionClause } from '../../lib/reference/condition-clause';
import { failure } from '../trust/samples';

test('a line has the spelling of AWS, and each value once', () => {
  expect(conditionClause('IpAddress', 'AWS:sourceip', ['203.0.113.7', '203.0.113.7/32'])).toEqual({
    operator: 'IpAddress',
    key: 'aws:SourceIp',
    values: ['203.0.113.7/32'],
  });
});

test.each([
  ['StringEquals', 'aws:PrincipalArn', 'arn:aws:iam::222233334444:role/x'],
  ['Null', 'aws:SourceIp', 'false'],
  ['StringEquals', 's3:x-amz-acl', 'private'],
  ['ForAnyValue:StringEquals', 'aws:TagKeys', 'team'],
])('%s fits %s', (operator, key, value) => {
  expect(conditionClause(operator, key, [value])).toEqual({ operator, key, values: [value] });
});

test.each([
  [
    'StringEqualsIgnoreCase',
    'aws:PrincipalArn',
    '`operator` `StringEqualsIgnoreCase` does not fit `aws:PrincipalArn`; use `ArnLike`',
  ],
  ['BinaryEquals', 'sts:ExternalId', '`operator` `BinaryEquals` does not fit `sts:ExternalId`; use `StringEquals`'],
  ['Bool', 'aws:EpochTime', '`operator` `Bool` does not fit `aws:EpochTime`; use `NumericLessThan`'],
  ['IpAddress', 'aws:CurrentTime', '`operator` `IpAddress` does not fit `aws:CurrentTime`; use `DateLessThan`'],
  ['StringEquals', 'aws:SecureTransport', '`operator` `StringEquals` does not fit `aws:SecureTransport`; use `Bool`'],
  ['StringEquals', 'aws:SourceIP4', '`key` `aws:SourceIP4` is not a condition key; write `aws:SourceIp`'],
  [
    'StringNotEquals',
    'aws:TagKeys',
    '`operator` `StringNotEquals` does not fit `aws:TagKeys`, which can hold several values; list what is allowed with `ForAnyValue:` and a positive operator',
  ],
])('%s on %s: %s', (operator, key, message) => {
  expect(failure(() => conditionClause(operator, key, ['x']))).toBe(`InvalidValue: ${message}`);
});

test('a message names what the user wrote the values under', () => {
  expect(failure(() => conditionClause('StringEquals', 'sts:ExternalId', [], 'externalId'))).toBe(
    'MissingValue: `externalId` has no value; give at least one',
  );
});
