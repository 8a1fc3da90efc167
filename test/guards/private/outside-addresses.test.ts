import * as fc from 'fast-check';
import { outsideAddresses } from '../../../lib/guards/private/outside-addresses';
import type { IpRange } from '../../../lib/reference/ip-range';
import { containsRange, parseIpRange } from '../../../lib/reference/ip-range';

const range = (text: string) => parseIpRange(text) as IpRange;
const isIn = (blocks: readonly string[], address: string) =>
  blocks.some((block) => containsRange(range(block), range(address)));

test('one block leaves a block on every step to it, and the other version whole', () => {
  expect(outsideAddresses(['192.0.0.0/3'])).toEqual(['0.0.0.0/1', '128.0.0.0/2', '224.0.0.0/3', '::/1', '8000::/1']);
  expect(outsideAddresses(['2001:db8::/32'])).toHaveLength(2 + 32);
  expect(outsideAddresses(['203.0.113.7/32'])).toHaveLength(32 + 2);
});

test('everything leaves nothing', () => {
  expect(outsideAddresses(['0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1'])).toEqual([]);
});

const v4 = fc.tuple(fc.ipV4(), fc.integer({ min: 1, max: 32 })).map(([address, bits]) => `${address}/${bits}`);
const v6 = fc.tuple(fc.ipV6(), fc.integer({ min: 1, max: 128 })).map(([address, bits]) => `${address}/${bits}`);

test('every address is in exactly one of the two', () => {
  const blocks = fc.array(fc.oneof(v4, v6), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(blocks, fc.oneof(fc.ipV4(), fc.ipV6()), (inside, address) => {
      expect(isIn(outsideAddresses(inside), address)).toBe(!isIn(inside, address));
    }),
    { numRuns: 200 },
  );
});
