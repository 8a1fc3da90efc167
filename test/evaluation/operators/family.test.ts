import { compares, matchUnread } from '../../../lib/evaluation/operators/family';
import { parseOperator } from '../../../lib/policy/operator';

test.each([
  ['NumericEquals', [false, true, false]],
  ['NumericNotEquals', [false, true, false]],
  ['NumericLessThan', [true, false, false]],
  ['NumericLessThanEquals', [true, true, false]],
  ['NumericGreaterThan', [false, false, true]],
  ['NumericGreaterThanEquals', [false, true, true]],
])('%s of 1, 2 and 3 with 2, negation aside', (name, expected) => {
  expect([1, 2, 3].map((found) => compares(parseOperator(name).base, found, 2))).toEqual(expected);
});

const X = { parts: [{ symbol: 'X' }] };

test('a token compares with itself only', () => {
  const { base } = parseOperator('NumericLessThanEquals');
  expect(matchUnread({ kind: 'unread', text: X }, X, base)).toBe(true);
  expect(matchUnread({ kind: 'unread', text: X }, X, parseOperator('NumericGreaterThan').base)).toBe(false);
  expect(matchUnread({ kind: 'unread', text: X }, '1', base)).toBeUndefined();
  expect(matchUnread({ kind: 'unread', text: X }, { parts: [{ symbol: 'Y' }] }, base)).toBeUndefined();
  expect(matchUnread({ kind: 'number', value: 1 }, X, base)).toBeUndefined();
});
