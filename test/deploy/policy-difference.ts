import type { PolicyDocument, PolicyKind } from '../../lib/policy/model';
import { equalPolicies, policyKey } from '../../lib/policy/normalize';
import { parsePolicy } from '../../lib/policy/parse';
import { printPolicy } from '../../lib/policy/print';

/**
 * What two documents, as objects or as JSON text, say differently: nothing when they mean the same. A document that
 * cannot be read is a difference too.
 */
export function policyDifferences(kind: PolicyKind, expected: unknown, found: unknown): readonly string[] {
  try {
    const [ours, theirs] = [parsePolicy(expected, kind), parsePolicy(found, kind)];
    if (equalPolicies(ours, theirs)) return [];
    const differences = [...onlyIn(ours, theirs, 'lacks'), ...onlyIn(theirs, ours, 'has unexpectedly')];
    return differences.length > 0
      ? differences
      : [`reads ${JSON.stringify(printPolicy(theirs))}, expected ${JSON.stringify(printPolicy(ours))}`];
  } catch (error) {
    return [`cannot be read: ${String(error)}: ${JSON.stringify(found)}`];
  }
}

function onlyIn(one: PolicyDocument, other: PolicyDocument, word: string): readonly string[] {
  const known = new Set(apart(other).map((document) => policyKey(document)));
  return apart(one)
    .filter((document) => !known.has(policyKey(document)))
    .map((document) => `${word} ${JSON.stringify((printPolicy(document).Statement as readonly unknown[])[0])}`);
}

/** One document for each statement. */
function apart(document: PolicyDocument): readonly PolicyDocument[] {
  return document.statements.map((statement) => ({ kind: document.kind, statements: [statement] }));
}
