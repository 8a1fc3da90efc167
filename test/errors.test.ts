import { KeylessError } from '../lib/errors';

test('an error carries a stable code, and its message ends with what to write instead', () => {
  const error = new KeylessError('InvalidValue', '`prefix` `/a` starts with a slash', 'write `a`');
  expect(error.code).toBe('InvalidValue');
  expect(error.message).toBe('`prefix` `/a` starts with a slash; write `a`');
  expect(error.name).toBe('KeylessError');
});
