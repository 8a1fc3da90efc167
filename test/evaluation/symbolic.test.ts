import { matchSymbolic } from '../../lib/evaluation/symbolic';
import type { Template } from '../../lib/evaluation/pattern';
import type { Text } from '../../lib/evaluation/text';
import type { Truth } from '../../lib/evaluation/truth';
import { ANY, ONE } from '../../lib/policy/wildcard';

type Row = [name: string, parts: readonly Template[], text: Text, expected: Truth];

const X = { symbol: 'X' };

test.each<Row>([
  ['a symbol equals itself', [[X]], { parts: [X] }, true],
  ['and may be any text', [[X]], 'abc', undefined],
  ['but not change the text round it', [['a', X]], 'bc', false],
  ['two of the same', [[X, X]], { parts: [X, X] }, true],
  ['a star takes symbols', [['a', ANY]], { parts: ['ab', X] }, true],
  ['a question mark may', [['a', ONE]], { parts: ['a', X] }, undefined],
  ['texts that differ in front', [['a', X]], { parts: ['b', X] }, false],
  ['texts that differ at the end', [[X, 'a']], { parts: [X, 'b'] }, false],
  ['a symbol may be empty', [['a', X, 'b']], 'ab', undefined],
])('%s', (_name, parts, text, expected) => {
  expect(matchSymbolic(parts, false, text)).toBe(expected);
});

test.each<Row>([
  ['a star within its part', [['arn'], [ANY], ['s3']], 'arn:aws:s3', true],
  ['a star does not cross a colon', [['arn'], [ANY], ['s3']], 'arn:a:b:s3', undefined],
  ['the last star does', [['arn'], [X], [ANY]], { parts: ['arn:', X, ':a:b'] }, true],
  ['a question mark does not match a colon', [['a', ONE], ['b']], 'a::b', undefined],
  ['nor a symbol that may hold one', [['a'], [ANY], ['b']], { parts: ['a:', X, ':b'] }, undefined],
  ['a region holds none', [['a'], [ANY], ['b']], { parts: ['a:', { symbol: '{"Ref":"AWS::Region"}' }, ':b'] }, true],
])('by part: %s', (_name, parts, text, expected) => {
  expect(matchSymbolic(parts, true, text)).toBe(expected);
});

test('texts beyond all bounds are not judged', () => {
  expect(matchSymbolic([['a'.repeat(5000), X]], false, 'b'.repeat(5000))).toBeUndefined();
});

test('hundreds of stars and symbols end soon', () => {
  const pattern = Array.from({ length: 300 }, () => [ANY, 'a', X] as const).flat();
  expect(matchSymbolic([[...pattern, 'b']], false, { parts: [X, 'a'.repeat(1500)] })).toBe(false);
});
