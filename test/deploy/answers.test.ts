import { answered, isMade, parameterOf } from './answers';

const template = {
  Parameters: { ExternalId: {}, ExportBucket: {}, EnableInventory: { Default: 'false' } },
  Conditions: {
    On: { 'Fn::Equals': [{ Ref: 'EnableInventory' }, 'true'] },
    Off: { 'Fn::Not': [{ Condition: 'On' }] },
    Both: { 'Fn::And': [{ Condition: 'On' }, { Condition: 'Off' }] },
    Either: { 'Fn::Or': [{ Condition: 'On' }, { Condition: 'Off' }] },
    Odd: { 'Fn::Contains': [] },
  },
  Resources: {},
};

test('the answers of a customer become defaults', () => {
  const { Parameters } = answered({ name: 'ToolJump', file: '', template });
  expect(Parameters?.ExportBucket).toEqual({ Default: 'my-bucket' });
  expect(answered({ name: 'Other', file: '', template })).toBe(template);
});

test('an answer to a question that nobody asks is a mistake', () => {
  expect(() => answered({ name: 'ToolJump', file: '', template: { Resources: {} } })).toThrow(
    '`ToolJump` does not ask for `ExternalId`',
  );
});

test('a parameter is its default', () => {
  expect(parameterOf(template, 'EnableInventory')).toBe('false');
  expect(parameterOf(template, 'Role')).toBeUndefined();
});

test.each([
  [undefined, true],
  ['On', false],
  ['Off', true],
  ['Both', false],
  ['Either', true],
])('a resource under the condition %s is made: %s', (Condition, made) => {
  expect(isMade(template, { Type: 'A::B::C', ...(Condition !== undefined && { Condition }) })).toBe(made);
});

test('a condition of another kind is not guessed', () => {
  expect(() => isMade(template, { Type: 'A::B::C', Condition: 'Odd' })).toThrow('cannot decide');
});
