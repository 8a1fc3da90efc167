import type { IpRange } from '../../../reference/ip-range';

/**
 * A regular expression for exactly the addresses of these blocks, of what filter patterns of CloudWatch Logs take: they
 * have no groups. IPv6 addresses can be written in several ways, so that one block stands for all of them.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/regex-expressions.html (2026-11)
 */
export function addressExpression(ranges: readonly IpRange[]): string {
  return [...new Set(ranges.flatMap((range) => (range.version === 4 ? ipv4(range) : ':')))].join('|');
}

function ipv4({ network, bits }: IpRange): readonly string[] {
  const octets = [24n, 16n, 8n, 0n].map((shift) => Number((network >> shift) & 255n));
  const whole = Math.floor(bits / 8);
  const start = octets.slice(0, whole).map((octet) => `${octet}\\.`);
  if (whole === 4) return [`^${octets.join('\\.')}$`];
  const first = octets[whole] as number;
  const last = first + 2 ** (8 - (bits % 8)) - 1;
  if (bits % 8 === 0) return [`^${start.join('')}`];
  return numbers(first, last).map((number) => `^${start.join('')}${number}${whole === 3 ? '$' : '\\.'}`);
}

/** The numbers of a range, those that differ in the last digit only as one. */
function numbers(first: number, last: number): readonly string[] {
  const tens = new Map<string, string[]>();
  for (let number = first; number <= last; number++) {
    const [start, digit] = [String(number).slice(0, -1), String(number).slice(-1)];
    tens.set(start, [...(tens.get(start) ?? []), digit]);
  }
  return [...tens].map(([start, digits]) => `${start}[${String(digits[0])}-${String(digits.at(-1))}]`);
}
