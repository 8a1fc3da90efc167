import { compileText } from '../../lib/evaluation/compile-text';
import type { Style } from '../../lib/evaluation/pattern';
import type { Value } from '../../lib/policy/model';
import { ANY, ONE } from '../../lib/policy/wildcard';

const plain: Style = { wildcards: false, variables: false, byPart: false, ignoresCase: false };
const like: Style = { ...plain, wildcards: true, variables: true };
const arn: Style = { ...like, byPart: true };
const open = { kind: 'open', byPart: false, ignoresCase: false };

test.each<[Value, Style, unknown]>([
  ['a*b', plain, { kind: 'exact', text: 'a*b' }],
  ['', plain, { kind: 'exact', text: '' }],
  ['', like, { kind: 'exact', text: '' }],
  ['ABC', { ...plain, ignoresCase: true }, { kind: 'exact', text: 'abc' }],
  ['*', like, { kind: 'any' }],
  ['**', like, { kind: 'any' }],
  ['?', like, { kind: 'glob', pattern: [ONE] }],
  ['ab*', like, { kind: 'prefix', text: 'ab' }],
  ['a*b', like, { kind: 'glob', pattern: ['a', ANY, 'b'] }],
  ['arn:aws:s3:::b/*/x*', arn, { kind: 'glob', pattern: ['arn:aws:s3:::b/', ANY, '/x', ANY] }],
  ['arn:*:s3:::b', arn, { kind: 'parts', parts: [['arn'], [ANY], ['s3'], [], [], ['b']] }],
  ['arn:aws:s?', arn, { kind: 'parts', parts: [['arn'], ['aws'], ['s', ONE]] }],
  ['${*}a${$}', like, { kind: 'exact', text: '*a$' }],
  ['x${aws:UserName}', like, { ...open, parts: [['x', { variable: 'aws:username' }]] }],
  ["${aws:a, 'B'}*", like, { ...open, parts: [[{ variable: 'aws:a', fallback: 'B' }, ANY]] }],
  ['x${aws:username}', plain, { kind: 'exact', text: 'x${aws:username}' }],
  [{ name: 'Ref', argument: 'X' }, plain, { ...open, parts: [[{ symbol: '{"Ref":"X"}' }]] }],
  [
    { name: 'Fn::Sub', argument: 'arn:aws:s3:::${B}/${!aws:username}/*' },
    arn,
    {
      ...open,
      byPart: true,
      parts: [
        ['arn'],
        ['aws'],
        ['s3'],
        [],
        [],
        [{ symbol: '{"Ref":"B"}' }, '/', { variable: 'aws:username' }, '/', ANY],
      ],
    },
  ],
])('%j', (value, style, expected) => {
  expect(compileText(value, style, '2012-10-17')).toEqual(expected);
});

test.each([
  ['}', '${aws:principaltag/{"Ref":"T"}}'],
  [", 'x'}", '${aws:principaltag/{"Ref":"T"}, \'x\'}'],
])('a variable whose name holds a token is one unknown constant: %j', (end, symbol) => {
  const value = { name: 'Fn::Join', argument: ['', ['a${aws:PrincipalTag/', { Ref: 'T' }, end]] };
  expect(compileText(value, like, '2012-10-17')).toEqual({ ...open, parts: [['a', { symbol }]] });
});

test('private-use characters of the author beside tokens make the value one unknown constant', () => {
  const value = { name: 'Fn::Join', argument: ['', ['\uE0000\uE001', { Ref: 'T' }]] };
  expect(compileText(value, like, '2012-10-17')).toMatchObject({ parts: [[{ symbol: expect.any(String) }]] });
  expect(compileText('\uE0000\uE001', like, '2012-10-17')).toEqual({ kind: 'exact', text: '\uE0000\uE001' });
});

test('without version 2012-10-17 a variable is text', () => {
  expect(compileText('${aws:username}', like, undefined)).toEqual({ kind: 'exact', text: '${aws:username}' });
});
