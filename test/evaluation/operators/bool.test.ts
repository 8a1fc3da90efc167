import { boolFamily } from '../../../lib/evaluation/operators/bool';
import { compare } from './support';

test.each([
  ['Bool', 'true', 'TRUE', true],
  ['Bool', 'False', 'false', true],
  ['Bool', 'true', 'false', false],
  ['Bool', '1', 'true', undefined],
  ['Bool', 'true', '', undefined],
] as const)('%s: %j and %j', (operator, policy, request, expected) => {
  expect(compare(boolFamily, operator, policy, request)).toBe(expected);
});
