import { matchNull } from '../../../lib/evaluation/operators/null';

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [false, false, true],
])('Null %s, absent %s: %s', (value, isAbsent, expected) => {
  expect(matchNull({ kind: 'flag', value }, isAbsent)).toBe(expected);
});

test('a value that is no boolean is not judged', () => {
  expect(matchNull({ kind: 'unread', text: 'x' }, true)).toBeUndefined();
});
