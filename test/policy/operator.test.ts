import { OPERATORS, parseOperator, printOperator, tryParseOperator } from '../../lib/policy/operator';

const every = OPERATORS.map(({ name }) => name);
const qualified = every.filter((name) => name !== 'Null').flatMap((name) => [name, `${name}IfExists`]);
const spelt = [...qualified, 'Null'].flatMap((name) => [name, `ForAllValues:${name}`, `ForAnyValue:${name}`]);

test('there are the 27 operators of the guide', () => {
  expect(every).toHaveLength(27);
  expect(new Set(every).size).toBe(27);
});

test.each(spelt)('%s is read in any case and printed back', (text) => {
  expect(printOperator(parseOperator(text))).toBe(text);
  expect(printOperator(parseOperator(text.toUpperCase()))).toBe(text);
});

test('the qualifiers are apart from the base', () => {
  const operator = parseOperator('ForAllValues:StringLikeIfExists');
  expect(operator).toMatchObject({
    base: { name: 'StringLike', wildcards: true },
    set: 'ForAllValues',
    ifExists: true,
  });
  expect(parseOperator('Bool')).toEqual({ base: expect.objectContaining({ name: 'Bool' }), ifExists: false });
});

const named = (test: (row: (typeof OPERATORS)[number]) => boolean): string[] =>
  OPERATORS.filter(test).map(({ name }) => name);

test('exactly the Not forms are negated', () => {
  expect(named(({ negated }) => negated)).toEqual(every.filter((name) => name.includes('Not')));
});

test('exactly the Like forms and all ARN operators take wildcards', () => {
  expect(named(({ wildcards }) => wildcards)).toEqual(every.filter((name) => /Like|^Arn/.test(name)));
});

test('exactly the string and ARN operators take policy variables', () => {
  expect(named(({ variables }) => variables)).toEqual(every.filter((name) => /^(String|Arn)/.test(name)));
});

test('exactly the IgnoreCase forms and the booleans ignore case', () => {
  expect(named(({ ignoresCase }) => ignoresCase)).toEqual(
    every.filter((name) => /IgnoreCase$|^Bool$|^Null$/.test(name)),
  );
});

test.each([
  ['StringEqualz', 'at `StringEqualz`: unknown condition operator `StringEqualz`; did you mean `StringEquals`?'],
  ['NullIfExists', 'at `NullIfExists`: unknown condition operator `NullIfExists`; did you mean `BoolIfExists`?'],
  [
    'ForAllValue:StringLike',
    'at `ForAllValue:StringLike`: unknown condition operator `ForAllValue:StringLike`; did you mean `ForAllValues:StringLike`?',
  ],
  ['', 'at ``: unknown condition operator ``; write an operator such as `StringEquals` or `ArnLike`'],
  [
    'constructor',
    'at `constructor`: unknown condition operator `constructor`; write an operator such as `StringEquals` or `ArnLike`',
  ],
])('%j is not an operator', (text, message) => {
  expect(tryParseOperator(text)).toBeUndefined();
  expect(() => parseOperator(text)).toThrow(message);
});

test('the error names the path it is given', () => {
  expect(() => parseOperator('Boole', 'Statement[0].Condition.Boole')).toThrow('at `Statement[0].Condition.Boole`:');
});
