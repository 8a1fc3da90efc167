import { checkIamName, wildcardPrincipal } from '../../lib/trust/iam-name';
import { failure, token } from './samples';

test.each([
  ['Caller', 'Caller'],
  ['/team/Caller', 'team/Caller'],
  ['a/b/c', 'a/b/c'],
  [token('Name'), token('Name')],
])('%s names %s', (value, expected) => {
  expect(checkIamName('roleName', 'role', value)).toBe(expected);
});

test.each([
  ['Caller*', wildcardPrincipal('roleName', 'Caller*').message],
  ['role/Caller', '`roleName` `role/Caller` repeats `role/`; write `Caller`'],
  ['a//c', '`roleName` `a//c` has a bad path; write `path/name` without spaces'],
  ['my role', '`roleName` `my role` is not a name; use 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -'],
])('%s names nothing', (value, message) => {
  expect(failure(() => checkIamName('roleName', 'role', value))).toMatch(message);
});
