import type { PolicyKind } from '../../lib/policy/model';
import { policyDifferences } from './policy-difference';

/** What IAM holds about one role, policy or instance profile, reduced to what can be compared. */
export interface Facts {
  readonly kind: 'role' | 'policy' | 'instance profile';
  /** Single values; one that is not set is left out or `undefined`. */
  readonly values: Readonly<Record<string, string | number | undefined>>;
  /** Sets of names or ARNs. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly documents: Readonly<Record<string, { readonly kind: PolicyKind; readonly document: unknown }>>;
}

/** One line for each point in which IAM differs from the template. */
export function compareFacts(name: string, expected: Facts, found: Facts): readonly string[] {
  const lines = [
    ...compareValues(expected.values, found.values),
    ...compareSets(expected.sets, found.sets),
    ...compareDocuments(expected.documents, found.documents),
  ];
  return lines.map((line) => `${name}: ${line}`);
}

function compareValues(expected: Facts['values'], found: Facts['values']): readonly string[] {
  return Object.entries(expected)
    .filter(([key, value]) => found[key] !== value)
    .map(([key, value]) => `\`${key}\` is ${JSON.stringify(found[key])}, the template says ${JSON.stringify(value)}`);
}

function compareSets(expected: Facts['sets'], found: Facts['sets']): readonly string[] {
  return Object.entries(expected).flatMap(([key, wanted]) => {
    const actual = found[key] ?? [];
    return [
      ...wanted.filter((item) => !actual.includes(item)).map((item) => `\`${key}\` lacks ${item}`),
      ...actual.filter((item) => !wanted.includes(item)).map((item) => `\`${key}\` has ${item}, the template does not`),
    ];
  });
}

function compareDocuments(expected: Facts['documents'], found: Facts['documents']): readonly string[] {
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...keys].flatMap((key) => {
    const [wanted, actual] = [expected[key], found[key]];
    if (wanted === undefined) return [`\`${key}\` is there, the template does not have it`];
    if (actual === undefined) return [`\`${key}\` is missing`];
    return policyDifferences(wanted.kind, wanted.document, actual.document).map((line) => `\`${key}\` ${line}`);
  });
}
