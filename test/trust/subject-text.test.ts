import { checkReason, checkText, exactPart } from '../../lib/trust/subject-text';
import { failure, token } from './samples';

const rule = { label: 'colour', form: /^[a-z]+$/, help: 'one of `red` and `blue`' };

test.each(['red', token('Colour'), `light-${token('Colour')}`])('%s is taken as it is', (value) => {
  expect(exactPart(rule, value)).toBe(value);
});

test.each([
  ['RED', 'InvalidValue: `colour` `RED` is no colour; write one of `red` and `blue`'],
  ['r*', 'WildcardForbidden: `colour` `r*` holds a wildcard; write one of `red` and `blue`'],
  ['?', 'WildcardForbidden: `colour` `?` holds a wildcard; write one of `red` and `blue`'],
  ['', 'InvalidValue: `colour` `` is no colour; write one of `red` and `blue`'],
])('%s is refused: %s', (value, expected) => {
  expect(failure(() => exactPart(rule, value))).toBe(expected);
});

test('a reason says something', () => {
  expect(checkReason('all', { reason: ' it has to be ' }, 'name one')).toBe('it has to be');
  expect(failure(() => checkReason('all', { reason: ' ' }, 'name one'))).toBe(
    'ReasonRequired: trusting all has no `reason`; say why, or name one',
  );
  expect(failure(() => checkReason('all', {} as { reason: string }, 'name one'))).toMatch(/^ReasonRequired/);
});

test.each([
  ['repo:o/r:*', ''],
  [token('Subject'), ''],
  ['', 'InvalidValue: `text` is empty; write it as the token has it'],
  [
    'a${aws:username}',
    'InvalidValue: `text` `a${aws:username}` holds `${`, which IAM reads as a policy variable; write it as the token has it',
  ],
])('text %s: %s', (value, expected) => {
  expect(failure(() => checkText('text', value))).toBe(expected);
});
