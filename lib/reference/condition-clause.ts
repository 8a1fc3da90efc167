import { KeylessError } from '../errors';
import { nearest } from '../policy/nearest';
import type { BaseOperator, Operator, ValueType } from '../policy/operator';
import {
  CONDITION_KEYS,
  canonicalConditionKey,
  conditionKey,
  isSpoofableKey,
  type ConditionKeyFact,
  type ConditionKeyType,
} from './condition-keys';
import { guardOperator, takesOneValue } from './condition-operator';
import { checkConditionValue } from './condition-values';
import { refuseWholeInternet } from './source-ip';

/** One line of a Condition block: any of `values` under one operator and one key. */
export interface ConditionClause {
  /** As it stands in the policy, `ForAnyValue:` included. */
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Builds a line and checks every part of it. `label` is what the user wrote the values under. */
export function conditionClause(
  operatorName: string,
  keyName: string,
  rawValues: readonly string[],
  label = keyName,
): ConditionClause {
  const operator = guardOperator(operatorName);
  const key = checkKey(keyName);
  const fact = conditionKey(key);
  if (fact !== undefined) checkFit(operatorName, operator, fact);
  checkCount(operatorName, operator, label, rawValues);
  if (isPresence(operator)) return { operator: operatorName, key, values: [checkNull(key, rawValues[0])] };
  const checked = rawValues.map((value) => checkConditionValue(label, value, operator.base.wildcards, fact));
  const values = [...new Set(checked)];
  if (operator.base.comparison === 'within') refuseWholeInternet(label, values);
  return { operator: operatorName, key, values };
}

function checkKey(name: string): string {
  if (isSpoofableKey(name)) {
    const help = 'remove the condition: it keeps out nobody who knows it';
    throw new KeylessError('InvalidValue', `\`key\` \`${name}\` is written by the caller`, help);
  }
  const slash = name.indexOf('/');
  if (conditionKey(name) !== undefined) {
    const tagKey = slash < 0 ? undefined : name.slice(slash + 1);
    if (tagKey !== undefined) checkTagKey(name, tagKey);
    return canonicalConditionKey(name);
  }
  if (!/^[^\s:]+:[^\s]+$/.test(name) || /^(aws|sts|iam):/i.test(name)) throw unknownKey(name);
  return name;
}

function checkTagKey(name: string, tagKey: string): void {
  if (/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(tagKey) && !/^aws:/i.test(tagKey)) return;
  const help = 'use 1 to 128 letters, digits, spaces and _ . : / = + - @, not starting with `aws:`';
  throw new KeylessError('InvalidValue', `\`key\` \`${name}\` has no usable tag key`, help);
}

function unknownKey(name: string): KeylessError {
  const near = nearest(name, CONDITION_KEYS);
  const help = near === undefined ? 'see the guide of global condition keys' : `write \`${near}\``;
  return new KeylessError('InvalidValue', `\`key\` \`${name}\` is not a condition key`, help);
}

/** The operator to suggest for each type of key. */
const FITTING: Readonly<Record<ConditionKeyType, string>> = {
  string: 'StringEquals',
  arn: 'ArnLike',
  ip: 'IpAddress',
  date: 'DateLessThan',
  numeric: 'NumericLessThan',
  bool: 'Bool',
};

/** What the values of each type of key are written as. */
const VALUES: Readonly<Record<ConditionKeyType, ValueType>> = {
  string: 'string',
  arn: 'arn',
  ip: 'cidr',
  date: 'date',
  numeric: 'number',
  bool: 'boolean',
};

/** `Null` fits every key. */
function isPresence({ base }: Operator): boolean {
  return base.comparison === 'absent';
}

function checkFit(name: string, operator: Operator, fact: ConditionKeyFact): void {
  if (isPresence(operator)) return;
  const { base } = operator;
  const exactText =
    fact.type === 'arn' && base.valueType === 'string' && base.comparison === 'equals' && !base.ignoresCase;
  if (base.valueType !== VALUES[fact.type] && !exactText) {
    const help = `use \`${FITTING[fact.type]}\``;
    throw new KeylessError('InvalidValue', `\`operator\` \`${name}\` does not fit \`${fact.key}\``, help);
  }
  const several = operator.set !== undefined;
  if (several === fact.multivalued) return;
  const problem = several ? 'holds one value only' : 'can hold several values';
  const help = several ? `write \`${base.name}\`` : severalHelp(base);
  throw new KeylessError(
    'InvalidValue',
    `\`operator\` \`${name}\` does not fit \`${fact.key}\`, which ${problem}`,
    help,
  );
}

function severalHelp({ name, negated }: BaseOperator): string {
  return negated ? 'list what is allowed with `ForAnyValue:` and a positive operator' : `write \`ForAnyValue:${name}\``;
}

function checkCount(name: string, operator: Operator, label: string, values: readonly string[]): void {
  if (values.length === 0) {
    throw new KeylessError('MissingValue', `\`${label}\` has no value`, 'give at least one');
  }
  if (!takesOneValue(operator.base) || values.length === 1) return;
  throw new KeylessError(
    'InvalidValue',
    `\`${label}\` has ${values.length} values under \`${name}\``,
    'give exactly one',
  );
}

function checkNull(key: string, value: string | undefined): string {
  if (value === 'false') return value;
  const help = "write `'false'`: the key has to be there";
  throw new KeylessError(
    'InvalidValue',
    `\`${key}\` \`${value}\` under \`Null\` would ask for the key to be absent`,
    help,
  );
}
