import { KeylessError } from '../errors';
import { parseArn, printArn, type Arn } from '../policy/arn';
import { holdsWhenAbsent } from '../reference/absent-key';
import { arnCanMatch } from '../reference/arn-pattern';
import type { ConditionClause } from '../reference/condition-clause';
import { conditionKey, type ConditionKeyFact } from '../reference/condition-keys';
import { operatorOf } from '../reference/condition-operator';
import { isOpaque } from '../reference/opaque-text';
import { servicePrincipal } from '../reference/service-principals';
import type { TrustedPrincipal } from './trusted-principal';

/** Throws when a condition can never hold, or restricts nothing, for this principal. @internal */
export function checkPairing(subject: string, principal: TrustedPrincipal, clauses: readonly ConditionClause[]): void {
  for (const clause of clauses) {
    const fact = conditionKey(clause.key);
    if (fact === undefined) checkClaim(subject, principal, clause);
    else checkCarried(subject, principal, clause, fact);
    checkNegated(subject, principal, clause, clauses);
    checkCaller(subject, principal, clause);
    checkUserVariable(subject, principal, clause);
  }
}

function notCarried(subject: string, problem: string, help: string): KeylessError {
  return new KeylessError('ConditionNotCarried', `${subject}: ${problem}`, help);
}

function checkCarried(
  subject: string,
  principal: TrustedPrincipal,
  clause: ConditionClause,
  fact: ConditionKeyFact,
): void {
  const { kind, value } = principal._facts;
  if (kind === 'service') return checkService(subject, value, clause, fact);
  if (fact.carriedBy.includes(kind)) return;
  throw notCarried(
    subject,
    `\`${clause.key}\` is never present when the caller is ${principal.sentence}`,
    fact.instead,
  );
}

function checkService(subject: string, service: string, clause: ConditionClause, fact: ConditionKeyFact): void {
  if (fact.carriedBy.includes('service')) return;
  const row = servicePrincipal(service);
  if (row?.carries.includes(fact.key) === true) return;
  const source = { 'aws:SourceAccount': row?.sourceAccount, 'aws:SourceArn': row?.sourceArn };
  if (fact.key in source) {
    if ((source[fact.key as keyof typeof source] ?? 'no') !== 'no') return;
    throw notCarried(
      subject,
      `AWS documents no \`${fact.key}\` for the service ${service}, so the role might never be assumed`,
      'remove the condition: `iam:PassRole` already keeps the service to roles of its own account',
    );
  }
  throw notCarried(
    subject,
    `\`${clause.key}\` is never present when the caller is the service ${service}`,
    fact.instead,
  );
}

function checkClaim(subject: string, principal: TrustedPrincipal, clause: ConditionClause): void {
  const { issuer, kind } = principal._facts;
  if (issuer !== undefined && clause.key.startsWith(`${issuer}:`)) return;
  if (kind === 'oidc') {
    throw notCarried(subject, `\`${clause.key}\` is no claim of ${issuer}`, `write \`${issuer}:<claim>\``);
  }
  const problem = `\`${clause.key}\` is never present when the caller is ${principal.sentence}`;
  throw notCarried(subject, problem, 'remove the condition: role assumption carries global and sts keys only');
}

/** A negated operator holds when the key is absent: fine only where the key is always there. */
function checkNegated(
  subject: string,
  principal: TrustedPrincipal,
  clause: ConditionClause,
  clauses: readonly ConditionClause[],
): void {
  if (!holdsWhenAbsent(clause, clauses, principal._facts.kind)) return;
  const problem = `\`${clause.operator}\` on \`${clause.key}\` also holds when the key is absent`;
  throw notCarried(subject, problem, `add \`TrustCondition.of('Null', '${clause.key}', ['false'])\``);
}

/** A condition on who calls has to leave the trusted principal in. */
function checkCaller(subject: string, principal: TrustedPrincipal, clause: ConditionClause): void {
  const { value, account, kind } = principal._facts;
  if (clause.key !== 'aws:PrincipalAccount' && clause.key !== 'aws:PrincipalArn') return;
  if (account === undefined || operatorOf(clause.operator).base.negated || clause.operator === 'Null') return;
  const canHold = (pattern: string): boolean => {
    if (isOpaque(pattern)) return true;
    if (clause.key === 'aws:PrincipalAccount') return isOpaque(account) || pattern === account;
    return arnCanMatch(pattern, kind === 'account' ? accountPattern(pattern, account) : value);
  };
  if (clause.values.some(canHold)) return;
  const problem = `\`${clause.key}\` \`${clause.values.join(', ')}\` never matches ${principal.sentence}`;
  throw notCarried(subject, problem, 'remove the condition, or trust the principal it names');
}

/** An ARN that differs from `pattern` in nothing but the account. */
function accountPattern(pattern: string, account: string): string {
  // Values of `aws:PrincipalArn` were checked to be ARNs when their line was made.
  return printArn({ ...(parseArn(pattern) as Arn), account });
}

function checkUserVariable(subject: string, principal: TrustedPrincipal, clause: ConditionClause): void {
  const users = ['user', 'account', 'organization'];
  if (users.includes(principal._facts.kind) || !clause.values.some((value) => /\$\{aws:username\b/i.test(value)))
    return;
  const problem = `\`${clause.key}\` uses \`\${aws:username}\`, which is never present when the caller is ${principal.sentence}`;
  throw notCarried(subject, problem, 'write the value itself, or trust an IAM user');
}
