import type { PolicyKind } from '../../lib/policy/model';
import { actionKey, equalPolicies, normalizePolicy, policyKey, valueKey } from '../../lib/policy/normalize';
import { parsePolicy } from '../../lib/policy/parse';
import { printPolicy } from '../../lib/policy/print';

const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const identity = (statement: object): unknown => ({ Version: '2012-10-17', Statement: [{ ...allow, ...statement }] });
const trust = (principal: unknown): unknown => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }],
});
const when = (condition: object): unknown => identity({ Condition: condition });

function equal(a: unknown, b: unknown, kind: PolicyKind, partition?: string): boolean {
  return equalPolicies(parsePolicy(a, kind), parsePolicy(b, kind), partition === undefined ? {} : { partition });
}

test.each<[string, unknown, unknown]>([
  ['a single value and a list of one', identity({ Action: '*' }), identity({ Action: ['*'] })],
  ['values in another order', identity({ Action: ['a:B', 'c:D'] }), identity({ Action: ['c:D', 'a:B'] })],
  ['repeated values', identity({ Action: ['a:B', 'a:B'] }), identity({ Action: 'a:B' })],
  ['actions in another case', identity({ Action: 's3:getobject' }), identity({ Action: 'S3:GetObject' })],
  ['an empty Sid and none', identity({ Sid: '' }), identity({})],
  ['an empty Condition and none', identity({ Condition: {} }), identity({})],
  ['operators in another case', when({ stringEquals: { 'aws:x': 'a' } }), when({ StringEquals: { 'aws:x': 'a' } })],
  [
    'condition keys in another case',
    when({ StringEquals: { 'AWS:X': 'a' } }),
    when({ StringEquals: { 'aws:x': 'a' } }),
  ],
  [
    'condition values in another order',
    when({ ArnLike: { 'aws:x': ['a', 'b'] } }),
    when({ ArnLike: { 'aws:x': ['b', 'a'] } }),
  ],
  ['booleans as written', when({ Bool: { 'aws:x': true } }), when({ Bool: { 'aws:x': 'True' } })],
  [
    'IgnoreCase values',
    when({ StringEqualsIgnoreCase: { 'aws:x': 'A' } }),
    when({ StringEqualsIgnoreCase: { 'aws:x': 'a' } }),
  ],
  [
    'conditions in another order',
    when({ Bool: { 'aws:x': 'true' }, ArnLike: { 'aws:b': '1', 'aws:a': '2' } }),
    when({ ArnLike: { 'aws:a': '2', 'aws:b': '1' }, Bool: { 'aws:x': 'true' } }),
  ],
  [
    'the two forms of a pseudo parameter',
    identity({ Resource: 'arn:${Token[AWS.Partition.9]}:s3:::b' }),
    identity({ Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::b']] } }),
  ],
  [
    'Join and Sub of the same string',
    identity({ Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${B}/*' } }),
    identity({ Resource: { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 's3::', { 'Fn::Sub': '${B}/*' }]] } }),
  ],
  ['no version and the old one', { Statement: allow }, { Version: '2008-10-17', Statement: allow }],
  [
    'statements in another order',
    { Statement: [allow, { ...allow, Effect: 'Deny' }, { Ref: 'A' }] },
    { Statement: [{ Ref: 'A' }, { ...allow, Effect: 'Deny' }, allow] },
  ],
])('%s are equal', (_name, a, b) => {
  expect(equal(a, b, 'identity')).toBe(true);
  expect(printPolicy(normalizePolicy(parsePolicy(a, 'identity'))).Version).toBeDefined();
});

test.each<[string, unknown, unknown]>([
  ['versions', { Version: '2012-10-17', Statement: allow }, { Statement: allow }],
  ['Ids', { Id: 'a', Statement: allow }, { Id: 'b', Statement: allow }],
  ['an Id and none', { Id: 'a', Statement: allow }, { Statement: allow }],
  ['Sids', identity({ Sid: 'A' }), identity({ Sid: 'B' })],
  ['effects', identity({ Effect: 'Deny' }), identity({})],
  [
    'Action and NotAction',
    { Statement: allow },
    { Statement: { Effect: 'Allow', NotAction: allow.Action, Resource: '*' } },
  ],
  ['resources in another case', identity({ Resource: 'arn:aws:s3:::B' }), identity({ Resource: 'arn:aws:s3:::b' })],
  ['condition values in another case', when({ StringLike: { 'aws:x': 'A' } }), when({ StringLike: { 'aws:x': 'a' } })],
  ['IfExists', when({ StringLikeIfExists: { 'aws:x': 'A' } }), when({ StringLike: { 'aws:x': 'A' } })],
  ['the set', when({ 'ForAllValues:StringLike': { 'aws:x': 'A' } }), when({ StringLike: { 'aws:x': 'A' } })],
  ['tokens in another case', identity({ Action: { Ref: 'A' } }), identity({ Action: { Ref: 'a' } })],
  ['a token and its text', identity({ Resource: { Ref: 'A' } }), identity({ Resource: '{"Ref":"A"}' })],
  ['opaque conditions', when({ Bool: { Ref: 'A' } }), when({ Null: { Ref: 'A' } })],
  ['opaque blocks', when({ Ref: 'A' }), when({ Ref: 'B' })],
  ['one statement twice', { Statement: [allow, allow] }, { Statement: [allow] }],
])('%s tell documents apart', (_name, a, b) => {
  expect(equal(a, b, 'identity')).toBe(false);
  expect(equal(a, a, 'identity')).toBe(true);
  expect(equal(b, b, 'identity')).toBe(true);
});

test('principals compare by type and value, in any order', () => {
  expect(
    equal(trust({ AWS: ['a', 'b'], Service: 's' }), trust({ Service: ['s', 's'], AWS: ['b', 'a'] }), 'trust'),
  ).toBe(true);
  expect(equal(trust({ AWS: 'a' }), trust({ Federated: 'a' }), 'trust')).toBe(false);
  expect(equal(trust('*'), trust({ AWS: '*' }), 'trust')).toBe(false);
  expect(equal(trust({ Ref: 'A' }), trust({ Ref: 'A' }), 'trust')).toBe(true);
});

test('an account id is its root ARN only when the partition is known', () => {
  const [id, arn] = [trust({ AWS: '111122223333' }), trust({ AWS: 'arn:aws-cn:iam::111122223333:root' })];
  expect(equal(id, arn, 'trust')).toBe(false);
  expect(equal(id, arn, 'trust', 'aws')).toBe(false);
  expect(equal(id, arn, 'trust', 'aws-cn')).toBe(true);
  expect(
    equal(
      trust({ Federated: '111122223333' }),
      trust({ Federated: 'arn:aws-cn:iam::111122223333:root' }),
      'trust',
      'aws-cn',
    ),
  ).toBe(false);
});

test('only account ids of the type AWS become ARNs', () => {
  const document = normalizePolicy(
    parsePolicy(trust({ AWS: ['111122223333', '1111', { Ref: 'A' }], Service: '111122223333' }), 'trust'),
    { partition: 'aws' },
  );
  expect(printPolicy(document).Statement).toEqual([
    {
      Effect: 'Allow',
      Principal: { AWS: ['1111', 'arn:aws:iam::111122223333:root', { Ref: 'A' }], Service: '111122223333' },
      Action: 'sts:AssumeRole',
    },
  ]);
});

test('of several spellings the first in code unit order is kept, wherever it stood', () => {
  for (const actions of [
    ['s3:getobject', 's3:GetObject'],
    ['s3:GetObject', 's3:getobject'],
  ]) {
    const document = normalizePolicy(parsePolicy(identity({ Action: actions }), 'identity'));
    expect(document.statements[0]).toMatchObject({ action: { values: ['s3:GetObject'] } });
  }
});

test('equal statements print in one order, whatever the source', () => {
  const statements = [allow, { ...allow, Action: 'S3:getobject' }];
  const print = (list: readonly object[]): unknown =>
    printPolicy(normalizePolicy(parsePolicy({ Statement: list }, 'identity')));
  expect(print(statements)).toEqual(print([...statements].reverse()));
});

test('paths still point into the source', () => {
  const document = normalizePolicy(parsePolicy({ Statement: [{ ...allow, Effect: 'Deny' }, allow] }, 'identity'));
  expect(document.statements.map(({ path }) => path)).toEqual(['Statement[1]', 'Statement[0]']);
});

test('keys fold case for actions only, and never that of tokens', () => {
  expect(actionKey('S3:Get')).toBe(actionKey('s3:get'));
  expect(valueKey('S3:Get')).not.toBe(valueKey('s3:get'));
  expect(actionKey({ name: 'Ref', argument: 'A' })).toContain('"A');
  expect(policyKey(parsePolicy(identity({}), 'identity'))).toContain('s3:getobject');
});
