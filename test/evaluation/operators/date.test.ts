import { dateFamily } from '../../../lib/evaluation/operators/date';
import { compare } from './support';

test.each([
  ['DateEquals', '2026-11-01T00:00:00Z', '2026-11-01', true],
  ['DateLessThan', '2026-11-01', '2026-10-31T23:59:59.999Z', true],
  ['DateEquals', '0', '1970-01-01', true],
  ['DateEquals', '1.5', '1970-01-01T00:00:01.5Z', true],
  ['DateEquals', '2026', '2026', undefined],
  ['DateEquals', '2026-02-31x', '2026-02-28', undefined],
  ['DateEquals', '2026-13-01', '2026-12-01', undefined],
] as const)('%s: %j and %j', (operator, policy, request, expected) => {
  expect(compare(dateFamily, operator, policy, request)).toBe(expected);
});
