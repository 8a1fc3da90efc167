import { isPlain, lowerText, symbolName, symbolOf, symbolsOf, textOf } from '../../lib/evaluation/text';

const bucket = { name: 'Fn::GetAtt', argument: ['Bucket', 'Arn'] };

test('a string without tokens stays one', () => {
  expect(textOf('arn:aws:s3:::b')).toBe('arn:aws:s3:::b');
  expect(textOf('a{b}+c')).toBe('a{b}+c');
  expect(textOf('')).toBe('');
});

test('tokens become symbols, in either form', () => {
  expect(textOf(bucket)).toEqual({ parts: [{ symbol: '{"Fn::GetAtt":["Bucket","Arn"]}' }] });
  expect(textOf('arn:${Token[AWS.Partition.9]}:s3:::b')).toEqual({
    parts: ['arn:', { symbol: '{"Ref":"AWS::Partition"}' }, ':s3:::b'],
  });
  expect(textOf({ name: 'Fn::Join', argument: ['', ['a', 'b']] })).toBe('ab');
  expect(textOf({ name: 'Fn::Join', argument: ['', []] })).toBe('');
});

test.each([
  ['abc', true],
  ['-1.8881545897087827e+289', false],
  ['${Token[T.1]}', false],
  [bucket, false],
])('%j is plain: %s', (value, expected) => {
  expect(isPlain(value)).toBe(expected);
});

test.each([
  [{ name: 'Ref', argument: 'AWS::Region' }, 'AWS::Region'],
  [{ name: 'Ref', argument: 'Topic' }, 'Topic'],
  [bucket, 'Bucket.Arn'],
  [{ name: 'Fn::If', argument: ['C', 'a', 'b'] }, '{"Fn::If":["C","a","b"]}'],
  [{ name: 'Token', argument: '${Token[T.1]}' }, '${Token[T.1]}'],
])('%j is called %s', (token, name) => {
  expect(symbolName(symbolOf(token))).toBe(name);
});

test('lower-casing leaves symbols alone', () => {
  expect(lowerText('ABC')).toBe('abc');
  expect(lowerText({ parts: ['ABC', { symbol: 'X' }] })).toEqual({ parts: ['abc', { symbol: 'X' }] });
  expect(symbolsOf({ parts: ['a', { symbol: 'X' }] })).toEqual([{ symbol: 'X' }]);
  expect(symbolsOf('a')).toEqual([]);
});
