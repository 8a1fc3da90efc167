import { named } from '../../../../lib/access/kubernetes/private/several';
import { failure } from '../../../failure';

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%p are %p in words', (names, words) => expect(named('zones', names)).toBe(words));

test('none are refused', () => {
  expect(failure(() => named('zones', []))).toBe('MissingValue: `zones` is empty; name at least one');
});
