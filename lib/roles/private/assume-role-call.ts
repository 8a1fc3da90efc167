import { KeylessError } from '../../errors';
import { matchWildcard } from '../../policy/wildcard';
import type { ConditionClause } from '../../reference/condition-clause';
import { operatorOf } from '../../reference/condition-operator';
import { isOpaque } from '../../reference/opaque-text';

/** What a caller writes into `sts:AssumeRole`, beside the role. */
export interface AssumeRoleCall {
  readonly externalId?: string;
  readonly sessionName?: string;
  readonly sourceIdentity?: string;
  readonly sessionTags: Readonly<Record<string, string>>;
}

/**
 * Throws when the call that is described never meets the conditions of the trust.
 *
 * Only what the call itself carries is compared. What depends on where and when it is made, or on a token, may hold.
 */
export function assertCallMeets(subject: string, call: AssumeRoleCall, clauses: readonly ConditionClause[]): void {
  for (const clause of clauses) {
    const sent = sentFor(clause.key, call);
    if (sent === undefined || holds(clause, sent)) continue;
    const wanted = clause.operator === 'Null' ? 'something' : clause.values.join(' or ');
    const problem = `${subject}: the trust asks for \`${clause.key}\` \`${wanted}\`, and the caller sends ${words(sent)}`;
    throw new KeylessError('ConditionContradiction', problem, helpFor(clause.key));
  }
}

function sentFor(key: string, call: AssumeRoleCall): readonly string[] | undefined {
  const one = (value?: string): readonly string[] => (value === undefined ? [] : [value]);
  if (key === 'sts:ExternalId') return one(call.externalId);
  if (key === 'sts:RoleSessionName') return one(call.sessionName);
  if (key === 'sts:SourceIdentity') return one(call.sourceIdentity);
  if (key === 'aws:TagKeys') return Object.keys(call.sessionTags);
  if (key === 'sts:TransitiveTagKeys') return [];
  if (key.startsWith(TAG)) return one(call.sessionTags[key.slice(TAG.length)]);
  return undefined;
}

const TAG = 'aws:RequestTag/';

function holds({ operator, values }: ConditionClause, sent: readonly string[]): boolean {
  const { negated, wildcards, ignoresCase, comparison } = operatorOf(operator).base;
  if (comparison === 'absent') return sent.length > 0;
  const matches = (pattern: string, value: string): boolean => {
    if (isOpaque(pattern) || isOpaque(value)) return !negated;
    if (wildcards) return matchWildcard(pattern, value, ignoresCase);
    return ignoresCase ? pattern.toLowerCase() === value.toLowerCase() : pattern === value;
  };
  return sent.some((value) => values.some((pattern) => matches(pattern, value))) !== negated;
}

function words(sent: readonly string[]): string {
  return sent.length === 0 ? 'none' : `\`${sent.join(', ')}\``;
}

function helpFor(key: string): string {
  if (key.startsWith(TAG))
    return `set \`sessionTags\` to \`{ '${key.slice(TAG.length)}': ... }\`, or drop the condition`;
  const property = PROPERTY[key];
  return property === undefined ? 'drop the condition' : `set \`${property}\` to that, or drop the condition`;
}

const PROPERTY: Readonly<Record<string, string>> = {
  'sts:ExternalId': 'externalId',
  'sts:RoleSessionName': 'sessionName',
  'sts:SourceIdentity': 'sourceIdentity',
  'aws:TagKeys': 'sessionTags',
};
