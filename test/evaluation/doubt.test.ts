import type { Doubt } from '../../lib/evaluation/doubt';
import { evaluate, type Case } from './support';

const allow = { Effect: 'Allow', Action: '*', Resource: '*' };

function doubts(question: Omit<Case, 'name' | 'outcome'>): readonly Doubt[] | undefined {
  return evaluate(question).doubts;
}

test('a doubt has a kind, and is told once', () => {
  const statements = [
    { ...allow, Resource: [{ 'Fn::GetAtt': ['B', 'Arn'] }, { 'Fn::Sub': '${B.Arn}/*' }] },
    { ...allow, Resource: { 'Fn::GetAtt': ['B', 'Arn'] }, Condition: { Bool: { 'a:b': 'true' } } },
  ];
  expect(doubts({ statements, otherKeys: 'unknown' })).toEqual([
    { kind: 'token', name: 'B.Arn' },
    { kind: 'key', name: 'a:b' },
  ]);
});

test('a certain answer has none', () => {
  expect(doubts({ statements: [allow] })).toBeUndefined();
});

test('only patterns that are open are named', () => {
  const Resource = [{ Ref: 'A' }, { 'Fn::Sub': 'arn:aws:sqs:${B}' }];
  expect(doubts({ statements: [{ ...allow, Resource }] })).toEqual([{ kind: 'token', name: 'A' }]);
});

test('a key is named when its own value is to blame', () => {
  expect(doubts({ condition: { NumericLessThan: { 'a:b': '1' } }, context: { 'a:b': 'x' } })).toEqual([
    { kind: 'key', name: 'a:b' },
  ]);
  expect(
    doubts({ condition: { StringEquals: { 'a:b': '${aws:tags}' } }, context: { 'a:b': 'x', 'aws:tags': ['y'] } }),
  ).toEqual([{ kind: 'key', name: 'aws:tags' }]);
  expect(doubts({ condition: { StringEquals: { 'a:b': ['x', 'y'] } }, context: { 'a:b': { Ref: 'V' } } })).toEqual([
    { kind: 'token', name: 'V' },
  ]);
});
