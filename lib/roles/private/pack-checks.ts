import type { IConstruct } from 'constructs';
import { KeylessError } from '../../errors';
import { policySize } from '../../policy/size';
import { QUOTAS } from '../../reference/quotas';
import { AccountQuotas } from '../account-quotas';
import type { PackedStatement } from './cut-statement';
import { statementSize } from './cut-statement';
import type { DeclaredStatement } from './declared-statement';
import { POLICY_ROOM } from './policy-json';

const { managedPolicy, managedPoliciesPerRole } = QUOTAS;

/** Throws for a statement that no managed policy takes, however it is cut. */
export function checkStatements(subject: string, statements: readonly PackedStatement[]): void {
  for (const statement of statements) {
    if (statementSize(statement) > POLICY_ROOM) throw tooLong(subject, statement);
  }
}

/** Throws for more policies than IAM attaches to a role; `declared` is what fills them. */
export function checkCount(
  role: IConstruct,
  subject: string,
  packs: readonly (readonly PackedStatement[])[],
  declared: Iterable<DeclaredStatement>,
): void {
  if (packs.length <= managedPoliciesPerRole.standard) return;
  const quota = AccountQuotas._quota(role, 'managedPoliciesPerRole');
  if (packs.length > quota) throw tooMany(subject, packs, declared, quota);
}

function tooLong(subject: string, statement: PackedStatement): KeylessError {
  const [member, size] = largest(Object.entries(statement.json).map(([name, value]) => [name, policySize(value).max]));
  const of = [...new Set(statement.sources.map(({ sentence }) => `\`${sentence}\``))].join(', ');
  const alone = statementSize(statement) + managedPolicy.standard - POLICY_ROOM;
  const problem =
    `${subject}: a statement of ${of} takes up to ${alone} characters in a policy of its own, and IAM takes ` +
    `${managedPolicy.standard}; its largest part is \`${member}\` with ${size}`;
  return new KeylessError('TooLarge', problem, `write fewer or shorter values in its \`${member}\``);
}

function tooMany(
  subject: string,
  packs: readonly (readonly PackedStatement[])[],
  declared: Iterable<DeclaredStatement>,
  quota: number,
): KeylessError {
  const sizes = new Map<string, number>();
  for (const each of declared) sizes.set(each.sentence, (sizes.get(each.sentence) ?? 0) + statementSize(each));
  const [sentence, size] = largest([...sizes]);
  const total = packs.flat().reduce((sum, statement) => sum + statementSize(statement), 0);
  const problem =
    `${subject}: its access takes up to ${total} characters and fills ${packs.length} managed policies, and IAM ` +
    `attaches ${quota} to a role; the largest part is \`${sentence}\` with ${size}`;
  const raised = `, or declare the quota of the account with \`AccountQuotas.of(scope).raise({ managedPoliciesPerRole: ${packs.length} })\``;
  const help = `split the workload into roles that each do less${packs.length <= managedPoliciesPerRole.maximum ? raised : ''}`;
  return new KeylessError('TooLarge', problem, help);
}

function largest(sizes: readonly (readonly [name: string, size: number])[]): readonly [name: string, size: number] {
  return sizes.reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
}
