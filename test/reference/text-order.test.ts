import { byText } from '../../lib/reference/text-order';

test.each([
  [
    ['b', 'a', 'B'],
    ['B', 'a', 'b'],
  ],
  [
    ['a', '${Token[TOKEN.12]}', '${Token[TOKEN.9]}'],
    ['${Token[TOKEN.9]}', '${Token[TOKEN.12]}', 'a'],
  ],
  [
    ['${Token[A.1]}/${Token[B.12]}', '${Token[A.1]}/${Token[B.9]}'],
    ['${Token[A.1]}/${Token[B.9]}', '${Token[A.1]}/${Token[B.12]}'],
  ],
  [
    ['${Token[TOKEN.12]}/b', '${Token[TOKEN.99]}/a', '${Token[TOKEN.12]}/b'],
    ['${Token[TOKEN.99]}/a', '${Token[TOKEN.12]}/b', '${Token[TOKEN.12]}/b'],
  ],
  [
    ['x${Token[B.1]}', 'x${Token[A.2]}'],
    ['x${Token[A.2]}', 'x${Token[B.1]}'],
  ],
])('%j sorts to %j: by text first, then in the order in which tokens were made', (texts, expected) => {
  expect([...texts].sort(byText)).toEqual(expected);
});
