import type { PolicyKind } from '../../lib/policy/model';
import { parseStatement } from '../../lib/policy/statement';

const read = (input: unknown, kind: PolicyKind = 'identity'): unknown => parseStatement(input, 'Statement[2]', kind);

const identity = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };

test('a full identity statement is read', () => {
  const input = {
    Sid: 'Read1',
    Effect: 'Deny',
    NotAction: ['s3:Get*', '*'],
    NotResource: ['arn:aws:s3:::b/*', { 'Fn::GetAtt': ['B', 'Arn'] }],
    Condition: { Bool: { 'aws:SecureTransport': false } },
  };
  expect(read(input)).toEqual({
    path: 'Statement[2]',
    sid: 'Read1',
    effect: 'Deny',
    action: { not: true, values: ['s3:Get*', '*'] },
    resource: { not: true, values: ['arn:aws:s3:::b/*', { name: 'Fn::GetAtt', argument: ['B', 'Arn'] }] },
    conditions: [expect.objectContaining({ key: 'aws:SecureTransport', values: ['false'] })],
  });
});

test('a trust statement has a principal and no resource', () => {
  expect(read({ ...trust, Sid: 'with space' }, 'trust')).toEqual({
    path: 'Statement[2]',
    sid: 'with space',
    effect: 'Allow',
    principal: { not: false, values: [{ type: 'Service', value: 'ec2.amazonaws.com' }] },
    action: { not: false, values: ['sts:AssumeRole'] },
    conditions: [],
  });
});

test('NotPrincipal is told apart', () => {
  const { Principal, ...others } = trust;
  expect(read({ ...others, NotPrincipal: Principal }, 'trust')).toMatchObject({ principal: { not: true } });
});

test('tokens pass in every place', () => {
  const input = {
    Sid: '${Token[T.1]}',
    Effect: { Ref: 'E' },
    Action: '${Token[T.2]}',
    Resource: { Ref: 'R' },
    Condition: { Ref: 'C' },
  };
  expect(read(input)).toMatchObject({
    sid: '${Token[T.1]}',
    effect: { name: 'Ref', argument: 'E' },
    action: { values: ['${Token[T.2]}'] },
    resource: { values: [{ name: 'Ref', argument: 'R' }] },
    conditions: [{ token: { name: 'Ref', argument: 'C' } }],
  });
  expect(read({ ...identity, Effect: '${Token[T.1]}' })).toMatchObject({ effect: { name: 'Token' } });
});

test.each(['*', '*:*', 's3:*', 'S3:getObject', 'kafka-cluster:Connect', 'iam:Get?ser', 's3-object-lambda:*', 'a:B_c'])(
  'the action %s is accepted',
  (action) => {
    expect(read({ ...identity, Action: action })).toMatchObject({ action: { values: [action] } });
  },
);

test.each(['s3GetObject', 's3:', ':GetObject', 's3:Get:Object', 's*:Get', 's3:Get Object', '**'])(
  '%s is not an action',
  (action) => {
    expect(() => read({ ...identity, Action: ['s3:ListBucket', action] })).toThrow(
      `at \`Statement[2].Action[1]\`: \`${action}\` is not an action; write \`service:Action\`, such as \`s3:GetObject\`, or \`*\``,
    );
  },
);

test.each<[Record<string, unknown>, string]>([
  [{ ...identity, Effect: 'Alow' }, 'at `Statement[2].Effect`: unknown effect `Alow`; did you mean `Allow`?'],
  [{ ...identity, Effect: 'allow' }, 'at `Statement[2].Effect`: unknown effect `allow`; did you mean `Allow`?'],
  [{ ...identity, Effect: 'Grant' }, 'at `Statement[2].Effect`: unknown effect `Grant`; write `Allow` or `Deny`'],
  [{ ...identity, Effect: true }, 'at `Statement[2].Effect`: unknown effect `true`; write `Allow` or `Deny`'],
  [{ Action: '*', Resource: '*' }, 'at `Statement[2].Effect`: is missing; write `Allow` or `Deny`'],
  [{ Effect: 'Allow', Resource: '*' }, 'at `Statement[2].Action`: is missing; name the actions'],
  [{ ...identity, NotAction: '*' }, 'at `Statement[2]`: has both `Action` and `NotAction`; keep one of the two'],
  [{ Effect: 'Allow', Action: '*' }, 'at `Statement[2].Resource`: is missing; name the resources, or write `*`'],
  [{ ...identity, NotResource: '*' }, 'at `Statement[2]`: has both `Resource` and `NotResource`; keep one of the two'],
  [{ ...identity, Action: [] }, 'at `Statement[2].Action`: found an empty list; write at least one value'],
  [{ ...identity, Resource: [] }, 'at `Statement[2].Resource`: found an empty list; write at least one value'],
  [{ ...identity, Action: ['*', 5] }, 'at `Statement[2].Action[1]`: found `5`; write a string'],
  [{ ...identity, Action: null }, 'at `Statement[2].Action`: found null; write a string'],
  [{ ...identity, Resource: [['*']] }, 'at `Statement[2].Resource[0]`: found a list; write a string'],
  [{ ...identity, Resource: '' }, 'at `Statement[2].Resource`: found an empty string; write a string'],
  [{ ...identity, Resource: { a: 1 } }, 'at `Statement[2].Resource`: found an object; write a string'],
  [{ ...identity, Resources: '*' }, 'at `Statement[2].Resources`: unknown element; did you mean `Resource`?'],
  [{ ...identity, Sid: 'a b' }, 'at `Statement[2].Sid`: found `a b`; use only A-Z a-z 0-9'],
  [{ ...identity, Sid: 5 }, 'at `Statement[2].Sid`: found `5`; write a string'],
  [
    { ...identity, Principal: '*' },
    'at `Statement[2].Principal`: an identity policy applies to what it is attached to; remove `Principal`',
  ],
  [
    { ...identity, NotPrincipal: '*' },
    'at `Statement[2].NotPrincipal`: an identity policy applies to what it is attached to; remove `NotPrincipal`',
  ],
])('%j is refused in an identity policy', (input, message) => {
  expect(() => read(input)).toThrow(new Error(message));
});

test.each<[Record<string, unknown>, string]>([
  [
    { ...trust, Resource: '*' },
    'at `Statement[2].Resource`: a trust policy is about the role itself; remove `Resource`',
  ],
  [
    { ...trust, NotResource: '*' },
    'at `Statement[2].NotResource`: a trust policy is about the role itself; remove `NotResource`',
  ],
  [
    { Effect: 'Allow', Action: 'sts:AssumeRole' },
    'at `Statement[2].Principal`: is missing; name who may assume the role',
  ],
  [{ ...trust, NotPrincipal: '*' }, 'at `Statement[2]`: has both `Principal` and `NotPrincipal`; keep one of the two'],
])('%j is refused in a trust policy', (input, message) => {
  expect(() => read(input, 'trust')).toThrow(new Error(message));
});
