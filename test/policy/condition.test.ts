import { parseConditions } from '../../lib/policy/condition';
import { parseOperator } from '../../lib/policy/operator';

test('one condition is read for each key under each operator', () => {
  const input = {
    StringEquals: { 'sts:ExternalId': 'x', 'aws:PrincipalOrgID': ['o-1', { Ref: 'Org' }] },
    'forallvalues:stringlikeifexists': { 'aws:TagKeys': '' },
  };
  expect(parseConditions(input, 'c')).toEqual([
    { operator: parseOperator('StringEquals'), key: 'sts:ExternalId', values: ['x'] },
    {
      operator: parseOperator('StringEquals'),
      key: 'aws:PrincipalOrgID',
      values: ['o-1', { name: 'Ref', argument: 'Org' }],
    },
    { operator: parseOperator('ForAllValues:StringLikeIfExists'), key: 'aws:TagKeys', values: [''] },
  ]);
});

test('numbers and booleans become strings', () => {
  const input = { NumericLessThan: { 'aws:MultiFactorAuthAge': [3600, 0.5] }, Bool: { 'aws:SecureTransport': true } };
  expect(parseConditions(input, 'c').map((each) => 'values' in each && each.values)).toEqual([
    ['3600', '0.5'],
    ['true'],
  ]);
});

test('a token may stand for the block, for the keys of an operator, or within a key', () => {
  expect(parseConditions({ 'Fn::If': ['C', {}, {}] }, 'c')).toEqual([
    { token: { name: 'Fn::If', argument: ['C', {}, {}] } },
  ]);
  expect(parseConditions({ StringEquals: { 'Fn::GetAtt': ['Json', 'Value'] } }, 'c')).toEqual([
    { operator: parseOperator('StringEquals'), token: { name: 'Fn::GetAtt', argument: ['Json', 'Value'] } },
  ]);
  expect(parseConditions({ StringEquals: { '${Token[TOKEN.1]}': 'x' } }, 'c')).toMatchObject([
    { key: '${Token[TOKEN.1]}' },
  ]);
});

test('an empty block is no condition', () => {
  expect(parseConditions({}, 'c')).toEqual([]);
  expect(parseConditions({ StringEquals: {} }, 'c')).toEqual([]);
});

test('a key named __proto__ is a key like any other', () => {
  expect(() => parseConditions(JSON.parse('{"StringEquals":{"__proto__":"x"}}'), 'c')).toThrow(
    'at `c.StringEquals.__proto__`',
  );
  expect(() => parseConditions(JSON.parse('{"__proto__":{}}'), 'c')).toThrow(
    'at `c.__proto__`: unknown condition operator',
  );
});

test.each<[unknown, string]>([
  [5, 'at `c`: found `5`; write an object of operators'],
  [[], 'at `c`: found an empty list; write an object of operators'],
  [
    { StringEqualz: {} },
    'at `c.StringEqualz`: unknown condition operator `StringEqualz`; did you mean `StringEquals`?',
  ],
  [{ Bool: 'true' }, 'at `c.Bool`: found `true`; write an object of condition keys'],
  [{ Bool: { secure: 'true' } }, 'at `c.Bool.secure`: is not a condition key; write a key such as `aws:SourceIp`'],
  [{ Bool: { 'aws:x': [] } }, 'at `c.Bool["aws:x"]`: found an empty list; write at least one value'],
  [{ Bool: { 'aws:x': null } }, 'at `c.Bool["aws:x"]`: found null; write a string, a number or a boolean'],
  [
    { Bool: { 'aws:x': [true, {}] } },
    'at `c.Bool["aws:x"][1]`: found an object; write a string, a number or a boolean',
  ],
  [{ Bool: { 'aws:x': Infinity } }, 'at `c.Bool["aws:x"]`: found `Infinity`; write a string, a number or a boolean'],
  [{ Bool: {}, bool: {} }, 'at `c.bool`: repeats `Bool` in another case; write it once, with all its values'],
  [
    { Bool: { 'aws:x': 'a', 'AWS:X': 'b' } },
    'at `c.Bool["AWS:X"]`: repeats `aws:x` in another case; write it once, with all its values',
  ],
])('%j is refused', (input, message) => {
  expect(() => parseConditions(input, 'c')).toThrow(new Error(message));
});
