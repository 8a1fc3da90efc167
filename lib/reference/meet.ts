import type { BaseOperator } from '../policy/operator';
import { matchWildcard } from '../policy/wildcard';
import { arnCanMatch } from './arn-pattern';
import { isLowerBound, isUpperBound } from './condition-operator';
import { containsRange, parseIpRange } from './ip-range';
import { hasWildcard, isOpaque } from './opaque-text';

type Values = readonly string[];

/** The values that satisfy both lists under one operator: `undefined` when that cannot be told before deployment. */
export function meet(operator: BaseOperator, left: Values, right: Values): Values | undefined {
  const { comparison, negated } = operator;
  if (negated) return [...new Set([...left, ...right])];
  if (isUpperBound(comparison)) return meetBounds(Math.min, left[0] as string, right[0] as string);
  if (isLowerBound(comparison)) return meetBounds(Math.max, left[0] as string, right[0] as string);
  return meetPairs(left, right, pairOf(operator));
}

/** A number or a time as something to compare. */
export function boundOf(value: string): number {
  return value.includes('T') ? Date.parse(value) : Number(value);
}

/** The narrower of two values, `null` when nothing satisfies both, `undefined` when nobody can tell. */
type Pair = (left: string, right: string) => string | null | undefined;

function pairOf({ comparison, valueType, ignoresCase }: BaseOperator): Pair {
  if (comparison === 'within') return narrowerRange;
  if (comparison === 'like') return valueType === 'arn' ? narrowerArn : narrowerText;
  if (valueType === 'number' || valueType === 'date')
    return (a, b) => (boundOf(a) === boundOf(b) ? smaller(a, b) : null);
  return ignoresCase ? (a, b) => (a.toLowerCase() === b.toLowerCase() ? smaller(a, b) : null) : () => null;
}

/** Values in both lists stay, and cover whatever they share with the rest; only the rest is compared pair by pair. */
function meetPairs(left: Values, right: Values, pair: Pair): Values | undefined {
  const kept = new Set(left.filter((value) => right.includes(value)));
  const others = right.filter((value) => !left.includes(value));
  for (const a of left.filter((value) => !right.includes(value))) {
    for (const b of others) {
      const both = isOpaque(a) || isOpaque(b) ? undefined : pair(a, b);
      if (both === undefined) return undefined;
      if (both !== null) kept.add(both);
    }
  }
  return [...kept];
}

function meetBounds(choose: (a: number, b: number) => number, left: string, right: string): Values | undefined {
  if (left === right) return [left];
  if (isOpaque(left) || isOpaque(right)) return undefined;
  return [choose(boundOf(left), boundOf(right)) === boundOf(left) ? left : right];
}

const narrowerText: Pair = (left, right) => narrower(left, right, matchWildcard);
const narrowerArn: Pair = (left, right) => narrower(left, right, arnCanMatch);

function narrower(
  left: string,
  right: string,
  matches: (pattern: string, value: string) => boolean,
): string | null | undefined {
  const [leftWild, rightWild] = [hasWildcard(left), hasWildcard(right)];
  if (leftWild && rightWild) return undefined;
  if (leftWild) return matches(left, right) ? right : null;
  return matches(right, left) ? left : null;
}

function narrowerRange(left: string, right: string): string | null {
  const [a, b] = [parseIpRange(left), parseIpRange(right)];
  if (a === undefined || b === undefined) return null;
  if (containsRange(a, b)) return containsRange(b, a) ? smaller(left, right) : right;
  return containsRange(b, a) ? left : null;
}

function smaller(left: string, right: string): string {
  return left < right ? left : right;
}
