import { nearest } from './nearest';
import { shorten, syntaxError } from './syntax';

/** How values are compared, before negation. */
export type Comparison = 'equals' | 'like' | 'less' | 'lessEquals' | 'greater' | 'greaterEquals' | 'within' | 'absent';

/** What the values of an operator are written as. */
export type ValueType = 'string' | 'number' | 'date' | 'boolean' | 'base64' | 'cidr' | 'arn';

/** A condition operator without its qualifiers, one row of the table below. */
export interface BaseOperator {
  readonly name: string;
  readonly valueType: ValueType;
  readonly comparison: Comparison;
  /** True when the key is absent, and when no value matches. */
  readonly negated: boolean;
  /** `*` and `?` in values are wildcards. */
  readonly wildcards: boolean;
  /** `${aws:username}` in values is a policy variable. */
  readonly variables: boolean;
  /** Values match without regard to case. */
  readonly ignoresCase: boolean;
}

/** A condition operator as a policy uses it. */
export interface Operator {
  readonly base: BaseOperator;
  /** How a key with several values is read; absent for the plain, single-valued form. */
  readonly set?: 'ForAllValues' | 'ForAnyValue';
  readonly ifExists: boolean;
}

type Flags = Partial<Pick<BaseOperator, 'negated' | 'wildcards' | 'ignoresCase'>>;

function row(name: string, valueType: ValueType, comparison: Comparison, flags: Flags = {}): BaseOperator {
  const variables = valueType === 'string' || valueType === 'arn';
  return { name, valueType, comparison, variables, negated: false, wildcards: false, ignoresCase: false, ...flags };
}

const not = { negated: true };
const wildcards = { wildcards: true };

/**
 * Every condition operator. `ArnEquals` and `ArnLike` behave alike: both take wildcards.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html (read 2026-11)
 */
export const OPERATORS: readonly BaseOperator[] = [
  row('StringEquals', 'string', 'equals'),
  row('StringNotEquals', 'string', 'equals', not),
  row('StringEqualsIgnoreCase', 'string', 'equals', { ignoresCase: true }),
  row('StringNotEqualsIgnoreCase', 'string', 'equals', { ...not, ignoresCase: true }),
  row('StringLike', 'string', 'like', wildcards),
  row('StringNotLike', 'string', 'like', { ...not, ...wildcards }),
  row('NumericEquals', 'number', 'equals'),
  row('NumericNotEquals', 'number', 'equals', not),
  row('NumericLessThan', 'number', 'less'),
  row('NumericLessThanEquals', 'number', 'lessEquals'),
  row('NumericGreaterThan', 'number', 'greater'),
  row('NumericGreaterThanEquals', 'number', 'greaterEquals'),
  row('DateEquals', 'date', 'equals'),
  row('DateNotEquals', 'date', 'equals', not),
  row('DateLessThan', 'date', 'less'),
  row('DateLessThanEquals', 'date', 'lessEquals'),
  row('DateGreaterThan', 'date', 'greater'),
  row('DateGreaterThanEquals', 'date', 'greaterEquals'),
  row('Bool', 'boolean', 'equals', { ignoresCase: true }),
  row('BinaryEquals', 'base64', 'equals'),
  row('IpAddress', 'cidr', 'within'),
  row('NotIpAddress', 'cidr', 'within', not),
  row('ArnEquals', 'arn', 'like', wildcards),
  row('ArnNotEquals', 'arn', 'like', { ...not, ...wildcards }),
  row('ArnLike', 'arn', 'like', wildcards),
  row('ArnNotLike', 'arn', 'like', { ...not, ...wildcards }),
  row('Null', 'boolean', 'absent', { ignoresCase: true }),
];

const SETS = ['ForAllValues', 'ForAnyValue'] as const;
const BY_NAME = new Map(OPERATORS.map((base) => [base.name.toLowerCase(), base]));
const IF_EXISTS = 'ifexists';

/** Reads an operator without regard to case; undefined when there is none of that name (`Null` takes no `IfExists`). */
export function tryParseOperator(text: string): Operator | undefined {
  const lower = text.toLowerCase();
  const set = SETS.find((name) => lower.startsWith(`${name.toLowerCase()}:`));
  const unqualified = set === undefined ? lower : lower.slice(set.length + 1);
  const ifExists = unqualified.endsWith(IF_EXISTS);
  const base = BY_NAME.get(ifExists ? unqualified.slice(0, -IF_EXISTS.length) : unqualified);
  if (base === undefined || (ifExists && base.comparison === 'absent')) return undefined;
  return set === undefined ? { base, ifExists } : { base, set, ifExists };
}

/** Reads an operator; the error for an unknown one names `path` and the nearest operator. */
export function parseOperator(text: string, path: string = text): Operator {
  const operator = tryParseOperator(text);
  if (operator !== undefined) return operator;
  throw syntaxError(path, `unknown condition operator \`${shorten(text)}\``, suggestion(text));
}

/** The operator in IAM's spelling. */
export function printOperator(operator: Operator): string {
  const name = operator.ifExists ? `${operator.base.name}IfExists` : operator.base.name;
  return operator.set === undefined ? name : `${operator.set}:${name}`;
}

function suggestion(text: string): string {
  const found = nearest(text, ALL_NAMES);
  return found === undefined ? 'write an operator such as `StringEquals` or `ArnLike`' : `did you mean \`${found}\`?`;
}

const ALL_NAMES: readonly string[] = OPERATORS.flatMap(({ name, comparison }) => {
  const forms = comparison === 'absent' ? [name] : [name, `${name}IfExists`];
  return [...forms, ...SETS.flatMap((set) => forms.map((form) => `${set}:${form}`))];
});
