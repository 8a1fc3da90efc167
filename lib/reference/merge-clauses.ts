import { KeylessError } from '../errors';
import type { ConditionClause } from './condition-clause';
import { isLowerBound, isUpperBound, operatorOf } from './condition-operator';
import { boundOf, meet } from './meet';
import { hasWildcard, isOpaque } from './opaque-text';
import { byText } from './text-order';

/** One clause for each operator and key, in a fixed order; throws when two of them cannot both hold. */
export function mergeClauses(subject: string, clauses: readonly ConditionClause[]): readonly ConditionClause[] {
  const groups = new Map<string, ConditionClause[]>();
  for (const clause of clauses) {
    const id = `${clause.operator} ${clause.key.toLowerCase()}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [clause]);
    else group.push(clause);
  }
  const merged = [...groups.values()].map((group) => mergeGroup(subject, group));
  checkBounds(subject, merged);
  checkNetwork(subject, merged);
  return merged.sort((a, b) => byText(a.operator, b.operator) || byText(a.key, b.key));
}

function mergeGroup(subject: string, group: readonly ConditionClause[]): ConditionClause {
  const [first, ...rest] = (group.length === 1 ? group : [...group].sort(plainFirst)) as [
    ConditionClause,
    ...ConditionClause[],
  ];
  const { base } = operatorOf(first.operator);
  let values = first.values;
  for (const next of rest) {
    const both = meet(base, values, next.values);
    if (both === undefined || both.length === 0) throw contradiction(subject, first.key, values, next.values, both);
    values = both;
  }
  return { operator: first.operator, key: first.key, values: [...values].sort(byText) };
}

/** Literals meet first: a pattern they satisfy then needs no comparison with another pattern, in whatever order given. */
function plainFirst(a: ConditionClause, b: ConditionClause): number {
  const weight = (clause: ConditionClause): number =>
    clause.values.filter((value) => isOpaque(value) || hasWildcard(value)).length;
  const text = ({ key, values }: ConditionClause): string => [key, ...[...values].sort(byText)].join();
  return weight(a) - weight(b) || byText(text(a), text(b));
}

function contradiction(
  subject: string,
  key: string,
  left: readonly string[],
  right: readonly string[],
  both: readonly string[] | undefined,
): KeylessError {
  const lists = `\`${left.join(', ')}\` and \`${right.join(', ')}\``;
  const problem = `${subject}: \`${key}\` is given twice, as ${lists}, `;
  return both === undefined
    ? new KeylessError('ConditionContradiction', `${problem}and what both allow cannot be told`, 'give it once')
    : new KeylessError(
        'ConditionContradiction',
        `${problem}which have nothing in common`,
        'give it once, with every value',
      );
}

/** A lower bound has to lie below the upper one of the same key. */
function checkBounds(subject: string, clauses: readonly ConditionClause[]): void {
  for (const upper of clauses) {
    if (!isUpperBound(operatorOf(upper.operator).base.comparison)) continue;
    for (const lower of clauses) {
      if (lower.key !== upper.key || !isLowerBound(operatorOf(lower.operator).base.comparison)) continue;
      const [from, to] = [lower.values[0] as string, upper.values[0] as string];
      if (isOpaque(from) || isOpaque(to) || boundOf(from) < boundOf(to)) continue;
      const problem = `${subject}: \`${upper.key}\` has to be over \`${from}\` and under \`${to}\`, which nothing is`;
      throw new KeylessError('ConditionContradiction', problem, 'widen one of the two');
    }
  }
}

/** A call comes over the internet or through a VPC endpoint, never both. */
function checkNetwork(subject: string, clauses: readonly ConditionClause[]): void {
  const positive = clauses.filter((clause) => !operatorOf(clause.operator).base.negated);
  if (!positive.some((clause) => clause.key === 'aws:SourceIp')) return;
  const endpoint = positive.find((clause) => /^aws:(SourceVpce?|VpcSourceIp)$/.test(clause.key));
  if (endpoint === undefined) return;
  const problem = `${subject}: \`aws:SourceIp\` and \`${endpoint.key}\` are never present in the same call`;
  throw new KeylessError('ConditionContradiction', problem, 'keep the one that fits how the caller reaches AWS');
}
