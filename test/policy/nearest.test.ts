import { nearest } from '../../lib/policy/nearest';

test.each([
  ['Alow', ['Deny', 'Allow'], 'Allow'],
  ['effect', ['Effect', 'Sid'], 'Effect'],
  ['Resources', ['NotResource', 'Resource'], 'Resource'],
  ['xyz', ['Allow', 'Deny'], undefined],
  ['', ['Allow'], undefined],
  ['ab', ['abc', 'ab'], 'ab'],
])('nearest to %j among %j is %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
