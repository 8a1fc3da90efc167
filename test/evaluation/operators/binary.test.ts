import { binaryFamily } from '../../../lib/evaluation/operators/binary';
import { compare } from './support';

test.each([
  ['BinaryEquals', 'QQ==', 'QQ', true],
  ['BinaryEquals', 'QQ==', 'QR', true],
  ['BinaryEquals', 'QQ==', 'Qg==', false],
  ['BinaryEquals', '', '', true],
  ['BinaryEquals', 'Q', 'Q', undefined],
  ['BinaryEquals', 'QQ=Q', 'QQ', undefined],
] as const)('%s: %j and %j', (operator, policy, request, expected) => {
  expect(compare(binaryFamily, operator, policy, request)).toBe(expected);
});
