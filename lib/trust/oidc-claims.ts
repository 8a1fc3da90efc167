import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { matchWildcard } from '../policy/wildcard';
import type { ConditionClause } from '../reference/condition-clause';
import { operatorOf } from '../reference/condition-operator';
import { oidcIssuer, subjectShapes } from '../reference/oidc-issuers';
import { readSubject } from '../reference/oidc-subjects';
import { fillTemplate, type Blanks } from '../reference/oidc-template';
import { isOpaque } from '../reference/opaque-text';

/** The claims that STS maps to keys for every issuer. */
const ALWAYS = ['sub', 'aud', 'amr'];

interface ClaimLine {
  readonly claim: string;
  readonly clause: ConditionClause;
}

/**
 * Throws on a claim that STS sends no key for, and on one that no token with the trusted subjects can have.
 *
 * @internal
 */
export function checkClaims(subject: string, issuer: string, clauses: readonly ConditionClause[]): void {
  if (hasMarker(issuer)) return;
  const lines = clauses.flatMap((clause): ClaimLine[] =>
    clause.key.startsWith(`${issuer}:`) ? [{ claim: clause.key.slice(issuer.length + 1), clause }] : [],
  );
  for (const { claim } of lines) checkSent(subject, issuer, claim);
  const positive = lines.filter(
    ({ clause }) => clause.operator !== 'Null' && !operatorOf(clause.operator).base.negated,
  );
  const subjects = positive.filter(({ claim }) => claim === 'sub').flatMap(({ clause }) => clause.values);
  for (const text of subjects) checkSettled(subject, issuer, text, positive);
}

function checkSent(subject: string, issuer: string, claim: string): void {
  const known = oidcIssuer(issuer);
  const sent = [...ALWAYS, ...Object.keys(known?.fact.claims ?? {})];
  if (sent.includes(claim)) return;
  throw new KeylessError(
    'ConditionNotCarried',
    `${subject}: AWS sends no key for the claim \`${claim}\` of ${issuer}, so the role could never be assumed`,
    `use one of ${sent.join(', ')}`,
  );
}

/** A subject tells other claims of the same token, and which issuer it is of. */
function checkSettled(subject: string, issuer: string, text: string, lines: readonly ClaimLine[]): void {
  const read = readSubject(subjectShapes(issuer), text);
  if (read === undefined) return;
  const { shape, blanks } = read;
  checkIssuer(subject, issuer, text, blanks);
  for (const { claim, clause } of lines) {
    const implied = shape.implies[claim];
    if (implied === undefined) continue;
    const settled = fillTemplate(implied, blanks).replaceAll('%3A', ':');
    if (clause.values.some((value) => mayBeSame(value, settled))) continue;
    const problem = `${subject}: \`${clause.key}\` is never \`${clause.values.join(', ')}\` in a token of the subject \`${text}\``;
    const help = settled === '' ? `such a token has no \`${claim}\`` : `it is \`${settled}\` there`;
    throw new KeylessError('ConditionContradiction', problem, `${help}: remove one of the two`);
  }
}

function checkIssuer(subject: string, issuer: string, text: string, blanks: Blanks): void {
  for (const [name, value] of Object.entries(oidcIssuer(issuer)?.blanks ?? {})) {
    const own = blanks[name];
    if (own === undefined || mayBeSame(own, value)) continue;
    const problem = `${subject}: no token of ${issuer} has the subject \`${text}\``;
    throw new KeylessError('ConditionContradiction', problem, `write the ${name} \`${value}\` in both`);
  }
}

function mayBeSame(left: string, right: string): boolean {
  return isOpaque(left) || isOpaque(right) || matchWildcard(left, right) || matchWildcard(right, left);
}
