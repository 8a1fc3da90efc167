import { numericFamily } from '../../../lib/evaluation/operators/numeric';
import { compare } from './support';

test.each([
  ['NumericEquals', '10', '10.0', true],
  ['NumericLessThan', '10', '9', true],
  ['NumericGreaterThan', '10', '9', false],
  ['NumericEquals', '1e1', '10', undefined],
  ['NumericEquals', '.5', '0.5', true],
  ['NumericEquals', '.', '0', undefined],
  ['NumericEquals', '12345678901234567', '12345678901234568', undefined],
] as const)('%s: %j and %j', (operator, policy, request, expected) => {
  expect(compare(numericFamily, operator, policy, request)).toBe(expected);
});
