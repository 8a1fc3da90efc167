import { KeylessError } from '../errors';
import { conditionClause, type ConditionClause } from '../reference/condition-clause';
import { conditionCaveat, conditionSentence } from '../reference/condition-sentence';

/**
 * What has to be true of a call that uses an access, beside who makes it: `access.when(condition)`.
 *
 * Several conditions all have to hold; of the values of one condition, one is enough.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html (2026-11)
 */
export class AccessCondition {
  /**
   * The call comes from these public addresses. Never true for a call through a VPC endpoint.
   *
   * @param cidrs IPv4 or IPv6 addresses or CIDR blocks without host bits; private and reserved blocks are refused.
   */
  public static sourceIp(...cidrs: string[]): AccessCondition {
    return new AccessCondition('IpAddress', 'aws:SourceIp', cidrs, 'sourceIp');
  }

  /**
   * The call comes through a VPC endpoint in one of these VPCs. Never true for a service without an endpoint there.
   *
   * VPC ids are unique within one region only: pair it with `AccessCondition.requestedRegion`.
   *
   * @param vpcIds `vpc-` and 8 or 17 digits of 0-9 a-f.
   */
  public static sourceVpc(...vpcIds: string[]): AccessCondition {
    return new AccessCondition('StringEquals', 'aws:SourceVpc', vpcIds, 'sourceVpc');
  }

  /**
   * The call comes through one of these VPC endpoints. Each service has an endpoint of its own.
   *
   * @param vpcEndpointIds `vpce-` and 8 or 17 digits of 0-9 a-f.
   */
  public static sourceVpce(...vpcEndpointIds: string[]): AccessCondition {
    return new AccessCondition('StringEquals', 'aws:SourceVpce', vpcEndpointIds, 'sourceVpce');
  }

  /**
   * The call is made to one of these regions. Global services such as IAM have one endpoint, in `us-east-1`.
   *
   * @param regions region codes such as `eu-west-1`.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion (2026-11)
   */
  public static requestedRegion(...regions: string[]): AccessCondition {
    return new AccessCondition('StringEquals', 'aws:RequestedRegion', regions, 'requestedRegion');
  }

  /** The role, or the session that assumed it, carries the tag with one of these values. */
  public static principalTag(key: string, ...values: string[]): AccessCondition {
    return new AccessCondition('StringEquals', `aws:PrincipalTag/${key}`, values, 'principalTag');
  }

  /**
   * Any other condition. Refused are operators that hold when the key is absent (`...IfExists`, `ForAllValues:`), keys
   * that the caller writes (`aws:UserAgent`, `aws:Referer`), keys that no role's own call carries, and global keys
   * unknown here. Keys of a service, such as `s3:x-amz-acl`, are not checked against its actions.
   *
   * @param operator such as `StringLike`, or `Null` with the value `false`.
   * @param key condition key, checked as the other factories check it.
   * @param values one of them has to match; none may match for a negated operator.
   */
  public static of(operator: string, key: string, values: string[]): AccessCondition {
    return new AccessCondition(operator, key, values);
  }

  /** @internal */
  public readonly _clause: ConditionClause;

  private constructor(operator: string, key: string, values: readonly string[], label?: string) {
    this._clause = conditionClause(operator, key, values, label);
    checkCarried(this._clause.key);
  }

  /** The condition in words: `the call comes from 203.0.113.0/24`. */
  public get sentence(): string {
    const { operator, key, values } = this._clause;
    return conditionSentence(operator, key, values, 'identity');
  }

  /** What a reader of the condition would get wrong, such as `never true through a VPC endpoint`. */
  public get caveat(): string | undefined {
    return conditionCaveat(this._clause.key, 'identity');
  }
}

const SERVICE_ONLY = /^aws:(Source(Account|Arn|OrgID|OrgPaths)|PrincipalIsAWSService|PrincipalServiceName)$/;

/** What a role does itself never carries the keys of services, or of the moment at which a role is assumed. */
function checkCarried(key: string): void {
  if (key.startsWith('sts:')) {
    const help = 'use `TrustCondition` in the trust of the role that is assumed';
    throw new KeylessError('ConditionNotCarried', `\`${key}\` is present only when a role is assumed`, help);
  }
  if (!SERVICE_ONLY.test(key)) return;
  const problem = `\`${key}\` is present only when an AWS service calls for itself, never when a role calls`;
  throw new KeylessError('ConditionNotCarried', problem, 'remove the condition');
}
