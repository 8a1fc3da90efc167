import { arnCanMatch } from '../../lib/reference/arn-pattern';

test.each([
  ['arn:aws:iam::*:role/x', 'arn:aws:iam::222233334444:role/x', true],
  ['arn:aws:iam::222233334444:role/?', 'arn:aws:iam::222233334444:role/x', true],
  ['arn:aws:*:role/x', 'arn:aws:iam::222233334444:role/x', false],
  ['arn:aws:iam::*:role/x', 'arn:${Token[P.1]}:iam::222233334444:role/x', true],
  ['arn:aws:iam::*:role/y', 'arn:${Token[P.1]}:iam::222233334444:role/x', false],
  ['${Token[Arn.1]}', 'arn:aws:iam::222233334444:role/x', true],
  ['arn:aws:iam::222233334444:role/x', '${Token[Arn.1]}', true],
  ['nonsense', 'arn:aws:iam::222233334444:role/x', false],
])('that %s can match %s is %s', (pattern, arn, expected) => {
  expect(arnCanMatch(pattern, arn)).toBe(expected);
});
