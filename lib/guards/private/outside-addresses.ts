import type { IpRange } from '../../reference/ip-range';
import { containsRange, networkText, parseIpRange } from '../../reference/ip-range';

/**
 * The blocks of all addresses that are in none of `inside`. Event patterns can ask for addresses in a block, not for
 * those outside.
 */
export function outsideAddresses(inside: readonly string[]): readonly string[] {
  const ranges = inside.map((text) => parseIpRange(text)).filter((range) => range !== undefined);
  return ['0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1'].flatMap((text) =>
    without(parseIpRange(text) as IpRange, ranges),
  );
}

function without(block: IpRange, inside: readonly IpRange[]): readonly string[] {
  const within = inside.filter((range) => containsRange(block, range));
  if (inside.some((range) => containsRange(range, block))) return [];
  if (within.length === 0) return [networkText(block)];
  return halves(block).flatMap((half) => without(half, within));
}

function halves({ version, bits, network }: IpRange): readonly IpRange[] {
  const width = version === 4 ? 32 : 128;
  const upper = network + (1n << BigInt(width - bits - 1));
  return [network, upper].map((start) => {
    const half = { text: '', version, bits: bits + 1, address: start, network: start };
    return { ...half, text: networkText(half) };
  });
}
