import { compileText } from '../../lib/evaluation/compile-text';
import { matchText, symbolsOfMatch } from '../../lib/evaluation/match-text';
import { readRequest } from '../../lib/evaluation/request';
import type { Text } from '../../lib/evaluation/text';
import type { Value } from '../../lib/policy/model';

const style = { wildcards: true, variables: true, byPart: true, ignoresCase: false };
const request = readRequest({ action: 's3:GetObject', context: { 'aws:username': 'ann', 'aws:tags': ['a', 'b'] } });
const X: Text = { parts: [{ symbol: '{"Ref":"X"}' }] };

test.each<[Value, Text, boolean | undefined]>([
  ['*', X, true],
  ['a', X, undefined],
  ['arn:aws:s3:::b/*', { parts: ['arn:aws:s3:::b/', { symbol: 'k' }] }, true],
  ['arn:aws:s3:::b/*', { parts: ['arn:aws:sqs:', { symbol: 'k' }] }, false],
  ['arn:*:s3:::b', { parts: ['arn:', { symbol: '{"Ref":"AWS::Partition"}' }, ':s3:::b'] }, true],
  ['arn:*:s3:::b', { parts: ['arn:', { symbol: 'k' }, ':s3:::b'] }, undefined],
  ['arn:aws:s3:::b/*/c', { parts: ['arn:aws:s3:::b/', { symbol: 'k' }, '/c'] }, true],
  ['${aws:username}', 'ann', true],
  ['${aws:nothing}', 'ann', false],
  ['${aws:tags}', 'a', undefined],
  ['x${aws:tags}', 'a', false],
])('%j against %j is %s', (value, text, expected) => {
  expect(matchText(compileText(value, style, '2012-10-17'), text, request)).toBe(expected);
});

test('a comparison hangs on the symbols of both sides', () => {
  const pattern = compileText({ name: 'Fn::Sub', argument: '${A}${!aws:tags}' }, style, '2012-10-17');
  expect(symbolsOfMatch(pattern, X, request).map(({ symbol }) => symbol)).toEqual([
    '{"Ref":"A"}',
    'aws:tags',
    '{"Ref":"X"}',
  ]);
  expect(symbolsOfMatch(compileText('${aws:nothing}', style, '2012-10-17'), 'a', request)).toEqual([]);
});
