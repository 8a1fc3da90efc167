import { lookup, OPEN, readRequest, type RequestInput } from '../../lib/evaluation/request';

const asked: RequestInput = { action: 'S3:GetObject' };

test('actions and keys are lower-cased, values become text', () => {
  const request = readRequest({ ...asked, context: { 'AWS:X': 1, 'b:c': true, 'd:E': ['x', 2] } });
  expect(request).toMatchObject({
    action: 's3:getobject',
    resource: '*',
    keys: ['aws:x', 'b:c', 'd:e'],
    values: ['1', 'true', ['x', '2']],
  });
  expect(readRequest(asked).action).toBe('s3:getobject');
});

test('tokens stay symbols', () => {
  const request = readRequest({
    action: 's3:${Token[T.1]}',
    resource: { name: 'Ref', argument: 'B' },
    context: { 'a:b': '${Token[T.2]}' },
  });
  expect(request).toMatchObject({
    action: { parts: ['s3:', { symbol: '${Token[T.1]}' }] },
    resource: { parts: [{ symbol: '{"Ref":"B"}' }] },
    values: [{ parts: [{ symbol: '${Token[T.2]}' }] }],
  });
  expect(readRequest({ action: { name: 'Ref', argument: 'A' } }).action).toEqual({
    parts: [{ symbol: '{"Ref":"A"}' }],
  });
});

test('a key that is not named is absent, or open', () => {
  expect(lookup(readRequest({ ...asked, context: { 'a:b': 'c' } }), 'a:b')).toBe('c');
  expect(lookup(readRequest(asked), 'a:b')).toBeUndefined();
  expect(lookup(readRequest({ ...asked, otherKeys: 'unknown' }), 'a:b')).toBe(OPEN);
  expect(lookup(readRequest({ ...asked, otherKeys: 'unknown', context: { 'A:B': 'c' } }), 'a:b')).toBe('c');
});

test('keys of objects are no keys of the context', () => {
  const context = JSON.parse('{"__proto__": "x"}') as Record<string, string>;
  expect(lookup(readRequest({ ...asked, context }), '__proto__')).toBe('x');
  expect(lookup(readRequest({ ...asked, context: {} }), 'constructor')).toBeUndefined();
});

test.each(['s3', '*', 's3:*', 's3:Get?bject', 's3:', ':x', '', 's3:Get Object', 's3:a:b'])(
  '%j is no action',
  (action) => {
    expect(() => readRequest({ action })).toThrow(
      new Error(`\`action\` \`${action}\` is not an action; write one, such as \`s3:GetObject\``),
    );
  },
);

test('a key given twice is refused', () => {
  expect(() => readRequest({ ...asked, context: { 'aws:x': 'a', 'AWS:X': 'b' } })).toThrow(
    new Error('`context` repeats `AWS:X` in another case; write the key once'),
  );
});

test('thousands of actions are read', () => {
  for (let index = 0; index < 10_500; index++) readRequest({ action: `s3:Action${index}` });
  expect(readRequest({ action: 's3:Action1' }).action).toBe('s3:action1');
});
