import { literalPattern, matchPattern, matchWildcard, wildcardPattern } from '../../lib/policy/wildcard';

test.each([
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['?', '', false],
  ['?', 'a', true],
  ['?', 'ab', false],
  ['a*', 'a', true],
  ['a*b*c', 'aXbYbZc', true],
  ['a*b*c', 'aXbYbZ', false],
  ['*ab', 'aab', true],
  ['*a?b', 'aaxb', true],
  ['a**', 'abc', true],
  ['a*a', 'a', false],
  ['ab*ba', 'aba', false],
  ['?*?', 'a', false],
  ['s3:Get*', 's3:GetObject', true],
  ['s3:Get*', 's3:getobject', false],
  ['a.c', 'abc', false],
  ['*', 'line\nbreak', true],
])('%j against %j is %s', (pattern, text, expected) => {
  expect(matchWildcard(pattern, text)).toBe(expected);
});

test('case is ignored on both sides when asked', () => {
  expect(matchWildcard('S3:get*', 's3:GetObject', true)).toBe(true);
  expect(matchWildcard('s3:put*', 's3:GetObject', true)).toBe(false);
});

test('a literal pattern takes wildcard characters for themselves, and joins with others', () => {
  const pattern = [...wildcardPattern('home/?/'), ...literalPattern('*?')];
  expect(matchPattern(pattern, 'home/a/*?')).toBe(true);
  expect(matchPattern(pattern, 'home/a/bc')).toBe(false);
});

test('hundreds of stars against a long text that almost matches stay fast', () => {
  const started = performance.now();
  expect(matchWildcard(`${'a*'.repeat(500)}b`, 'a'.repeat(5000))).toBe(false);
  expect(matchWildcard(`${'*a'.repeat(500)}`, 'a'.repeat(5000))).toBe(true);
  expect(performance.now() - started).toBeLessThan(1000);
});
