import type { Family } from '../../../lib/evaluation/operators/family';
import { readRequest } from '../../../lib/evaluation/request';
import { textOf } from '../../../lib/evaluation/text';
import type { Truth } from '../../../lib/evaluation/truth';
import type { Value } from '../../../lib/policy/model';
import { parseOperator } from '../../../lib/policy/operator';

/** One value of a policy against one of a request, negation aside. */
export function compare(family: Family, operator: string, policy: Value, request: Value): Truth {
  const { base } = parseOperator(operator);
  const asked = readRequest({ action: 's3:GetObject', context: { 'aws:username': 'ann' } });
  return family.matches(family.read(policy, base, '2012-10-17'), textOf(request), base, asked);
}
