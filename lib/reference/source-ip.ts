import { KeylessError } from '../errors';
import { containsRange, coverEverything, networkText, parseIpRange, type IpRange } from './ip-range';

/**
 * Blocks that no call over the public internet comes from. The documentation blocks stay allowed: examples use them.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const PRIVATE = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '::ffff:0:0/96',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].map((text) => parseIpRange(text) as IpRange);

/** Throws unless `value` is an address or a CIDR block without host bits; returns it as `address/bits`. */
export function checkIpRange(label: string, value: string): string {
  const range = parseIpRange(value);
  if (range === undefined) {
    const help = 'write an address or a CIDR block, such as `203.0.113.0/24` or `2001:db8::/32`';
    throw new KeylessError('InvalidValue', `\`${label}\` \`${value}\` is not an address`, help);
  }
  if (range.bits === 0) {
    const help = 'name the addresses the caller leaves from, or drop the condition';
    throw new KeylessError('InvalidValue', `\`${label}\` \`${value}\` restricts nothing`, help);
  }
  if (range.address !== range.network) {
    const problem = `\`${label}\` \`${value}\` has host bits set`;
    throw new KeylessError('InvalidValue', problem, `write \`${networkText(range)}\``);
  }
  return range.text;
}

/** The same for an address as AWS sees it: private and reserved blocks are refused. */
export function checkPublicIpRange(label: string, value: string): string {
  const text = checkIpRange(label, value);
  const range = parseIpRange(text);
  const block = range && PRIVATE.find((candidate) => containsRange(candidate, range));
  if (block === undefined) return text;
  throw new KeylessError(
    'InvalidValue',
    `\`${label}\` \`${value}\` is in \`${block.text}\`, which AWS never sees on a public call`,
    "write the public address of the caller's NAT, or use `sourceVpce`",
  );
}

/** Throws when the blocks together are the whole of IPv4 or IPv6. */
export function refuseWholeInternet(label: string, values: readonly string[]): void {
  const ranges = values.map((value) => parseIpRange(value)).filter((range) => range !== undefined);
  if (!coverEverything(ranges)) return;
  const help = 'name the addresses the caller leaves from, or drop the condition';
  throw new KeylessError('InvalidValue', `\`${label}\` \`${values.join(', ')}\` restricts nothing`, help);
}
