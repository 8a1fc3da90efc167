import { KeylessError } from '../errors';
import type { ConditionClause } from '../reference/condition-clause';
import type { TrustWarning } from './weak-external-id';
import type { TrustedPrincipal } from './trusted-principal';

/** One principal with the conditions that are left of its grant. */
export interface MergedGrant {
  readonly principal: TrustedPrincipal;
  readonly clauses: readonly ConditionClause[];
}

/** Grants that say what another one has said, and what to say about the rest. */
export interface Overlap {
  readonly repeated: ReadonlySet<MergedGrant>;
  readonly warnings: readonly TrustWarning[];
}

/**
 * Statements of a policy are alternatives: a looser grant undoes a stricter one for the same caller.
 *
 * Throws when one principal is named twice with different conditions, or its account is let in more easily.
 */
export function checkOverlap(subject: string, grants: readonly MergedGrant[]): Overlap {
  const seen = new Map<string, MergedGrant>();
  const repeated = new Set<MergedGrant>();
  const accounts = new Map<string, MergedGrant>();
  for (const grant of grants) {
    const { element, value, kind, account, organizationId } = grant.principal._facts;
    const id = `${element} ${value} ${organizationId ?? ''}`;
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, grant);
    else if (sameClauses(earlier.clauses, grant.clauses)) repeated.add(grant);
    else throw namedTwice(subject, grant);
    if (kind === 'account' && account !== undefined) accounts.set(account, grant);
  }
  const warnings = accounts.size === 0 ? [] : grants.flatMap((grant) => insideAccount(subject, grant, accounts));
  return { repeated, warnings };
}

function namedTwice(subject: string, grant: MergedGrant): KeylessError {
  const problem = `${subject}: ${grant.principal.sentence} is trusted twice, under different conditions, so either would do`;
  return new KeylessError('ConditionContradiction', problem, 'name it once, with all conditions');
}

function insideAccount(
  subject: string,
  grant: MergedGrant,
  accounts: ReadonlyMap<string, MergedGrant>,
): readonly TrustWarning[] {
  const { kind, account } = grant.principal._facts;
  const whole = account === undefined || (kind !== 'role' && kind !== 'user') ? undefined : accounts.get(account);
  if (whole === undefined) return [];
  const looser = whole.clauses.every((clause) => grant.clauses.some((other) => sameClauses([clause], [other])));
  if (!looser) return [];
  const inside = `${grant.principal.sentence} is covered by ${whole.principal.sentence}`;
  if (whole.clauses.length < grant.clauses.length) {
    const problem = `${subject}: ${inside}, which is trusted under fewer conditions`;
    throw new KeylessError(
      'ConditionContradiction',
      problem,
      'trust the account under the same conditions, or not at all',
    );
  }
  return [{ id: 'cdk-keyless:redundant-principal', message: `${inside}; remove one of the two` }];
}

function sameClauses(left: readonly ConditionClause[], right: readonly ConditionClause[]): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
