import fc from 'fast-check';
import type { IpRange } from '../../../../lib/reference/ip-range';
import { containsRange, networkText, parseIpRange } from '../../../../lib/reference/ip-range';
import { addressExpression } from '../../../../lib/roles/private/access-key-user/address-expression';

const range = (text: string): IpRange => parseIpRange(text) as IpRange;

test.each([
  ['203.0.113.7/32', '^203\\.0\\.113\\.7$'],
  ['203.0.113.0/24', '^203\\.0\\.113\\.'],
  [
    '203.0.113.64/27',
    '^203\\.0\\.113\\.6[4-9]$|^203\\.0\\.113\\.7[0-9]$|^203\\.0\\.113\\.8[0-9]$|^203\\.0\\.113\\.9[0-5]$',
  ],
  ['203.0.113.6/31', '^203\\.0\\.113\\.[6-7]$'],
  ['203.0.112.0/23', '^203\\.0\\.11[2-3]\\.'],
  ['198.0.0.0/7', '^19[8-9]\\.'],
  ['2001:db8::/32', ':'],
])('%s is %s', (block, expression) => {
  expect(addressExpression([range(block)])).toBe(expression);
});

test('blocks stand beside each other, IPv6 once', () => {
  expect(addressExpression(['203.0.113.0/24', '2001:db8::/32', '2001:db9::/32'].map(range))).toBe(
    '^203\\.0\\.113\\.|:',
  );
});

test('takes exactly the addresses of the block', () => {
  const number = fc.bigInt(0n, 0xffffffffn);
  fc.assert(
    fc.property(
      number,
      fc.integer({ min: 8, max: 32 }),
      number,
      fc.integer({ min: 0, max: 32 }),
      (at, bits, other, near) => {
        const network = (at >> BigInt(32 - bits)) << BigInt(32 - bits);
        const block: IpRange = { text: '', version: 4, bits, address: network, network };
        // Near the block as often as anywhere.
        const address = near === 0 ? other : BigInt.asUintN(32, network ^ (other >> BigInt(near - 1)));
        const single: IpRange = { text: '', version: 4, bits: 32, address, network: address };
        const text = networkText(single).split('/')[0] ?? '';
        expect(new RegExp(addressExpression([block])).test(text)).toBe(containsRange(block, single));
      },
    ),
    { numRuns: 3000 },
  );
});

test('uses only what filter patterns know', () => {
  const blocks = ['203.0.113.64/27', '10.0.0.0/9', '203.0.113.7/32', '2001:db8::/32'].map(range);
  expect(addressExpression(blocks)).toMatch(/^[0-9.:\\^$|[\]-]+$/);
});
