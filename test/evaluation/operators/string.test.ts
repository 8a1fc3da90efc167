import { stringFamily } from '../../../lib/evaluation/operators/string';
import { compare } from './support';

test.each([
  ['StringEquals', 'a*', 'a*', true],
  ['StringEquals', 'a*', 'ab', false],
  ['StringLike', 'a*', 'ab', true],
  ['StringLike', 'a*', 'Ab', false],
  ['StringEqualsIgnoreCase', 'A*', 'a*', true],
  ['StringNotEquals', 'a', 'a', true],
  ['StringLike', 'x-${aws:username}', 'x-ann', true],
  ['StringEquals', 'a', '${Token[T.1]}', undefined],
] as const)('%s: %j and %j', (operator, policy, request, expected) => {
  expect(compare(stringFamily, operator, policy, request)).toBe(expected);
});
