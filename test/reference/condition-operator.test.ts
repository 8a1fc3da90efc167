import {
  guardOperator,
  isLowerBound,
  isUpperBound,
  operatorOf,
  takesOneValue,
} from '../../lib/reference/condition-operator';
import { failure } from '../trust/samples';

test.each([
  ['StringEquals', false, false, false],
  ['ForAnyValue:StringLike', false, false, false],
  ['NotIpAddress', false, false, false],
  ['NumericLessThan', true, true, false],
  ['NumericLessThanEquals', true, true, false],
  ['DateGreaterThan', true, false, true],
  ['DateGreaterThanEquals', true, false, true],
  ['Bool', true, false, false],
  ['Null', true, false, false],
])('%s: one value %s, upper bound %s, lower bound %s', (name, single, upper, lower) => {
  const { base } = guardOperator(name);
  expect([takesOneValue(base), isUpperBound(base.comparison), isLowerBound(base.comparison)]).toEqual([
    single,
    upper,
    lower,
  ]);
});

test.each([
  ['StringEqualsIfExists', 'is true when the key is absent; use `StringEquals`'],
  ['stringequalsifexists', 'is true when the key is absent; use `StringEquals`'],
  ['ForAnyValue:StringLikeIfExists', 'is true when the key is absent; use `ForAnyValue:StringLike`'],
  ['ForAllValues:StringEquals', 'is true when the key is absent; use `ForAnyValue:StringEquals`'],
  ['ForAllValues:StringNotEquals', 'is true when the key is absent; use `StringNotEquals`'],
  [
    'ForAnyValue:StringNotEquals',
    'is true as soon as one of several values differs; list what is allowed with a positive operator',
  ],
  [
    'ForAnyValue:Null',
    'is true as soon as one of several values differs; list what is allowed with a positive operator',
  ],
  ['stringEquals', 'is not a condition operator; write `StringEquals`'],
  ['foranyvalue:StringLike', 'is not a condition operator; write `ForAnyValue:StringLike`'],
  ['StringEqual', 'is not a condition operator; write `StringEquals`'],
])('%s %s', (name, problem) => {
  expect(failure(() => guardOperator(name))).toBe(`InvalidValue: \`operator\` \`${name}\` ${problem}`);
});

test('an operator like no other is answered with the known ones', () => {
  expect(failure(() => guardOperator('Matches'))).toMatch(
    /^InvalidValue: `operator` `Matches` is not a condition operator; use one of StringEquals, StringNotEquals, .*, Null$/,
  );
});

test('a line that exists already may have any operator', () => {
  expect(operatorOf('ForAllValues:StringEquals').set).toBe('ForAllValues');
  expect(operatorOf('StringEquals')).toBe(guardOperator('StringEquals'));
});
