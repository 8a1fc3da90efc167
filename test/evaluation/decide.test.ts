import { decide } from '../../lib/evaluation/decide';
import { readRequest } from '../../lib/evaluation/request';
import { evaluate } from './support';

const statement = { Effect: 'Allow', Action: '*', Resource: '*' };

test('without any layer nothing is allowed', () => {
  expect(decide([], readRequest({ action: 's3:GetObject' }))).toEqual({
    outcome: 'deny',
    statements: [],
    layer: undefined,
  });
});

test('an allow names the statements of every layer', () => {
  const decision = evaluate({ statements: [statement], boundary: [statement], session: [statement] });
  expect(decision.statements.map(({ policy, path }) => `${policy} ${path}`)).toEqual([
    'access Statement[0]',
    'boundary Statement[0]',
    'session Statement[0]',
  ]);
});

test('a hundred thousand open statements are no trouble', () => {
  const open = { ...statement, Condition: { Bool: { 'aws:SecureTransport': 'true' } } };
  const decision = evaluate({ statements: Array.from({ length: 150_000 }, () => open), otherKeys: 'unknown' });
  expect(decision.doubts).toEqual([{ kind: 'key', name: 'aws:securetransport' }]);
});
