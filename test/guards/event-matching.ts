import type { IpRange } from '../../lib/reference/ip-range';
import { containsRange, parseIpRange } from '../../lib/reference/ip-range';
import { matchWildcard } from '../../lib/policy/wildcard';

type Json = Readonly<Record<string, unknown>>;

/**
 * Whether EventBridge delivers an event to a rule, for the operators that our patterns use.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html (2026)
 */
export function matches(pattern: unknown, event: unknown): boolean {
  return Object.entries(pattern as Json).every(([name, expected]) => {
    if (name === '$or') return (expected as unknown[]).some((each) => matches(each, event));
    const value = (event as Json | undefined)?.[name];
    return Array.isArray(expected) ? expected.some((each) => holds(each, value)) : matches(expected, value ?? {});
  });
}

function holds(expected: unknown, value: unknown): boolean {
  if (typeof expected === 'string') return expected === value;
  const [[operator, operand] = []] = Object.entries(expected as Json);
  if (operator === 'exists') return (value !== undefined) === operand;
  if (typeof value !== 'string') return false;
  switch (operator) {
    case 'anything-but':
      return !(operand as string[]).includes(value);
    case 'prefix':
      return value.startsWith(String(operand));
    case 'suffix':
      return value.endsWith(String(operand));
    case 'wildcard':
      return matchWildcard(String(operand), value);
    case 'cidr': {
      const address = parseIpRange(value);
      return address !== undefined && containsRange(parseIpRange(String(operand)) as IpRange, address);
    }
    default:
      throw new Error(`unknown operator ${operator}`);
  }
}

const STS = { source: 'aws.sts', 'detail-type': 'AWS API Call via CloudTrail' };

/** A call of STS as CloudTrail tells of it. */
export function assumption(roleArn: string, userIdentity: object, more: object = {}): object {
  const detail = { eventSource: 'sts.amazonaws.com', eventName: 'AssumeRole', requestParameters: { roleArn } };
  return { ...STS, detail: { ...detail, sourceIPAddress: '203.0.113.7', userIdentity, ...more } };
}

/** A call that a session of a role makes. */
export function callOf(roleArn: string, more: object = {}): object {
  const userIdentity = { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', arn: roleArn } } };
  const detail = { eventSource: 's3.amazonaws.com', eventName: 'ListBuckets', sourceIPAddress: '203.0.113.7' };
  return { source: 'aws.s3', 'detail-type': STS['detail-type'], detail: { ...detail, userIdentity, ...more } };
}
