import type { Test } from './model';
import { FAMILIES } from './operators/families';
import { matchNull } from './operators/null';
import { lookup, OPEN, type ContextValue, type Request } from './request';
import type { Text } from './text';
import { every, not, some, type Truth } from './truth';

/**
 * Whether one key under one operator holds: what an operator does with a key that is absent, open or has several values.
 *
 * A key with several values needs a set operator; what IAM does without one is not documented, and so not judged. Nor is
 * `ForAnyValue:...IfExists` without the key: the guide reads both ways.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html (read 2026-11)
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (read 2026-11)
 */
export function holds(test: Test, request: Request): Truth {
  const { base, set, ifExists } = test.operator;
  const found = lookup(request, test.key);
  if (typeof found === 'string' && set === undefined && base.comparison !== 'absent')
    return matches(found, test, request);
  if (found === OPEN) return undefined;
  if (base.comparison === 'absent') return some(test.values, matchNull, valuesOf(found).length === 0);
  if (set !== undefined) return holdsForSet(test, valuesOf(found), request);
  const [only, ...others] = allOf(found);
  if (only === undefined) return ifExists || base.negated;
  return others.length > 0 ? undefined : matches(only, test, request);
}

function holdsForSet(test: Test, values: readonly Text[], request: Request): Truth {
  const { set, ifExists } = test.operator;
  const matchesTest = (text: Text): Truth => matches(text, test, request);
  if (set === 'ForAllValues') return every(values, matchesTest, undefined);
  if (values.length === 0) return ifExists ? undefined : false;
  return some(values, matchesTest, undefined);
}

/** One value of the request against all of the policy: one must match or, negated, none may. */
function matches(text: Text, { operator: { base }, values }: Test, request: Request): Truth {
  const family = FAMILIES[base.valueType];
  let found: Truth = false;
  for (const value of values) {
    const truth = family.matches(value, text, base, request);
    if (truth === true) return !base.negated;
    if (truth === undefined) found = undefined;
  }
  return base.negated ? not(found) : found;
}

/** The values a set operator or `Null` sees: an empty string is no value. */
function valuesOf(found: ContextValue | undefined): readonly Text[] {
  return allOf(found).filter((text) => text !== '');
}

function allOf(found: ContextValue | undefined): readonly Text[] {
  if (found === undefined) return [];
  return isSet(found) ? found : [found];
}

function isSet(found: ContextValue): found is readonly Text[] {
  return Array.isArray(found);
}
