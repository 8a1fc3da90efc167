import { checkElements, readList, readOptionalText, readText } from '../../lib/policy/read';

test('known elements pass, and the nearest is named for an unknown one', () => {
  expect(() => checkElements({ Sid: 'a' }, ['Sid'], '')).not.toThrow();
  expect(() => checkElements({ sid: 'a' }, ['Sid'], 's')).toThrow(
    new Error('at `s.sid`: unknown element; did you mean `Sid`?'),
  );
});

test('a list is read item by item, a single value as a list of one', () => {
  expect(readList('a', 'p', readText)).toEqual(['a']);
  expect(readList(['a', { Ref: 'B' }], 'p', readText)).toEqual(['a', { name: 'Ref', argument: 'B' }]);
  expect(() => readList(['a', 5], 'p', readText)).toThrow(new Error('at `p[1]`: found `5`; write a string'));
});

test('a hole in a list is not a string', () => {
  expect(() => readList(new Array(1), 'p', readText)).toThrow(new Error('at `p[0]`: found undefined; write a string'));
});

test('an absent key has no text, an inherited one neither', () => {
  expect(readOptionalText({}, 'Sid', 'Sid')).toBeUndefined();
  expect(readOptionalText({}, 'toString', 'Sid')).toBeUndefined();
  expect(readOptionalText({ Sid: '' }, 'Sid', 'Sid')).toBe('');
});
