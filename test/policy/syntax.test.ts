import { KeylessError } from '../../lib/errors';
import { describe as inWords, isObject, memberPath, shorten, syntaxError } from '../../lib/policy/syntax';

test('an error carries its path, the problem and what to write', () => {
  const error = syntaxError('Statement[2].Effect', 'unknown effect `x`', 'write `Allow`');
  expect(error).toBeInstanceOf(KeylessError);
  expect(error.code).toBe('PolicySyntax');
  expect(error.message).toBe('at `Statement[2].Effect`: unknown effect `x`; write `Allow`');
});

test.each([
  ['Statement', 0, 'Statement[0]'],
  ['Statement[0]', 'Effect', 'Statement[0].Effect'],
  ['a', 'aws:SourceIp', 'a["aws:SourceIp"]'],
  ['', 'Version', 'Version'],
  ['', 'a b', '["a b"]'],
  ['a', 'x'.repeat(81), `a["${'x'.repeat(77)}..."]`],
] as const)('the member of %j under %j is %s', (path, key, expected) => {
  expect(memberPath(path, key)).toBe(expected);
});

test.each([
  [null, 'null'],
  [[], 'an empty list'],
  [[1], 'a list'],
  ['', 'an empty string'],
  ['x', '`x`'],
  [5, '`5`'],
  [true, '`true`'],
  [{}, 'an object'],
  [undefined, 'undefined'],
])('%j in words is %s', (value, expected) => {
  expect(inWords(value)).toBe(expected);
});

test('long text is cut to 80 characters', () => {
  expect(shorten('x'.repeat(80))).toBe('x'.repeat(80));
  expect(shorten('x'.repeat(81))).toHaveLength(80);
});

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ['x', false],
])('%j is an object: %s', (value, expected) => {
  expect(isObject(value)).toBe(expected);
});
