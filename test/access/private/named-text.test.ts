import { Token } from 'aws-cdk-lib/core';
import { namedText, namedTexts, type NameRule } from '../../../lib/access/private/named-text';
import { thrownBy } from '../../failure';

const VAULT: NameRule = { what: 'a vault', pattern: /^[a-z]+$/, help: 'use a-z' };

test('a name stands in the ARN as it stands in the sentence', () => {
  expect(namedText('vaultName', 'records', VAULT)).toEqual({ arn: 'records', name: 'records' });
});

test('a token passes, and the sentence says what it is', () => {
  const token = Token.asString({ Ref: 'Name' });
  expect(namedText('vaultName', token, VAULT)).toEqual({ arn: token, name: 'a vault named at deployment' });
});

test.each([
  ['WildcardForbidden', 're*', '`vaultName` `re*` holds a wildcard; name a vault'],
  ['WildcardForbidden', '?', '`vaultName` `?` holds a wildcard; name a vault'],
  ['InvalidValue', 'A b', '`vaultName` `A b` does not name a vault; use a-z'],
  ['InvalidValue', '', '`vaultName` `` does not name a vault; use a-z'],
])('%s: `%s` is refused', (code, value, message) => {
  expect(thrownBy(() => namedText('vaultName', value, VAULT))).toMatchObject({ code, message });
});

test('several names are checked one by one, and none is refused', () => {
  expect(namedTexts('vaults', ['a', 'b'], VAULT).map(({ arn }) => arn)).toEqual(['a', 'b']);
  expect(thrownBy(() => namedTexts('vaults', ['a', 'B'], VAULT))).toMatchObject({ code: 'InvalidValue' });
  const message = '`vaults` is empty; name a vault';
  expect(thrownBy(() => namedTexts('vaults', [], VAULT))).toMatchObject({ code: 'InvalidValue', message });
});
