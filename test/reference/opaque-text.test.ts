import { Aws, Token } from 'aws-cdk-lib/core';
import { hasWildcard, isOpaque, isToken } from '../../lib/reference/opaque-text';
import { token } from '../trust/samples';

test.each([
  [token('T'), true],
  [`${token('T')}${Aws.REGION}`, true],
  [`${token('T')}-x`, false],
  ['${aws:username}', false],
  ['x', false],
  ['', false],
])('that %s is nothing but tokens is %s', (value, expected) => {
  expect(isToken(value)).toBe(expected);
});

test.each([
  [Aws.REGION, true],
  [`a-${token('T')}`, true],
  ['${aws:username}', true],
  [Token.asList({ Ref: 'List' })[0] as string, true],
  [String(Token.asNumber({ Ref: 'Number' })), true],
  ['x', false],
])('that %s is known later is %s', (value, expected) => {
  expect(isOpaque(value)).toBe(expected);
});

test.each([
  ['a*', true],
  ['a?', true],
  ['a', false],
  ["${aws:PrincipalTag/x, '*'}", false],
])('that %s has a wildcard is %s', (value, expected) => {
  expect(hasWildcard(value)).toBe(expected);
});
