import { CONDITION_KEY_TABLE, SPOOFABLE_KEYS } from './condition-key-table';
import { PERMISSION_KEY_TABLE } from './permission-key-table';

/** Who a role trusts, as far as condition keys can tell them apart. */
export type PrincipalKind = 'role' | 'user' | 'account' | 'organization' | 'service' | 'oidc' | 'saml';

/** The kinds in the order in which tables show them. */
export const PRINCIPAL_KINDS: readonly PrincipalKind[] = [
  'role',
  'user',
  'account',
  'organization',
  'service',
  'oidc',
  'saml',
];

/** What AWS compares the key's value as. */
export type ConditionKeyType = 'string' | 'arn' | 'ip' | 'date' | 'numeric' | 'bool';

/** What is known of one condition key, most of all at the moment a role is assumed. */
export interface ConditionKeyFact {
  /** The key as AWS spells it; a family such as `aws:RequestTag/` ends in a slash. */
  readonly key: string;
  /** How its values are compared. */
  readonly type: ConditionKeyType;
  /** Whether a request may carry several values at once. */
  readonly multivalued: boolean;
  /** Principals whose calls can carry the key; services are refined by `service-principals.ts`. */
  readonly carriedBy: readonly PrincipalKind[];
  /** Principals whose calls always carry it, so that a negated operator alone is a real guard. */
  readonly always: readonly PrincipalKind[];
  /** The key in words, to be followed by "is ..."; `{tag}` stands for what follows the slash. */
  readonly subject: string;
  /** The whole condition in words, when "<subject> is <values>" does not read well. */
  readonly sentence?: string;
  /** What a reader of the condition would get wrong. */
  readonly caveat?: string;
  /** Whether a wildcard in its value defeats the point of the key. */
  readonly identityLike?: boolean;
  /** What to do for a principal that does not carry it. */
  readonly instead: string;
  /** The AWS page the fact comes from. */
  readonly page: string;
  /** When the fact was collected; re-check before a release. */
  readonly date: string;
}

const TABLES: readonly ConditionKeyFact[] = [...CONDITION_KEY_TABLE, ...PERMISSION_KEY_TABLE];
const FACTS: ReadonlyMap<string, ConditionKeyFact> = new Map(TABLES.map((fact) => [fact.key.toLowerCase(), fact]));

/** Every key that is known here, as AWS spells it. */
export const CONDITION_KEYS: readonly string[] = TABLES.map((fact) => fact.key);
const SPOOFABLE: ReadonlySet<string> = new Set(SPOOFABLE_KEYS.map((key) => key.toLowerCase()));

/** What is known of `key`, whatever its case; `undefined` for keys of other services and identity providers. */
export function conditionKey(key: string): ConditionKeyFact | undefined {
  const lower = key.toLowerCase();
  const slash = lower.indexOf('/');
  return FACTS.get(slash < 0 ? lower : lower.slice(0, slash + 1));
}

/** Whether the caller chooses the value of `key` freely, which makes it worthless as a guard. */
export function isSpoofableKey(key: string): boolean {
  return SPOOFABLE.has(key.toLowerCase());
}

/** `key` in AWS's spelling; what follows the slash of a tag key is kept, unknown keys stay as they are. */
export function canonicalConditionKey(key: string): string {
  const fact = conditionKey(key);
  return fact === undefined ? key : fact.key + key.slice(fact.key.length);
}
