import { holdsWhenAbsent } from '../../lib/reference/absent-key';

const not = { operator: 'StringNotEquals', key: 'aws:PrincipalTag/team', values: ['guests'] };
const arn = { operator: 'ArnNotLike', key: 'aws:PrincipalArn', values: ['arn:aws:iam::222233334444:role/x'] };
const claim = { operator: 'StringNotEquals', key: 'a.example:sub', values: ['x'] };

test.each([
  ['a positive line', { ...not, operator: 'StringEquals' }, [], false],
  ['a negated line alone', not, [not], true],
  ['a negated line beside a positive one', not, [not, { ...not, operator: 'StringLike', values: ['p*'] }], false],
  [
    'a negated line beside one that asks for the key',
    not,
    [not, { ...not, operator: 'Null', values: ['false'] }],
    false,
  ],
  ['a negated line beside one on another key', not, [not, { ...claim, operator: 'StringEquals' }], true],
  ['a negated line on a key that is always there', arn, [arn], false],
  ['a negated line on an unknown key', claim, [claim], true],
])('%s: holds without its key %4$s', (_, line, lines, expected) => {
  expect(holdsWhenAbsent(line, lines, 'role')).toBe(expected);
});
