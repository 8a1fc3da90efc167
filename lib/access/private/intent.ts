import { Aws } from 'aws-cdk-lib/core';
import type { ConditionBlock } from '../../reference/condition-block';
import { Access, type AccessOptions, type AccessStatement } from '../access';

/**
 * What a role may be given, as data. `{stream}` stands for the resource that a call of the intent names, `{partition}`,
 * `{region}` and `{account}` for those of the stack.
 */
export interface Intent {
  /** `read the records of {stream}`. */
  readonly sentence: string;
  readonly statements: readonly IntentStatement[];
  /** The AWS page that the actions come from. */
  readonly page: string;
  /** When it was read. */
  readonly date: string;
}

/** Actions that stand on the same resources. */
export interface IntentStatement {
  readonly actions: readonly string[];
  /** ARNs, or `*` alone for actions that have no resource type. */
  readonly on: readonly string[];
  readonly conditions?: ConditionBlock;
  /** Why a wildcard stands in `on`; AWS having no resource type says itself. */
  readonly evidence?: string;
}

/** A resource that an intent names. */
export interface Named {
  /** What stands in the statement: an ARN, or a name within one. */
  readonly arn: string;
  /** How people call it. */
  readonly name: string;
}

/** The access that an intent is for these resources. `more` are statements that are no data, as for keys. */
export function intent(
  { sentence, statements, page, date }: Intent,
  named: Readonly<Record<string, Named>> = {},
  options: AccessOptions = {},
  more: readonly AccessStatement[] = [],
): Access {
  const arns = { ...STACK, ...mapped(named, ({ arn }) => arn) };
  const names = { ...STACK, ...mapped(named, ({ name }) => name) };
  const own = statements.map(({ actions, on, conditions, evidence }) => ({
    actions,
    resources: on.map((arn) => fill(arn, arns)),
    conditions: conditions && filledConditions(conditions, arns),
    evidence: evidence === undefined ? forced(on, actions, `${page}, ${date}`) : fill(evidence, names),
  }));
  return Access._of(fill(sentence, names), [...own, ...more], options);
}

const STACK = { partition: Aws.PARTITION, region: Aws.REGION, account: Aws.ACCOUNT_ID };

function forced(on: readonly string[], actions: readonly string[], source: string): string | undefined {
  return on.includes('*') ? `AWS has no resource type for ${actions.join(', ')} (${source})` : undefined;
}

function mapped(
  named: Readonly<Record<string, Named>>,
  part: (one: Named) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(named).map(([key, one]) => [key, part(one)]));
}

/** Policy variables such as `${aws:username}` and tokens of the CDK begin with another sign, and stay. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/(?<![$#])\{(\w+)\}/g, (_, name: string) => values[name] ?? missing(text, name));
}

function missing(text: string, name: string): never {
  throw new Error(`\`${text}\` names \`{${name}}\`, which the intent is not given`);
}

function filledConditions(conditions: ConditionBlock, values: Readonly<Record<string, string>>): ConditionBlock {
  const filled = (value: string | readonly string[]): string | string[] =>
    typeof value === 'string' ? fill(value, values) : value.map((one) => fill(one, values));
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, value]) => [fill(key, values), filled(value)])),
    ]),
  );
}
