import type { Token, Value } from '../../lib/policy/model';
import {
  asIntrinsic,
  asToken,
  canonicalJson,
  flatten,
  hasMarker,
  parts,
  printToken,
  pseudoParameter,
  tokenId,
} from '../../lib/policy/token';

const token = (name: string, argument: unknown): Token => ({ name, argument });
const ref = (argument: string): Token => token('Ref', argument);
const marker = (text: string): Token => token('Token', text);

test.each([
  [{ Ref: 'A' }, ref('A')],
  [{ Condition: 'IsProd' }, token('Condition', 'IsProd')],
  [{ 'Fn::If': ['C', 'a', 'b'] }, token('Fn::If', ['C', 'a', 'b'])],
])('%j is an intrinsic, and prints back', (input, expected) => {
  expect(asToken(input)).toEqual(expected);
  expect(asIntrinsic(input)).toEqual(expected);
  expect(printToken(expected)).toEqual(input);
});

test.each(['${Token[TOKEN.42]}', '#{Token[AWS::NotificationARNs.11]}', '-1.8881545897087544e+289'])(
  '%s is a token in a place of its own, and prints back',
  (text) => {
    expect(asToken(text)).toEqual(marker(text));
    expect(printToken(marker(text))).toBe(text);
    expect(hasMarker(`a${text}`)).toBe(true);
  },
);

test.each([
  null,
  5,
  '',
  '${aws:username}',
  'a${Token[TOKEN.42]}',
  '${Token[TOKEN.42]',
  {},
  [{ Ref: 'A' }],
  { Ref: 5 },
  { Condition: {} },
  { Ref: 'A', Other: 1 },
  { AWS: 'x' },
])('%j is not a token', (input) => {
  expect(asToken(input)).toBeUndefined();
});

test('a policy variable is not a marker', () => {
  expect(hasMarker('${aws:username}')).toBe(false);
  expect(hasMarker('{Token[')).toBe(false);
});

test.each([
  [ref('AWS::Partition'), 'AWS::Partition'],
  [ref('Bucket'), undefined],
  [marker('${Token[AWS.Partition.9]}'), 'AWS::Partition'],
  [marker('#{Token[AWS::NotificationARNs.11]}'), 'AWS::NotificationARNs'],
  [marker('${Token[TOKEN.9]}'), undefined],
  [token('Fn::Sub', '${Token[AWS.Partition.9]}'), undefined],
  [token('Fn::GetAtt', ['A', 'Arn']), undefined],
])('the pseudo parameter of %j is %s', (input, expected) => {
  expect(pseudoParameter(input)).toBe(expected);
});

test('both forms of a pseudo parameter are the same token; other tokens are equal only to themselves', () => {
  expect(tokenId(marker('${Token[AWS.Region.3]}'))).toBe(tokenId(ref('AWS::Region')));
  expect(tokenId(ref('A'))).not.toBe(tokenId(ref('a')));
  expect(tokenId(marker('${Token[TOKEN.1]}'))).not.toBe(tokenId(marker('${Token[TOKEN.2]}')));
  expect(tokenId(token('Fn::X', { a: 1, b: 2 }))).toBe(tokenId(token('Fn::X', { b: 2, a: 1 })));
});

test.each<[Value, unknown]>([
  ['', []],
  ['plain', ['plain']],
  ['a${Token[AWS.Partition.9]}b', ['a', marker('${Token[AWS.Partition.9]}'), 'b']],
  ['-1.8881545897087544e+289', [marker('-1.8881545897087544e+289')]],
  ['${aws:username} {Token[', ['${aws:username} {Token[']],
  [token('Fn::Join', [':', ['arn', { Ref: 'AWS::Partition' }, 's3']]), ['arn:', ref('AWS::Partition'), ':s3']],
  [token('Fn::Join', ['', ['a', { Ref: 'B' }, { 'Fn::Join': ['-', ['c', 'd']] }]]), ['a', ref('B'), 'c-d']],
  [token('Fn::Join', ['', []]), []],
  [token('Fn::Join', [',', { Ref: 'List' }]), [token('Fn::Join', [',', { Ref: 'List' }])]],
  [token('Fn::Join', [',', ['a', 5]]), [token('Fn::Join', [',', ['a', 5]])]],
  [token('Fn::Join', ['a']), [token('Fn::Join', ['a'])]],
  [token('Fn::Join', 'a'), [token('Fn::Join', 'a')]],
  [
    token('Fn::Sub', 'x-${AWS::Region}-${Bucket.Arn}/*'),
    ['x-', ref('AWS::Region'), '-', token('Fn::GetAtt', ['Bucket', 'Arn']), '/*'],
  ],
  [token('Fn::Sub', 'home/${!aws:username}/${'), ['home/${aws:username}/${']],
  [token('Fn::Sub', ['${A}-${B}', { A: 'one', B: { Ref: 'Two' } }]), ['one-', ref('Two')]],
  [token('Fn::Sub', ['${A}', { A: 5 }]), [ref('A')]],
  [token('Fn::Sub', ['${__proto__}', {}]), [ref('__proto__')]],
  [token('Fn::Sub', 5), [token('Fn::Sub', 5)]],
  [token('Fn::If', ['C', 'a', 'b']), [token('Fn::If', ['C', 'a', 'b'])]],
])('the parts of %j', (value, expected) => {
  expect(parts(value)).toEqual(expected);
});

test('a value flattens to one string with a symbol for each token', () => {
  const value = token('Fn::Join', ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { Ref: 'B' }]]);
  expect(flatten(value, (each) => `<${String(each.argument)}>`)).toBe('arn:<AWS::Partition>:s3:::<B>');
});

test('canonical JSON does not depend on the order of keys, and keeps that of lists', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 0 })).toBe('{"a":0,"b":[{"c":2,"d":1}]}');
});
