import type { PolicyKind } from '../policy/model';
import { conditionKey, type ConditionKeyFact } from './condition-keys';
import { claimCaveat, claimSentence } from './oidc-sentence';

const COMPARISONS: Readonly<Record<string, string>> = {
  DateLessThan: 'is before',
  DateLessThanEquals: 'is not after',
  DateGreaterThan: 'is after',
  DateGreaterThanEquals: 'is not before',
  NumericLessThan: 'is less than',
  NumericLessThanEquals: 'is at most',
  NumericGreaterThan: 'is more than',
  NumericGreaterThanEquals: 'is at least',
};

/** How keys read in the permissions of a role, where the table words them for its trust. */
const PERMISSION_SUBJECTS: Readonly<Record<string, string>> = {
  'aws:RequestTag/': 'the tag {tag} in the request',
  'aws:ResourceTag/': "the resource's tag {tag}",
  'aws:TagKeys': 'a tag key in the request',
  'iam:ResourceTag/': "the resource's tag {tag}",
};

/** The same for caveats; the empty text stands for none. */
const PERMISSION_CAVEATS: Readonly<Record<string, string>> = {
  'aws:CurrentTime': '',
  'aws:EpochTime': '',
  'aws:RequestedRegion': 'a call to a global service such as IAM counts as us-east-1',
  'aws:RequestTag/': 'only true for a call that sets the tag',
};

/**
 * One line of a Condition block in words, without "only if": `the external id is abc`.
 *
 * Works for any operator and key, so that a policy written by others reads the same as ours; what makes a condition of
 * theirs weaker than it looks is said.
 */
export function conditionSentence(
  operator: string,
  key: string,
  values: readonly string[],
  policy: PolicyKind = 'trust',
): string {
  const sentence = plainSentence(operator.replace(/^For(Any|All)Values?:|IfExists$/g, ''), key, values, policy);
  const opensWhenAbsent = operator.endsWith('IfExists') || operator.startsWith('ForAllValues:');
  return opensWhenAbsent ? `${sentence}, or that is not known` : sentence;
}

function plainSentence(plain: string, key: string, values: readonly string[], policy: PolicyKind): string {
  const fact = conditionKey(key);
  const subject = subjectOf(key, fact, policy);
  if (plain === 'Null') return `${subject} is ${values.includes('true') ? 'absent' : 'present'}`;
  const list = values.join(' or ');
  const comparison = COMPARISONS[plain];
  if (comparison !== undefined) return `${subject} ${comparison} ${list}`;
  const own = fact === undefined ? claimSentence(key, values) : fact.sentence?.replaceAll('{values}', () => list);
  const positive = own ?? `${subject} is ${list}`;
  const negated = plain.includes('Not') !== (plain === 'Bool' && values.includes('false'));
  return negated ? `it is not so that ${positive}` : positive;
}

/** What a reader of the condition would get wrong, if anything. */
export function conditionCaveat(key: string, policy: PolicyKind = 'trust'): string | undefined {
  const fact = conditionKey(key);
  if (fact === undefined) return claimCaveat(key);
  const own = policy === 'identity' ? PERMISSION_CAVEATS[fact.key] : undefined;
  return own === undefined ? fact.caveat : own || undefined;
}

function subjectOf(key: string, fact: ConditionKeyFact | undefined, policy: PolicyKind): string {
  if (fact === undefined) return policy === 'trust' ? `the claim ${key}` : key;
  const own = policy === 'identity' ? PERMISSION_SUBJECTS[fact.key] : undefined;
  return (own ?? fact.subject).replaceAll('{tag}', () => key.slice(fact.key.length));
}
