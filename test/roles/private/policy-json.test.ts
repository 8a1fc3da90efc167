import { policySize } from '../../../lib/policy/size';
import { POLICY_ROOM, policyJson, renderStatement } from '../../../lib/roles/private/policy-json';

test('the room of a policy is what the quota leaves for statements and their commas', () => {
  const statement = renderStatement({ actions: ['s3:GetObject'], resources: ['*'] });
  const padded = { ...statement, Resource: '*'.padEnd(POLICY_ROOM - policySize(statement).max, 'x') };

  expect(policySize(padded).max + 1).toBe(POLICY_ROOM);
  expect(policySize(policyJson([padded])).max).toBe(6144);
});

test.each([
  ['one action and one resource stand alone', ['a:B'], ['r'], { Action: 'a:B', Effect: 'Allow', Resource: 'r' }],
  ['several are sorted', ['c:D', 'a:B'], ['s', 'r'], { Action: ['a:B', 'c:D'], Effect: 'Allow', Resource: ['r', 's'] }],
  ['repeated ones stand once', ['a:B', 'a:B'], ['r', 'r'], { Action: 'a:B', Effect: 'Allow', Resource: 'r' }],
])('%s', (_, actions, resources, expected) => {
  expect(renderStatement({ actions, resources })).toEqual(expected);
});

test('conditions are sorted by operator, key and value', () => {
  const conditions = { StringLike: { 'b:k': ['2', '1'], 'a:k': '1' }, Bool: { 'c:k': ['true', 'true'] } };

  const { Condition } = renderStatement({ actions: ['a:B'], resources: ['r'], conditions });

  expect(JSON.stringify(Condition)).toBe('{"Bool":{"c:k":"true"},"StringLike":{"a:k":"1","b:k":["1","2"]}}');
});
