import { search } from '../../lib/policy/search';
import { ONE } from '../../lib/policy/wildcard';

const long = 'ab'.repeat(40);

test.each([
  ['a short text', ['bc'], 'abcbc', 0, 3],
  ['from a place on', ['bc'], 'abcbc', 2, 5],
  ['not there', ['bd'], 'abcbc', 0, -1],
  ['nothing', [], 'abc', 1, 1],
  ['a long text', [`${long}c`], `xx${long}${long}c`, 0, 163],
  ['a long text that is not there', [`${long}c`], long.repeat(3), 0, -1],
  ['a long text that overlaps itself', [`${'a'.repeat(40)}b`], `${'a'.repeat(60)}b`, 5, 61],
  ['with a gap', ['a', ONE, 'c'], 'xabxabc', 0, 7],
  ['a gap alone', [ONE], 'abc', 1, 2],
  ['with a gap, not there', ['a', ONE, 'c'], 'acbac', 0, -1],
  ['with a gap and more than 31 characters', ['a'.repeat(33), ONE, 'b'], `${'a'.repeat(50)}b`, 0, 51],
  ['of exactly 31 characters', ['a'.repeat(30), ONE], `b${'a'.repeat(40)}`, 0, 32],
  ['of exactly 62 characters', ['a'.repeat(31), ONE, 'a'.repeat(30)], 'a'.repeat(70), 3, 65],
])('%s', (_name, run, text, from, end) => {
  expect(search(run, text, from)).toBe(end);
});
