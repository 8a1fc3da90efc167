import { holds } from '../../lib/evaluation/condition';
import type { Test } from '../../lib/evaluation/model';
import { readRequest, type RequestInput } from '../../lib/evaluation/request';
import { OPERATORS } from '../../lib/policy/operator';
import { roleOf } from './support';

function testOf(operator: string): Test {
  const [layer] = roleOf({ condition: { [operator]: { 'test:k': '1' } } }).access;
  return layer?.statements[0]?.rule.tests[0] as Test;
}

function answer(operator: string, context: RequestInput['context'], otherKeys?: RequestInput['otherKeys']): unknown {
  return holds(
    testOf(operator),
    readRequest({ action: 's3:GetObject', context: context ?? {}, ...(otherKeys && { otherKeys }) }),
  );
}

const names = OPERATORS.filter(({ comparison }) => comparison !== 'absent').map(({ name }) => name);

test.each(names)('%s without the key', (name) => {
  expect(answer(name, {})).toBe(name.includes('Not'));
  expect(answer(`${name}IfExists`, {})).toBe(true);
  expect(answer(`ForAllValues:${name}`, {})).toBe(true);
  expect(answer(`ForAnyValue:${name}`, {})).toBe(false);
  expect(answer(`ForAnyValue:${name}IfExists`, {})).toBeUndefined();
});

test.each([...names, 'Null'])('%s with a key that is open', (name) => {
  expect(answer(name, {}, 'unknown')).toBeUndefined();
});

test.each(names)('%s with several values and no set operator', (name) => {
  expect(answer(name, { 'test:k': ['1', '2'] })).toBeUndefined();
});
