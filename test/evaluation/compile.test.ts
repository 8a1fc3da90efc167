import { PolicyCompiler } from '../../lib/evaluation/compile';
import type { RuleStatement } from '../../lib/evaluation/model';
import { parsePolicy } from '../../lib/policy/parse';

const allow = { Effect: 'Allow', Action: ['s3:GetObject', 's3:Put*'], Resource: 'arn:aws:s3:::b/*' };

function compile(statements: readonly unknown[], compiler = new PolicyCompiler()): readonly RuleStatement[] {
  return compiler.compile('p', parsePolicy({ Version: '2012-10-17', Statement: statements }, 'identity'));
}

function rulesOf(...statements: readonly object[]): unknown[] {
  return compile(statements.map((statement) => ({ ...allow, ...statement }))).map(({ rule }) => rule);
}

test('a statement keeps its place, its name and the name of its policy', () => {
  expect(
    compile([
      { ...allow, Sid: 'A' },
      { ...allow, Sid: '' },
    ]),
  ).toEqual([
    { policy: 'p', path: 'Statement[0]', sid: 'A', rule: expect.anything() },
    { policy: 'p', path: 'Statement[1]', rule: expect.anything() },
  ]);
});

test.each<[string, object, object]>([
  ['of another Sid', { Sid: 'A' }, { Sid: 'B' }],
  ['of another order', { Action: ['a:B', 'c:D'] }, { Action: ['c:D', 'a:B'] }],
  ['with a repetition', { Action: ['a:B', 'A:b'] }, { Action: 'a:B' }],
  [
    'with a key in another case',
    { Condition: { Bool: { 'aws:X': 'true' } } },
    { Condition: { Bool: { 'AWS:x': true } } },
  ],
  ['with the same token', { Resource: { Ref: 'A' } }, { Resource: { 'Fn::Sub': '${A}' } }],
  ['with the same opaque condition', { Condition: { Ref: 'A' } }, { Condition: { Ref: 'A' } }],
])('like statements %s are one rule', (_name, a, b) => {
  const [first, second] = rulesOf(a, b);
  expect(second).toBe(first);
});

test.each<[string, object, object]>([
  ['effects', { Effect: 'Allow' }, { Effect: 'Deny' }],
  ['a token for the effect', { Effect: { Ref: 'A' } }, { Effect: { Ref: 'B' } }],
  ['NotAction', { Action: 'a:B' }, { Action: undefined, NotAction: 'a:B' }],
  ['operators', { Condition: { StringLike: { 'a:b': 'c' } } }, { Condition: { StringEquals: { 'a:b': 'c' } } }],
  ['negation', { Condition: { StringEquals: { 'a:b': 'c' } } }, { Condition: { StringNotEquals: { 'a:b': 'c' } } }],
  [
    'sets',
    { Condition: { 'ForAllValues:Bool': { 'a:b': 'true' } } },
    { Condition: { 'ForAnyValue:Bool': { 'a:b': 'true' } } },
  ],
  ['IfExists', { Condition: { Bool: { 'a:b': 'true' } } }, { Condition: { BoolIfExists: { 'a:b': 'true' } } }],
  ['keys', { Condition: { Bool: { 'a:b': 'true' } } }, { Condition: { Bool: { 'a:c': 'true' } } }],
  ['values', { Condition: { StringEquals: { 'a:b': 'x' } } }, { Condition: { StringEquals: { 'a:b': 'X' } } }],
  ['a token and its text', { Resource: { Ref: 'A' } }, { Resource: '{"Ref":"A"}' }],
])('%s tell rules apart', (_name, a, b) => {
  const drop = (statement: object): object => JSON.parse(JSON.stringify({ ...allow, ...statement })) as object;
  const [first, second] = compile([drop(a), drop(b)]).map(({ rule }) => rule);
  expect(second).not.toEqual(first);
});

test('one compiler shares rules and patterns between documents', () => {
  const compiler = new PolicyCompiler();
  const [first] = compile([allow], compiler);
  const [second] = compile([allow], compiler);
  const [third] = compile([{ ...allow, Effect: 'Deny' }], compiler);
  expect(second?.rule).toBe(first?.rule);
  expect(third?.rule.resources?.values[0]).toBe(first?.rule.resources?.values[0]);
});

test('the version of a document counts where there are variables', () => {
  const compiler = new PolicyCompiler();
  const statement = { ...allow, Resource: 'arn:aws:s3:::${aws:username}' };
  const rules = ['2012-10-17', '2008-10-17'].map(
    (version) => compiler.compile('p', parsePolicy({ Version: version, Statement: statement }, 'identity'))[0]?.rule,
  );
  expect(rules[1]).not.toEqual(rules[0]);
});

test('a key that holds a token is a condition not known yet', () => {
  const [rule] = compile([{ ...allow, Condition: { StringEquals: { '${Token[T.1]}:sub': 'a' } } }]).map(
    (each) => each.rule,
  );
  expect(rule?.tests).toEqual([{ symbol: '${Token[T.1]}:sub' }]);
});

test('ten thousand like roles cost little more than their statements', () => {
  const compiler = new PolicyCompiler();
  const rules = new Set(Array.from({ length: 10_000 }, () => compile([allow], compiler)[0]?.rule));
  expect(rules.size).toBe(1);
});
