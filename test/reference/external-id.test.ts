import { checkExternalId } from '../../lib/reference/external-id';
import { failure, token } from '../trust/samples';

test.each(['ab', 'A_z0+=,.@:/-', 'a'.repeat(1224), token('ExternalId')])('STS accepts `%s`', (value) => {
  expect(checkExternalId('externalId', value)).toBe(value);
});

test.each([
  ['ab c', 'InvalidValue: `externalId` `ab c` has a space'],
  ['ab#c', 'InvalidValue: `externalId` `ab#c` has the character `#`'],
  ['a', 'InvalidValue: `externalId` `a` has 1 character'],
  ['', 'InvalidValue: `externalId` `` has 0 characters'],
  ['a'.repeat(1225), 'InvalidValue: `externalId` `aaaaaaaaaaaa...` has 1225 characters'],
])('STS refuses `%s`', (value, problem) => {
  const help = 'use 2 to 1224 characters of A-Z a-z 0-9 _ + = , . @ : / -';
  expect(failure(() => checkExternalId('externalId', value))).toBe(`${problem}; ${help}`);
});
