import { matchParts, splitParts } from '../../lib/evaluation/arn-parts';
import { ANY, ONE, wildcardPattern } from '../../lib/policy/wildcard';

test.each([
  ['arn:aws:s3:::b*', [['arn'], ['aws'], ['s3'], [], [], ['b', ANY]]],
  ['arn:*:sqs:*:1?:a:b', [['arn'], [ANY], ['sqs'], [ANY], ['1', ONE], ['a:b']]],
  ['arn:aws*', [['arn'], ['aws', ANY]]],
  ['*', [[ANY]]],
  ['', [[]]],
])('%s is taken apart at its first five colons', (text, parts) => {
  expect(splitParts(wildcardPattern(text))).toEqual(parts);
});

test('colons of variables do not separate', () => {
  expect(splitParts(['arn:aws:', { variable: 'aws:x' }, ':r:1:', { symbol: 'a:b' }])).toEqual([
    ['arn'],
    ['aws'],
    [{ variable: 'aws:x' }],
    ['r'],
    ['1'],
    [{ symbol: 'a:b' }],
  ]);
});

test.each([
  ['arn:aws:sqs:*:*:q', 'arn:aws:sqs:r:1:q', true],
  ['arn:aws:sqs:*:*:q', 'arn:aws:sqs:r:1:x:q', false],
  ['arn:aws:sqs:*:q', 'arn:aws:sqs:r:1:q', false],
  ['arn:aws:sqs:*:*:*q', 'arn:aws:sqs:r:1:x:q', true],
  ['arn:aws:s*', 'arn:aws:sqs:r:1:x', true],
  ['arn:aws:s*s*', 'arn:aws:sqs:r:1:x', true],
  ['arn:aws:s*1*', 'arn:aws:sqs:r:1:x', false],
  ['arn:a*:s3', 'arn:aws:s3', true],
  ['arn:a*:s3', 'arn:aws:s3:::b', false],
  ['arn:a*:s3:*', 'arn:aws:s3', false],
])('%s against %s is %s', (pattern, text, expected) => {
  expect(matchParts(splitParts(wildcardPattern(pattern)), text)).toBe(expected);
});
