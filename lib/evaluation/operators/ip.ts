import { textOf } from '../text';
import { matchUnread, type Family } from './family';

/**
 * An address in a range; without a prefix length, in the range of that one address. An address of the other family is
 * in no range.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress (read 2026-11)
 */
export const ipFamily: Family = {
  read(value) {
    const text = textOf(value);
    const [address = '', length, ...others] = typeof text === 'string' ? text.split('/') : [];
    const words = readAddress(address);
    const bits = words === undefined ? NaN : readLength(length, words.length * 32);
    if (words === undefined || Number.isNaN(bits) || others.length > 0) return { kind: 'unread', text };
    return { kind: 'range', words, bits };
  },
  matches(operand, text, operator) {
    const found = typeof text === 'string' ? readAddress(text) : undefined;
    if (found === undefined || operand.kind !== 'range') return matchUnread(operand, text, operator);
    return contains(operand.words, operand.bits, found);
  },
};

function readLength(text: string | undefined, most: number): number {
  if (text === undefined) return most;
  return /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : NaN;
}

function contains(words: readonly number[], bits: number, found: readonly number[]): boolean {
  if (words.length !== found.length) return false;
  return words.every((word, index) => {
    const significant = Math.min(32, Math.max(0, bits - 32 * index));
    const mask = significant === 0 ? 0 : -1 << (32 - significant);
    return ((word ^ (found[index] as number)) & mask) === 0;
  });
}

/** One 32-bit word for IPv4, four for IPv6. */
function readAddress(text: string): readonly number[] | undefined {
  return text.includes(':') ? readIpv6(text) : readIpv4(text);
}

function readIpv4(text: string): readonly number[] | undefined {
  const octets = text.split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255)) {
    return undefined;
  }
  return [octets.reduce((word, octet) => (word << 8) | Number(octet), 0)];
}

function readIpv6(text: string): readonly number[] | undefined {
  const sides = text.split('::').map(readGroups);
  const [head, tail] = sides;
  if (head === undefined || sides.length > 2 || (sides.length === 2 && tail === undefined)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => 0), ...(tail ?? [])];
  return [0, 2, 4, 6].map((index) => ((groups[index] as number) << 16) | (groups[index + 1] as number));
}

/** The groups of 16 bits on one side of `::`; the last two may be written as an IPv4 address. */
function readGroups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const pieces = text.split(':');
  const ipv4 = pieces.at(-1)?.includes('.') ? readIpv4(pieces.pop() as string) : [];
  if (ipv4 === undefined || !pieces.every((piece) => /^[0-9a-fA-F]{1,4}$/.test(piece))) return undefined;
  const last = ipv4.flatMap((word) => [(word >>> 16) & 0xffff, word & 0xffff]);
  return [...pieces.map((piece) => parseInt(piece, 16)), ...last];
}
