import type { AccessStatement } from '../../access/access';
import { QUOTAS } from '../../reference/quotas';
import { byText } from '../../reference/text-order';

type OneOrMore = string | readonly string[];

/** An Allow statement of an identity policy as IAM writes it. */
export interface PolicyStatementJson {
  readonly Action: OneOrMore;
  readonly Condition?: Record<string, Record<string, OneOrMore>>;
  readonly Effect: 'Allow';
  readonly Resource: OneOrMore;
}

/**
 * What the statements of one managed policy may take, each with its comma: the quota less the 39 characters of
 * `{"Version":"2012-10-17","Statement":[]}`, plus the comma that the last statement does not have.
 */
export const POLICY_ROOM = QUOTAS.managedPolicy.standard - 38;

export function policyJson(statements: readonly PolicyStatementJson[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

/** Plain and sorted: the CDK resolves a plain object once, and a diff shows only what changed. */
export function renderStatement({ actions, resources, conditions }: AccessStatement): PolicyStatementJson {
  return {
    Action: oneOrMore(actions),
    ...(conditions && { Condition: sortedConditions(conditions) }),
    Effect: 'Allow',
    Resource: oneOrMore(resources),
  };
}

function sortedConditions(conditions: NonNullable<AccessStatement['conditions']>): PolicyStatementJson['Condition'] {
  return sortedKeys(conditions, (keys) => sortedKeys(keys, oneOrMore));
}

function sortedKeys<In, Out>(record: Readonly<Record<string, In>>, map: (value: In) => Out): Record<string, Out> {
  const sorted: Record<string, Out> = {};
  for (const key of Object.keys(record).sort(byText)) sorted[key] = map(record[key] as In);
  return sorted;
}

/** Sorted and each once; a single value stands without a list. */
export function oneOrMore(values: OneOrMore): OneOrMore {
  if (typeof values === 'string') return values;
  const [first, ...others] = values;
  if (first === undefined || others.length === 0) return first ?? [];
  const sorted = [...new Set(values)].sort(byText);
  return sorted.length === 1 ? first : sorted;
}
