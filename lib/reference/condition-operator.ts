import { KeylessError } from '../errors';
import { nearest } from '../policy/nearest';
import {
  OPERATORS,
  parseOperator,
  printOperator,
  tryParseOperator,
  type BaseOperator,
  type Operator,
} from '../policy/operator';

/** Every operator that can only narrow an Allow, as it is spelt. */
const GUARDS: ReadonlyMap<string, Operator> = new Map(
  OPERATORS.flatMap((base): Operator[] => {
    const plain: Operator = { base, ifExists: false };
    return holdsOnDifference(base) ? [plain] : [plain, { ...plain, set: 'ForAnyValue' }];
  }).map((operator) => [printOperator(operator), operator]),
);

/** The operator called `name`; throws on one that is unknown, or that fails open in an Allow. */
export function guardOperator(name: string): Operator {
  const found = GUARDS.get(name);
  if (found !== undefined) return found;
  const operator = tryParseOperator(name);
  throw operator === undefined ? unknownOperator(name) : unsafeOperator(name, operator);
}

/** The operator of a line that exists already, also one that no new line may have. */
export function operatorOf(name: string): Operator {
  return GUARDS.get(name) ?? parseOperator(name);
}

/** Whether more than one value is a mistake: a bound, a boolean, presence. */
export function takesOneValue({ comparison, valueType }: BaseOperator): boolean {
  return isUpperBound(comparison) || isLowerBound(comparison) || valueType === 'boolean';
}

export function isUpperBound(comparison: BaseOperator['comparison']): boolean {
  return comparison === 'less' || comparison === 'lessEquals';
}

export function isLowerBound(comparison: BaseOperator['comparison']): boolean {
  return comparison === 'greater' || comparison === 'greaterEquals';
}

/** Under `ForAnyValue:` such an operator is true as soon as one of several values differs. */
function holdsOnDifference({ negated, comparison }: BaseOperator): boolean {
  return negated || comparison === 'absent';
}

function unknownOperator(name: string): KeylessError {
  const near = nearest(name, [...GUARDS.keys()]);
  const names = OPERATORS.map((base) => base.name).join(', ');
  return refusal(name, 'is not a condition operator', near === undefined ? `use one of ${names}` : `write \`${near}\``);
}

/** The operator exists, but under another spelling, or it lets in callers without the key or with one value too many. */
function unsafeOperator(name: string, { base, set, ifExists }: Operator): KeylessError {
  const several = set !== undefined && !holdsOnDifference(base);
  const guard = printOperator({ base, ifExists: false, ...(several && { set: 'ForAnyValue' }) });
  if (ifExists || set === 'ForAllValues') return refusal(name, 'is true when the key is absent', `use \`${guard}\``);
  if (set === undefined || several) return refusal(name, 'is not a condition operator', `write \`${guard}\``);
  const help = 'list what is allowed with a positive operator';
  return refusal(name, 'is true as soon as one of several values differs', help);
}

function refusal(name: string, problem: string, help: string): KeylessError {
  return new KeylessError('InvalidValue', `\`operator\` \`${name}\` ${problem}`, help);
}
