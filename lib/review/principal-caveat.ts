import type { Condition, OpaqueCondition, Principal } from '../policy/model';
import { isOpaque } from '../policy/model';
import { servicePrincipal } from '../reference/service-principals';

/** What says for whom a service acts. */
const SOURCE = /^aws:(source(account|arn|orgid|orgpaths)$|requesttag\/|principaltag\/)/i;

/** They run the code of whoever owns the role, and act for nobody else. */
const COMPUTE = /^(ec2|lambda)\.amazonaws\.com(\.cn)?$/;

/** What a reader of a trust would miss: that nothing in it says for whom a service acts, and why that is so. */
export function principalCaveat(
  { type, value }: Principal,
  conditions: readonly (Condition | OpaqueCondition)[],
): string | undefined {
  if (type !== 'Service' || typeof value !== 'string' || COMPUTE.test(value)) return undefined;
  if (conditions.some((condition) => isOpaque(condition) || SOURCE.test(condition.key))) return undefined;
  const row = servicePrincipal(value);
  if (row === undefined) return 'for whomever it acts in this account: no source condition is known for it';
  if (row.sourceAccount !== 'documented' && row.sourceArn !== 'documented')
    return 'for whomever it acts in this account: AWS documents no source condition that always holds';
  return 'for whomever it acts, although AWS documents a source condition for it';
}
