import { explain } from '../../lib/evaluation/explain';
import { readRequest } from '../../lib/evaluation/request';
import { roleOf } from './support';

const { access } = roleOf({
  statements: [
    {
      Effect: 'Allow',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::b/*',
      Condition: { Bool: { 'a:b': 'true', 'c:d': 'true' } },
    },
    { Effect: 'Deny', Action: 'sqs:*', Resource: '*', Condition: { Ref: 'When' } },
  ],
  boundary: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

test('every statement is told, part by part', () => {
  const request = readRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: { 'a:b': 'true' } });
  const { decision, statements } = explain(access, request);
  expect(decision).toMatchObject({ outcome: 'deny', layer: 'permissions' });
  expect(statements.map(({ layer, applies, action, resource }) => [layer, applies, action, resource])).toEqual([
    ['permissions', false, true, true],
    ['permissions', false, false, true],
    ['boundary', true, true, true],
  ]);
  expect(statements[0]?.tests.map(({ holds, found }) => [holds, found])).toEqual([
    [true, 'true'],
    [false, undefined],
  ]);
  expect(statements[1]?.tests.map(({ holds, found }) => [holds, found])).toEqual([[undefined, 'unknown']]);
});

test('a key that is open is unknown, and a decision at hand is taken over', () => {
  const request = readRequest({ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', otherKeys: 'unknown' });
  const first = explain(access, request);
  expect(first.statements[0]?.tests[0]).toMatchObject({ found: 'unknown' });
  expect(first.statements[0]?.applies).toBeUndefined();
  expect(explain(access, request, first.decision).decision).toBe(first.decision);
});
