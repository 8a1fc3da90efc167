import { KeylessError } from '../../errors';
import { policySize } from '../../policy/size';
import type { EventPattern } from './watched-calls';
import { callsFrom } from './watched-calls';

/**
 * Characters of an event pattern. AWS raises it on request.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html (2026)
 */
const PATTERN = 2048;

/** Throws for a pattern that EventBridge would refuse: with all its roles and callers. */
export function assertPattern(subject: string, pattern: EventPattern): EventPattern {
  const { max } = policySize(pattern);
  if (max <= PATTERN) return pattern;
  const problem = `${subject} needs an event pattern of up to ${max} characters, and EventBridge takes ${PATTERN}`;
  throw new KeylessError('TooLarge', problem, 'watch fewer roles, or expect fewer callers, in one watch');
}

/** As many patterns as it takes for all blocks. */
export function patternsFrom(subject: string, roles: readonly string[], blocks: readonly string[]): EventPattern[] {
  const patterns: EventPattern[] = [];
  let rest = blocks;
  while (rest.length > 0) {
    const room = PATTERN - policySize(callsFrom(roles, [])).max;
    const count = Math.max(1, howManyFit(rest, room));
    patterns.push(assertPattern(subject, callsFrom(roles, rest.slice(0, count))));
    rest = rest.slice(count);
  }
  return patterns;
}

function howManyFit(blocks: readonly string[], room: number): number {
  let left = room;
  const tooMuch = blocks.findIndex((cidr) => (left -= policySize({ cidr }).max + 1) < 0);
  return tooMuch < 0 ? blocks.length : tooMuch;
}
