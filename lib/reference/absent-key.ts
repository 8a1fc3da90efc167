import type { ConditionClause } from './condition-clause';
import { conditionKey, type PrincipalKind } from './condition-keys';
import { operatorOf } from './condition-operator';

/** Whether a line also holds for a caller without its key, and no other line asks for the key to be there. */
export function holdsWhenAbsent(
  line: ConditionClause,
  lines: readonly ConditionClause[],
  caller: PrincipalKind,
): boolean {
  if (!operatorOf(line.operator).base.negated) return false;
  if (conditionKey(line.key)?.always.includes(caller) === true) return false;
  return !lines.some((other) => other.key === line.key && !operatorOf(other.operator).base.negated);
}
