import { isIP } from 'node:net';

/** A block of addresses, as a number line sees it. */
export interface IpRange {
  /** `address/bits`, lower case. */
  readonly text: string;
  readonly version: 4 | 6;
  readonly bits: number;
  /** The address as written; its host bits may be set. */
  readonly address: bigint;
  /** The address with its host bits cleared. */
  readonly network: bigint;
}

/** Reads `address` or `address/bits`; `undefined` when it is neither. */
export function parseIpRange(text: string): IpRange | undefined {
  const [host, length, ...rest] = text.toLowerCase().split('/') as [string, ...string[]];
  const version = isIP(host);
  if (version === 0 || host.includes('%') || rest.length > 0) return undefined;
  const width = version === 4 ? 32 : 128;
  if (length !== undefined && !/^(0|[1-9]\d{0,2})$/.test(length)) return undefined;
  const bits = length === undefined ? width : Number(length);
  if (bits > width) return undefined;
  const address = version === 4 ? ipv4Number(host) : ipv6Number(host);
  const shift = BigInt(width - bits);
  return { text: `${host}/${bits}`, version: version as 4 | 6, bits, address, network: (address >> shift) << shift };
}

/** Whether every address of `inner` is in `outer`. */
export function containsRange(outer: IpRange, inner: IpRange): boolean {
  if (outer.version !== inner.version || outer.bits > inner.bits) return false;
  const shift = BigInt((outer.version === 4 ? 32 : 128) - outer.bits);
  return outer.network >> shift === inner.network >> shift;
}

/** The block that `range` lies in, written with its host bits cleared. */
export function networkText(range: IpRange): string {
  return `${range.version === 4 ? ipv4Text(range.network) : ipv6Text(range.network)}/${range.bits}`;
}

/** Whether the blocks together hold every address of IPv4 or of IPv6. */
export function coverEverything(ranges: readonly IpRange[]): boolean {
  return ([4, 6] as const).some((version) => {
    const blocks = ranges.filter((range) => range.version === version);
    // The widest block decides how many it takes at the least.
    if (blocks.length < 2 ** Math.min(...blocks.map((range) => range.bits))) return false;
    const outer = outermost(blocks);
    const width = version === 4 ? 32 : 128;
    return outer.reduce((sum, range) => sum + (1n << BigInt(width - range.bits)), 0n) === 1n << BigInt(width);
  });
}

function outermost(ranges: readonly IpRange[]): readonly IpRange[] {
  return ranges.filter(
    (range, index) =>
      !ranges.some(
        (other, at) => at !== index && containsRange(other, range) && (at < index || !containsRange(range, other)),
      ),
  );
}

function ipv4Number(host: string): bigint {
  return host.split('.').reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}

function ipv6Number(host: string): bigint {
  const plain = host.replace(/\d+\.\d+\.\d+\.\d+$/, (v4) => {
    const value = ipv4Number(v4);
    return `${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`;
  });
  const [head, tail] = plain.split('::') as [string, ...string[]];
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [left, right] = [groups(head), groups(tail ?? '')];
  const zeros = new Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

function ipv4Text(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => ((value >> shift) & 255n).toString()).join('.');
}

function ipv6Text(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const text = groups.join(':');
  const runs = [...text.matchAll(/\b0(:0)+\b/g)].sort((a, b) => b[0].length - a[0].length);
  const run = runs[0];
  if (run === undefined) return text;
  const [left, right] = [text.slice(0, run.index), text.slice(run.index + run[0].length)];
  return `${left.replace(/:$/, '')}::${right.replace(/^:/, '')}`;
}
