import fc from 'fast-check';
import { wildcardsIntersect } from '../../lib/policy/intersect';
import { matchWildcard } from '../../lib/policy/wildcard';

test.each([
  ['a', 'a', true],
  ['a', 'b', false],
  ['', '', true],
  ['', '*', true],
  ['', '?', false],
  ['*', '*', true],
  ['a*', '*b', true],
  ['a*c', 'ab', false],
  ['a?', 'ab', true],
  ['a?', 'a', false],
  ['?*', '', false],
  ['bucket', '?*/?*', false],
  ['bucket/*', '?*/?*', true],
  ['x*y*z', 'xay', false],
])('%s and %s have a text in common: %s', (a, b, common) => {
  expect(wildcardsIntersect(a, b)).toBe(common);
  expect(wildcardsIntersect(b, a)).toBe(common);
});

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 7 });

test('a text that matches both patterns is never denied', () => {
  fc.assert(
    fc.property(pattern, pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }), (a, b, text) => {
      fc.pre(matchWildcard(a, text) && matchWildcard(b, text));
      expect(wildcardsIntersect(a, b)).toBe(true);
    }),
  );
});

test('patterns that meet have a common text among the short ones', () => {
  fc.assert(
    fc.property(
      pattern.filter((a) => a.length < 5),
      pattern.filter((b) => b.length < 5),
      (a, b) => {
        expect(wildcardsIntersect(a, b)).toBe(TEXTS.some((text) => matchWildcard(a, text) && matchWildcard(b, text)));
      },
    ),
  );
});

/** Patterns of up to four characters that meet do so in a text of at most eight. */
const TEXTS = Array.from({ length: 9 }, (_, length) => words(length)).flat();

function words(length: number): readonly string[] {
  return length === 0 ? [''] : words(length - 1).flatMap((word) => [`${word}a`, `${word}b`]);
}
