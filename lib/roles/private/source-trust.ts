import type { Stack } from 'aws-cdk-lib/core';
import { Aws } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import { parseArn } from '../../policy/arn';
import { hasMarker } from '../../policy/token';
import { servicePrincipal, type ServicePrincipalFact } from '../../reference/service-principals';
import { TrustCondition } from '../../trust/trust-condition';
import type { TrustGrant } from '../../trust/trust-policy';
import { TrustedPrincipal } from '../../trust/trusted-principal';

/** A service that acts for resources of the stack's account and region, as far as AWS documents that it says so. */
export function serviceGrants(stack: Stack, service: string): readonly TrustGrant[] {
  const known = TRUSTS.get(stack) ?? new Map<string, readonly TrustGrant[]>();
  TRUSTS.set(stack, known);
  const grants = known.get(service) ?? [serviceGrant(stack, service)];
  known.set(service, grants);
  return grants;
}

/** Every role of a stack for one service has the same trust: made once. */
const TRUSTS = new WeakMap<Stack, Map<string, readonly TrustGrant[]>>();

/**
 * The same for the given resources only, and with the account where that was asked for. Whether the service could send
 * the keys at all is checked where the trust is made.
 */
export function serviceGrant(
  { account, region }: Stack,
  service: string,
  sourceArns?: readonly string[],
  sourceAccount = false,
): TrustGrant {
  const row = servicePrincipal(service);
  const arns = sourceArns ?? (row?.sourceArn === 'documented' ? [everyArn(row, region, account)] : []);
  const conditions: TrustCondition[] = [];
  if (sourceAccount || row?.sourceAccount === 'documented') conditions.push(TrustCondition.sourceAccount(account));
  if (arns.length > 0) conditions.push(TrustCondition.sourceArn(...arns));
  return { principal: TrustedPrincipal.service(service), conditions };
}

/** One kind of resource where the service has one, else every resource: which kinds it sends may grow. */
function everyArn(
  { sourceArnService, sourceArnResource }: ServicePrincipalFact,
  region: string,
  account: string,
): string {
  const start = sourceArnResource ?? '';
  return `arn:${Aws.PARTITION}:${sourceArnService}:${region}:${account}:${start.endsWith('*') ? start : `${start}*`}`;
}

/** Throws for a source that is of no kind that the service sends, where it sends several. */
export function checkSourceKinds(subject: string, service: string, sourceArns: readonly string[]): void {
  const { sourceArnService, sourceArnKinds: kinds } = servicePrincipal(service) ?? {};
  if (kinds === undefined) return;
  for (const arn of sourceArns) {
    const resource = parseArn(arn)?.resource ?? '';
    if (hasMarker(arn) && (resource === '' || hasMarker(resource))) continue;
    if (resource === '*' || kinds.some((start) => resource.startsWith(start))) continue;
    const problem = `${subject}: \`sourceArns\` has \`${arn}\`, which is not what ${service} sends`;
    const shapes = kinds.map((start) => `\`${start}*\``).join(' or ');
    const help = `write \`arn:<partition>:${sourceArnService}:<region>:<account>:<resource>\` with the resource ${shapes}`;
    throw new KeylessError('ConditionNotCarried', problem, help);
  }
}
