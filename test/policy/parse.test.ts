import { KeylessError } from '../../lib/errors';
import { parsePolicy } from '../../lib/policy/parse';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const policy = { Version: '2012-10-17', Statement: [statement] };

const parsed = {
  path: 'Statement[0]',
  effect: 'Allow',
  action: { not: false, values: ['s3:GetObject'] },
  resource: { not: false, values: ['*'] },
  conditions: [],
};

test('a document is read from an object and from JSON text alike', () => {
  const expected = { kind: 'identity', version: '2012-10-17', statements: [parsed] };
  expect(parsePolicy(policy, 'identity')).toEqual(expected);
  expect(parsePolicy(JSON.stringify(policy), 'identity')).toEqual(expected);
});

test('a single statement needs no list', () => {
  const document = parsePolicy({ Id: 'x', Statement: statement }, 'identity');
  expect(document).toEqual({ kind: 'identity', id: 'x', statements: [{ ...parsed, path: 'Statement' }] });
});

test('a token may stand for the statements, for one of them, or for the Id', () => {
  const choice = { 'Fn::If': ['IsProd', statement, { Ref: 'AWS::NoValue' }] };
  const token = { name: 'Fn::If', argument: choice['Fn::If'] };
  expect(parsePolicy({ Statement: choice }, 'identity').statements).toEqual([{ path: 'Statement', token }]);
  expect(parsePolicy({ Statement: [statement, choice] }, 'identity').statements[1]).toEqual({
    path: 'Statement[1]',
    token,
  });
  expect(parsePolicy({ ...policy, Id: { Ref: 'A' } }, 'identity').id).toEqual({ name: 'Ref', argument: 'A' });
  expect(parsePolicy({ Statement: ['${Token[TOKEN.1]}'] }, 'identity').statements[0]).toEqual({
    path: 'Statement[0]',
    token: { name: 'Token', argument: '${Token[TOKEN.1]}' },
  });
});

test('Sids that are empty, tokens or not known yet may repeat', () => {
  const sids = ['', '', { Ref: 'A' }, { Ref: 'A' }, '${Token[T.1]}', '${Token[T.1]}', 'One', 'Two'];
  const statements = [...sids.map((Sid) => ({ ...statement, Sid })), { Ref: 'A' }];
  expect(parsePolicy({ Statement: statements }, 'identity').statements).toHaveLength(9);
});

test.each<[unknown, string]>([
  [null, 'at `policy`: found null; write an object with `Version` and `Statement`'],
  [5, 'at `policy`: found `5`; write an object with `Version` and `Statement`'],
  [[], 'at `policy`: found an empty list; write an object with `Version` and `Statement`'],
  ['[1]', 'at `policy`: found a list; write an object with `Version` and `Statement`'],
  [undefined, 'at `policy`: found undefined; write an object with `Version` and `Statement`'],
  [{ Ref: 'A' }, 'at `policy`: the whole document is a CloudFormation intrinsic; pass the document it stands for'],
  [{}, 'at `policy`: `Statement` is missing; add a list of statements'],
  [{ Statement: [] }, 'at `Statement`: found an empty list; write at least one statement'],
  [{ Statement: 'x' }, 'at `Statement`: found `x`; write a statement object'],
  [{ Statement: [statement, null] }, 'at `Statement[1]`: found null; write a statement object'],
  [{ Statment: [] }, 'at `Statment`: unknown element; did you mean `Statement`?'],
  [{ ...policy, Comment: 'x' }, 'at `Comment`: unknown element; write one of `Version`, `Id`, `Statement`'],
  [{ ...policy, 'a b': 'x' }, 'at `["a b"]`: unknown element; write one of `Version`, `Id`, `Statement`'],
  [{ ...policy, Version: '2012-10-18' }, 'at `Version`: unknown version `2012-10-18`; did you mean `2012-10-17`?'],
  [{ ...policy, Version: 'new' }, 'at `Version`: unknown version `new`; write `2012-10-17`'],
  [{ ...policy, Version: { Ref: 'A' } }, 'at `Version`: unknown version an object; write `2012-10-17`'],
  [{ ...policy, Version: undefined }, 'at `Version`: unknown version undefined; write `2012-10-17`'],
  [{ ...policy, Id: 5 }, 'at `Id`: found `5`; write a string'],
  [
    { Statement: [{ ...statement, Sid: 'A' }, statement, { ...statement, Sid: 'A' }] },
    'at `Statement[2].Sid`: `A` is also the Sid of `Statement[0]`; give each its own',
  ],
])('%j is refused', (input, message) => {
  expect(() => parsePolicy(input, 'identity')).toThrow(new KeylessError('PolicySyntax', ...split(message)));
});

test('broken JSON is refused with the reason', () => {
  expect(() => parsePolicy('{"Version": ', 'identity')).toThrow(/^at `policy`: is not JSON: .+; write a JSON object$/);
});

test('a key named __proto__ is a key like any other', () => {
  expect(() => parsePolicy('{"__proto__": {"Statement": []}}', 'identity')).toThrow('at `__proto__`: unknown element');
  expect(() => parsePolicy('{"Statement": {"__proto__": {"Effect": "Allow"}}}', 'identity')).toThrow(
    'at `Statement.__proto__`: unknown element',
  );
  const inherited: unknown = Object.create(policy);
  expect(() => parsePolicy(inherited, 'identity')).toThrow('at `policy`: `Statement` is missing');
});

/** `KeylessError` takes the problem and the help apart. */
function split(message: string): [string, string] {
  const index = message.lastIndexOf('; ');
  return [message.slice(0, index), message.slice(index + 2)];
}
