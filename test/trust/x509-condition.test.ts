import type { TrustCondition } from '../../lib/trust/trust-condition';
import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { X509Condition } from '../../lib/trust/x509-condition';
import { failure, token } from './samples';

// The names of the tags: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
test.each<[TrustCondition, string]>([
  [X509Condition.subject('CN', 'backup-01'), 'aws:PrincipalTag/x509Subject/CN'],
  [X509Condition.subject('OU', 'backup-01'), 'aws:PrincipalTag/x509Subject/OU'],
  [X509Condition.issuer('CN', 'backup-01'), 'aws:PrincipalTag/x509Issuer/CN'],
  [X509Condition.dnsName('backup-01'), 'aws:PrincipalTag/x509SAN/DNS'],
  [X509Condition.uri('backup-01'), 'aws:PrincipalTag/x509SAN/URI'],
  [X509Condition.directoryName('CN', 'backup-01'), 'aws:PrincipalTag/x509SAN/Name/CN'],
])('%#: the tag is %s', (condition, key) => {
  expect(condition._clauses).toEqual([{ operator: 'StringEquals', key, values: ['backup-01'] }]);
});

test('a SPIFFE id, several values and tokens are values', () => {
  const uri = 'spiffe://example.com/ns/prod/sa/app';
  expect(X509Condition.uri(uri, token('Uri'))._clauses[0]?.values).toEqual([uri, token('Uri')]);
});

test.each<[string, () => TrustCondition, string]>([
  [
    'a part with a slash',
    () => X509Condition.subject('CN/x', 'a'),
    "InvalidValue: `attribute` `CN/x` is no part of a certificate's name; write its short name, such as `CN`, `OU` or `O`",
  ],
  [
    'an empty part',
    () => X509Condition.issuer('', 'a'),
    "InvalidValue: `attribute` `` is no part of a certificate's name; write its short name, such as `CN`, `OU` or `O`",
  ],
  [
    'no value',
    () => X509Condition.dnsName(),
    'MissingValue: `aws:PrincipalTag/x509SAN/DNS` has no value; give at least one',
  ],
  [
    'a wildcard',
    () => X509Condition.dnsName('*.example.com'),
    'WildcardForbidden: `aws:PrincipalTag/x509SAN/DNS` `*.example.com` has a wildcard, which is taken literally here; ' +
      'write the whole value, or use `of` with `StringLike`',
  ],
  [
    'a character that no tag has, so that AWS leaves the field out',
    () => X509Condition.subject('CN', 'Example, Inc.'),
    'InvalidValue: `aws:PrincipalTag/x509Subject/CN` `Example, Inc.` has the character `,`; ' +
      'use letters, digits, spaces and _ . : / = + - @',
  ],
])('%s is refused', (_, make, message) => {
  expect(failure(make)).toBe(message);
});

test.each<[boolean, TrustCondition]>([
  [true, X509Condition.issuer('CN', 'CA')],
  [true, C.of('StringLike', 'aws:PrincipalTag/x509SAN/DNS', ['*.example.com'])],
  [false, C.of('Null', 'aws:PrincipalTag/x509Subject/CN', ['false'])],
  [false, C.of('StringNotEquals', 'aws:PrincipalTag/x509Subject/CN', ['backup-02'])],
  [false, C.principalTag('team', 'backup')],
])('%#: says which certificates: %s', (expected, { _clauses }) => {
  expect(_clauses.some(X509Condition._narrows)).toBe(expected);
});
