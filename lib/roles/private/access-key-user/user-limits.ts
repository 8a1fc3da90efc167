import { byText } from '../../../reference/text-order';
import type { AccessKeyUserProps } from '../../access-key-user';
import { oneOrMore } from '../policy-json';

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** A Deny statement of the user's limits, as IAM writes it. */
interface LimitStatement {
  readonly Sid: string;
  readonly Effect: 'Deny';
  readonly Action: '*';
  readonly Resource: '*';
  readonly Condition: Conditions;
}

/**
 * Calls that a service makes with the user's credentials come from its own addresses, from no VPC endpoint, and perhaps
 * into another region, such as those of IAM. They are let pass: the call behind them was limited, and what they may do is
 * still the user's access. `IfExists`, as AWS has it: a direct call without the key stays denied.
 *
 * AWS's page of the address alone had the same exception; as of 2026 it says that such calls keep the caller's address,
 * and leaves the exception out. With it, both are right. No such page says it of VPC endpoints.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html (2026-11)
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html (2026-11)
 * @see https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/service_control_policies (2026)
 */
const DIRECT_CALLS: Conditions = { BoolIfExists: { 'aws:ViaAWSService': 'false' } };

/** What holds whatever the user's access says, also against what a resource policy gives to the user by name. */
export function limitStatements(props: AccessKeyUserProps): readonly LimitStatement[] {
  return [afterExpiry(props), ...fromElsewhere(props), ...inOtherRegions(props)];
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws-dates.html (2026) */
function afterExpiry({ expires }: AccessKeyUserProps): LimitStatement {
  const time = expires.toISOString().replace('.000Z', 'Z');
  return deny('DenyAfterExpiry', { DateGreaterThan: { 'aws:CurrentTime': time } });
}

/** A call has an address or a VPC endpoint, never both: it is denied where neither is right, and the missing one is not. */
function fromElsewhere({ addresses, vpcEndpointIds }: AccessKeyUserProps): readonly LimitStatement[] {
  if (addresses === undefined && vpcEndpointIds === undefined) return [];
  const conditions = {
    ...DIRECT_CALLS,
    ...(addresses && { NotIpAddress: { 'aws:SourceIp': oneOrMore(addresses) } }),
    ...(vpcEndpointIds && { StringNotEquals: { 'aws:SourceVpce': oneOrMore(vpcEndpointIds) } }),
  };
  return [deny('DenyFromElsewhere', conditions)];
}

function inOtherRegions({ regions }: AccessKeyUserProps): readonly LimitStatement[] {
  if (regions === undefined) return [];
  const conditions = { ...DIRECT_CALLS, StringNotEquals: { 'aws:RequestedRegion': oneOrMore(regions) } };
  return [deny('DenyInOtherRegions', conditions)];
}

function deny(Sid: string, conditions: Conditions): LimitStatement {
  const Condition = Object.fromEntries(Object.entries(conditions).sort(([a], [b]) => byText(a, b)));
  return { Sid, Effect: 'Deny', Action: '*', Resource: '*', Condition };
}
