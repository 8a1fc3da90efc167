import type { Condition, OpaqueCondition, PolicyDocument, PrincipalSet, Statement, Value, ValueSet } from './model';
import { isOpaque } from './model';
import { printOperator } from './operator';
import { printToken } from './token';

/** The document as a plain JSON object, elements in the order IAM's guide writes them, single values without a list. */
export function printPolicy(document: PolicyDocument): Record<string, unknown> {
  return {
    ...(document.version !== undefined && { Version: document.version }),
    ...(document.id !== undefined && { Id: printValue(document.id) }),
    Statement: document.statements.map((entry) => (isOpaque(entry) ? printToken(entry.token) : printStatement(entry))),
  };
}

/** One statement as a plain JSON object. */
export function printStatement(statement: Statement): Record<string, unknown> {
  const { sid, effect, principal, action, resource, conditions } = statement;
  return {
    ...(sid !== undefined && { Sid: printValue(sid) }),
    Effect: printValue(effect),
    ...(principal && { [principal.not ? 'NotPrincipal' : 'Principal']: printPrincipals(principal) }),
    [action.not ? 'NotAction' : 'Action']: printList(action.values),
    ...printResource(resource),
    ...(conditions.length > 0 && { Condition: printConditions(conditions) }),
  };
}

function printResource(resource: ValueSet | undefined): Record<string, unknown> {
  return resource ? { [resource.not ? 'NotResource' : 'Resource']: printList(resource.values) } : {};
}

function printPrincipals({ values }: PrincipalSet): unknown {
  const whole = values.find(({ type }) => type === '*' || type === 'Token');
  if (whole !== undefined) return printValue(whole.value);
  const byType = groupBy(values, ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, group]) => [type, printList(group.map(({ value }) => value))]));
}

function printConditions(conditions: readonly (Condition | OpaqueCondition)[]): unknown {
  const byOperator = groupBy(conditions, ({ operator }) => (operator ? printOperator(operator) : ''));
  const whole = byOperator.get('')?.find(isOpaque);
  if (whole !== undefined) return printToken(whole.token);
  return Object.fromEntries([...byOperator].map(([operator, group]) => [operator, printKeys(group)]));
}

/** `Object.fromEntries` makes own members of keys like `__proto__`. */
function printKeys(conditions: readonly (Condition | OpaqueCondition)[]): unknown {
  const opaque = conditions.find(isOpaque);
  if (opaque !== undefined) return printToken(opaque.token);
  const readable = conditions.filter((condition) => !isOpaque(condition)) as readonly Condition[];
  return Object.fromEntries(readable.map(({ key, values }) => [key, printList(values)]));
}

function printValue(value: Value): unknown {
  return typeof value === 'string' ? value : printToken(value);
}

/** A list token of the CDK (`#{Token[...]}`) is resolved only inside a list. */
function printList(values: readonly Value[]): unknown {
  const [first, ...others] = values;
  const isSingle = first !== undefined && others.length === 0;
  if (!isSingle || (typeof first === 'string' && first.includes('#{Token['))) return values.map(printValue);
  return printValue(first);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
