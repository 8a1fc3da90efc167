import { parseArn } from '../../../lib/policy/arn';
import { tryParseOperator } from '../../../lib/policy/operator';
import { matchWildcard } from '../../../lib/policy/wildcard';
import type { ConditionBlock } from '../../../lib/reference/condition-block';
import { readClauses } from '../../../lib/reference/condition-block';
import type { ConditionClause } from '../../../lib/reference/condition-clause';

/** One action on one resource, under all of its conditions. */
export interface Pair {
  readonly action: string;
  readonly resource: string;
  readonly clauses: readonly ConditionClause[];
}

/** What statements allow, one action and one resource at a time. */
export function pairsOf(
  statements: readonly {
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    readonly conditions?: ConditionBlock;
  }[],
): Pair[] {
  return statements.flatMap(({ actions, resources, conditions = {} }) =>
    actions.flatMap((action) => resources.map((resource) => ({ action, resource, clauses: readClauses(conditions) }))),
  );
}

/** Whether every request that `narrow` allows is allowed by `wide`; false where that is not certain. */
export function covers(wide: Pair, narrow: Pair): boolean {
  return (
    wide.action.toLowerCase() === narrow.action.toLowerCase() &&
    coversResource(wide.resource, narrow.resource) &&
    wide.clauses.every((clause) => narrow.clauses.some((other) => implies(other, clause)))
  );
}

/** As `coversText`, for each part of an ARN by itself; `*` covers everything. */
export function coversResource(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  const [outer, inner] = [parseArn(wide), parseArn(narrow)];
  if (outer === undefined || inner === undefined) return false;
  return PARTS.every((part) => coversText(outer[part], inner[part]));
}

const PARTS = ['partition', 'service', 'region', 'account', 'resource'] as const;

/** Stands for a character that no pattern names. */
const OTHER = '\u0000';

/** Whether whatever matches `narrow` also matches `wide`: both with the shortest and with long texts in place of `*`. */
export function coversText(wide: string, narrow: string): boolean {
  return ['', OTHER.repeat(wide.length + 1)].every((text) =>
    matchWildcard(wide, narrow.replaceAll('*', text).replaceAll('?', OTHER)),
  );
}

/** Whether a condition that holds makes another one hold. */
function implies(given: ConditionClause, wanted: ConditionClause): boolean {
  const [from, to] = [tryParseOperator(given.operator), tryParseOperator(wanted.operator)];
  if (from === undefined || to === undefined || given.key.toLowerCase() !== wanted.key.toLowerCase()) return false;
  const comparable =
    from.set === to.set &&
    from.ifExists === to.ifExists &&
    from.base.valueType === to.base.valueType &&
    !from.base.negated &&
    !to.base.negated;
  const matches = to.base.wildcards ? coversText : (a: string, b: string) => a === b;
  const alike = from.base === to.base || to.base.wildcards;
  return comparable && alike && given.values.every((value) => wanted.values.some((other) => matches(other, value)));
}
