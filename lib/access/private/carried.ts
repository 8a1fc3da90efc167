import { KeylessError } from '../../errors';
import { nearest } from '../../policy/nearest';
import { parseOperator, type ValueType } from '../../policy/operator';
import { findAction, ownService } from '../../reference/actions';
import { carriedKeys, isServiceKey, listedKey, referenceKey } from '../../reference/carried-keys';
import type { ConditionClause } from '../../reference/condition-clause';
import { resourceKinds } from '../../reference/resource-kinds';
import type { ActionReference, ReferenceKeyType, ServiceReference } from '../../reference/service-reference';
import type { AccessStatement } from '../access';
import { resourceOf } from './resource-text';

/**
 * Checks that every call that a statement allows carries the keys of a service that its conditions ask for, and that
 * their operators fit the keys.
 *
 * @throws KeylessError `ConditionNotCarried` for a key that an action never carries on these resources, `InvalidValue` for
 * an operator that does not fit the type of the key
 */
export function assertCarried(subject: string, statement: AccessStatement, clauses: readonly ConditionClause[]): void {
  const checked = clauses.filter(({ key }) => isServiceKey(key));
  if (checked.length === 0) return;
  const actions = statement.actions.flatMap((name) => findAction(name) ?? []);
  for (const action of actions) {
    const service = ownService(action);
    const carried = keysOf(service, action, statement.resources);
    for (const clause of checked) {
      assertListed(subject, action, clause, carried);
      assertFits(subject, clause, referenceKey(service, clause.key)?.type);
    }
  }
}

/** Only what the calls on every one of the resources carry: a statement allows each of them. */
function keysOf(service: ServiceReference, action: ActionReference, resources: readonly string[]): readonly string[] {
  const lists = resources.map((resource) => {
    const kinds = resource === '*' ? undefined : resourceKinds(service, resourceOf(resource).text);
    return carriedKeys(action, kinds);
  });
  const [first = [], ...others] = lists;
  return first.filter((key) => others.every((list) => list.includes(key)));
}

function assertListed(
  subject: string,
  { name }: ActionReference,
  { key }: ConditionClause,
  carried: readonly string[],
): void {
  if (listedKey(key, carried) !== undefined) return;
  const problem = `${subject}: \`${name}\` never carries \`${key}\` on its resources`;
  const near = nearest(key, carried);
  const own = carried.filter(isServiceKey);
  const others = own.length === 0 ? 'it carries no key of its service' : `it carries ${own.slice(0, 6).join(', ')}`;
  throw new KeylessError('ConditionNotCarried', problem, near === undefined ? others : `write \`${near}\`; ${others}`);
}

/** What the values of each type of key are written as, and the operator to suggest. A text may also hold an ARN. */
const FITTING: Readonly<Record<string, readonly [operator: string, ...values: ValueType[]]>> = {
  String: ['StringEquals', 'string', 'arn'],
  ARN: ['ArnLike', 'arn', 'string'],
  Bool: ['Bool', 'boolean', 'string'],
  Numeric: ['NumericLessThanEquals', 'number'],
  Date: ['DateLessThan', 'date'],
  IPAddress: ['IpAddress', 'cidr'],
};

function assertFits(
  subject: string,
  { operator: name, key }: ConditionClause,
  type: ReferenceKeyType = 'unknown',
): void {
  const [suggested, ...values]: readonly string[] = FITTING[type.replace('ArrayOf', '')] ?? [];
  const operator = parseOperator(name);
  if (suggested === undefined || operator.base.comparison === 'absent') return;
  const several = type.startsWith('ArrayOf');
  if (values.includes(operator.base.valueType) && several === (operator.set !== undefined)) return;
  const better = several ? `ForAnyValue:${suggested}` : suggested;
  const problem = `${subject}: \`${name}\` does not fit \`${key}\`, which holds ${several ? 'several values' : `a ${type}`}`;
  throw new KeylessError('InvalidValue', problem, `use \`${better}\``);
}
