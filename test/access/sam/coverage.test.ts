import fc from 'fast-check';
import { matchWildcard } from '../../../lib/policy/wildcard';
import type { ConditionBlock } from '../../../lib/reference/condition-block';
import { covers, coversResource, coversText, pairsOf, type Pair } from './coverage';

test('statements fall apart into one pair for each action and resource', () => {
  const conditions = { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } };
  const clauses = [{ operator: 'StringEquals', key: 'aws:RequestedRegion', values: ['eu-west-1'] }];
  expect(pairsOf([{ actions: ['s3:A', 's3:B'], resources: ['*', 'r'], conditions }])).toEqual([
    { action: 's3:A', resource: '*', clauses },
    { action: 's3:A', resource: 'r', clauses },
    { action: 's3:B', resource: '*', clauses },
    { action: 's3:B', resource: 'r', clauses },
  ]);
});

describe('one pattern covers another', () => {
  test.each([
    ['*', ''],
    ['*', '*'],
    ['in/*', 'in/2026/*'],
    ['a?c', 'a?c'],
    ['secret-??????', 'secret-a1b2c3'],
    ['a*c', 'ab*bc'],
  ])('%s covers %s', (wide, narrow) => expect(coversText(wide, narrow)).toBe(true));

  test.each([
    ['?', '*'],
    ['??*', '*'],
    ['in/', 'in/*'],
    ['in/*', 'in'],
    ['a?c', 'a*c'],
    ['a1b2c3', '??????'],
  ])('%s does not cover %s', (wide, narrow) => expect(coversText(wide, narrow)).toBe(false));

  test('whatever matches the narrow one matches the wide one', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, pattern, fc.array(text, { minLength: 20 }), (wide, narrow, texts) => {
        fc.pre(coversText(wide, narrow));
        expect(texts.filter((value) => matchWildcard(narrow, value) && !matchWildcard(wide, value))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['*', 'arn:aws:s3:::uploads', true],
  ['arn:aws:s3:::uploads', '*', false],
  ['arn:aws:s3:::uploads/*', 'arn:aws:s3:::uploads/in/*', true],
  ['arn:aws:sqs:*:111122223333:jobs', 'arn:aws:sqs:us-east-1:111122223333:jobs', true],
  ['arn:aws:sqs:*:jobs', 'arn:aws:sqs:us-east-1:111122223333:jobs', false],
  ['arn:aws:sqs:*:*:jobs', 'arn:aws:sqs:us-east-1:111122223333:other', false],
])('resource %s covers %s: %s', (wide, narrow, expected) => expect(coversResource(wide, narrow)).toBe(expected));

describe('conditions', () => {
  const under = (conditions?: ConditionBlock): Pair =>
    pairsOf([{ actions: ['s3:GetObject'], resources: ['*'], conditions }])[0] as Pair;
  const equals = (...values: string[]) => under({ StringEquals: { 'aws:RequestedRegion': values } });

  test.each([
    ['none covers one', under(), equals('eu-west-1'), true],
    ['one does not cover none', equals('eu-west-1'), under(), false],
    ['more values cover fewer', equals('eu-west-1', 'us-east-1'), equals('us-east-1'), true],
    ['fewer values do not cover more', equals('us-east-1'), equals('eu-west-1', 'us-east-1'), false],
    ['keys match in any case', equals('a'), under({ stringequals: { 'AWS:requestedregion': 'a' } }), true],
    ['another key is another condition', equals('a'), under({ StringEquals: { 'aws:PrincipalTag/x': 'a' } }), false],
    [
      'a pattern covers a text',
      under({ StringLike: { 's3:prefix': 'in/*' } }),
      under({ StringEquals: { 's3:prefix': 'in/a' } }),
      true,
    ],
    [
      'a text covers no pattern',
      under({ StringEquals: { 's3:prefix': 'in/*' } }),
      under({ StringLike: { 's3:prefix': 'in/*' } }),
      false,
    ],
    [
      '`ArnEquals` and `ArnLike` are one',
      under({ ArnEquals: { 'aws:SourceArn': 'a' } }),
      under({ ArnLike: { 'aws:SourceArn': 'a' } }),
      true,
    ],
    [
      'no negation is understood',
      under({ StringNotEquals: { 's3:prefix': 'a' } }),
      under({ StringNotEquals: { 's3:prefix': 'a' } }),
      false,
    ],
    [
      '`IfExists` is another condition',
      equals('a'),
      under({ StringEqualsIfExists: { 'aws:RequestedRegion': 'a' } }),
      false,
    ],
    [
      'a set is another condition',
      equals('a'),
      under({ 'ForAllValues:StringEquals': { 'aws:RequestedRegion': 'a' } }),
      false,
    ],
    ['an unknown operator covers nothing', under({ Equals: { 'aws:RequestedRegion': 'a' } }), equals('a'), false],
  ])('%s', (_, wide, narrow, expected) => expect(covers(wide, narrow)).toBe(expected));
});

test('another action is never covered', () => {
  const [get, put] = pairsOf([{ actions: ['s3:GetObject', 's3:PutObject'], resources: ['*'] }]) as [Pair, Pair];
  expect([covers(get, get), covers(get, put), covers(get, { ...get, action: 's3:getobject' })]).toEqual([
    true,
    false,
    true,
  ]);
});
