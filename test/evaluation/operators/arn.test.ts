import { arnFamily } from '../../../lib/evaluation/operators/arn';
import { compare } from './support';

test.each([
  ['ArnLike', 'arn:aws:s3:::b*', 'arn:aws:s3:::bc', true],
  ['ArnEquals', 'arn:aws:s3:::b*', 'arn:aws:s3:::bc', true],
  ['ArnLike', 'arn:*:s3:::b', 'arn:a:b:s3:::b', false],
  ['ArnLike', '*', 'b', false],
  ['ArnLike', '*', 'arn:aws:s3:::b', undefined],
  ['ArnLike', 'arn:*', 'arn:aws:s3:::b', undefined],
  ['ArnLike', 'arn:?ws:*', 'arn:aws:s3:::b', undefined],
  ['ArnLike', 'arn:aws:s3:::b', '${Token[T.1]}', undefined],
  ['ArnLike', '${Token[T.1]}', '${Token[T.1]}', true],
] as const)('%s: %j and %j', (operator, policy, request, expected) => {
  expect(compare(arnFamily, operator, policy, request)).toBe(expected);
});
