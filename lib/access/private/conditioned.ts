import { KeylessError } from '../../errors';
import { holdsWhenAbsent } from '../../reference/absent-key';
import { printClauses, readClauses } from '../../reference/condition-block';
import type { ConditionClause } from '../../reference/condition-clause';
import { isForwardedKey } from '../../reference/forwarded-keys';
import { mergeClauses } from '../../reference/merge-clauses';
import type { AccessStatement } from '../access';
import { assertCarried } from './carried';

type Clauses = readonly ConditionClause[];

/** The lines of all conditions of one access, each operator and key once; throws when they leave nothing to allow. */
export function mergeConditions(subject: string, given: Clauses): Clauses {
  const clauses = mergeClauses(subject, given);
  const open = clauses.find((clause) => holdsWhenAbsent(clause, clauses, 'role'));
  if (open === undefined) return clauses;
  const problem = `${subject}: \`${open.operator}\` on \`${open.key}\` also holds when the key is absent`;
  throw new KeylessError(
    'ConditionNotCarried',
    problem,
    `add \`AccessCondition.of('Null', '${open.key}', ['false'])\``,
  );
}

/**
 * The statements with the conditions beside their own.
 *
 * A statement for calls that a service makes in the role's name takes only what such a call is documented to carry. The
 * call behind it still has to meet every condition: without it the service makes none.
 */
export function conditioned(
  subject: string,
  statements: readonly AccessStatement[],
  clauses: Clauses,
): readonly AccessStatement[] {
  if (statements.every(isThroughService)) checkForwarded(subject, clauses);
  return statements.map((statement) => {
    const { conditions = {} } = statement;
    const through = isThroughService(statement);
    const added = through ? clauses.filter(({ key }) => isForwardedKey(key)) : clauses;
    if (!through) assertCarried(subject, statement, added);
    return { ...statement, conditions: printClauses(mergeClauses(subject, [...readClauses(conditions), ...added])) };
  });
}

/** Without a statement for the first call, a condition left out would be lost. */
function checkForwarded(subject: string, clauses: Clauses): void {
  const lost = clauses.find(({ key }) => !isForwardedKey(key));
  if (lost === undefined) return;
  const problem = `${subject}: AWS does not document \`${lost.key}\` for calls that a service makes in the role's name`;
  throw new KeylessError('ConditionNotCarried', problem, 'put the condition on the access to that service');
}

function isThroughService({ conditions = {} }: AccessStatement): boolean {
  return readClauses(conditions).some(({ key }) => key === 'kms:ViaService');
}
