import { Tokenization, type Duration } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import { conditionClause, type ConditionClause } from '../reference/condition-clause';
import { conditionCaveat, conditionSentence } from '../reference/condition-sentence';

/** When a role may be assumed. At least one end is needed. */
export interface TimeWindow {
  /**
   * The first moment.
   *
   * @default - open: from deployment on
   */
  readonly notBefore?: Date;

  /**
   * The last moment. It may lie in the past: the role then stays closed, and the app still synthesizes.
   *
   * @default - open: no end
   */
  readonly notAfter?: Date;
}

/**
 * What has to be true of a call that assumes a role.
 *
 * All conditions of a trust have to hold; of the values of one condition, one is enough. Giving a condition twice
 * leaves what both allow, and fails when nothing is left. Which principals carry which key is checked when the role
 * is made.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
 */
export class TrustCondition {
  /**
   * The caller sends this external id. For vendors: it keeps one of their customers from reaching another's account.
   *
   * Only AWS principals send one. It comes from the vendor, is unique to you, and is no secret.
   *
   * @param ids 2 to 1224 characters of A-Z a-z 0-9 _ + = , . @ : / -, or tokens such as `parameter.valueAsString`.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
   */
  public static externalId(...ids: string[]): TrustCondition {
    return one('StringEquals', 'sts:ExternalId', ids, 'externalId');
  }

  /**
   * The call comes from these public addresses. Never true for a call through a VPC endpoint.
   *
   * It binds only the call that assumes the role, not what the session does later.
   *
   * @param cidrs IPv4 or IPv6 addresses or CIDR blocks without host bits; private and reserved blocks are refused.
   */
  public static sourceIp(...cidrs: string[]): TrustCondition {
    return one('IpAddress', 'aws:SourceIp', cidrs, 'sourceIp');
  }

  /**
   * The call comes through a VPC endpoint in one of these VPCs of the caller. Never true without an endpoint for STS.
   *
   * VPC ids are unique within one region only: pair it with `aws:RequestedRegion`.
   *
   * @param vpcIds `vpc-` and 8 or 17 digits of 0-9 a-f.
   */
  public static sourceVpc(...vpcIds: string[]): TrustCondition {
    return one('StringEquals', 'aws:SourceVpc', vpcIds, 'sourceVpc');
  }

  /**
   * The call comes through one of these VPC endpoints of the caller. Never true without an endpoint for STS.
   *
   * @param vpcEndpointIds `vpce-` and 8 or 17 digits of 0-9 a-f.
   */
  public static sourceVpce(...vpcEndpointIds: string[]): TrustCondition {
    return one('StringEquals', 'aws:SourceVpce', vpcEndpointIds, 'sourceVpce');
  }

  /**
   * The caller's account belongs to one of these organizations. Never true for services and federated callers.
   *
   * @param organizationIds `o-` and 10 to 32 lower-case letters or digits.
   */
  public static organization(...organizationIds: string[]): TrustCondition {
    return one('StringEquals', 'aws:PrincipalOrgID', organizationIds, 'organization');
  }

  /**
   * The caller's account sits at one of these places of an organization.
   *
   * @param paths `o-.../r-.../ou-.../` for one unit, the same with `*` at the end for all below it too.
   */
  public static organizationPaths(...paths: string[]): TrustCondition {
    return one('ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', paths, 'organizationPaths');
  }

  /**
   * The caller is a role or user with one of these ARNs; `*` and `?` are wildcards within a part.
   *
   * Unlike a principal it survives the deletion of a role that is made again under the same name.
   */
  public static principalArn(...arns: string[]): TrustCondition {
    return one('ArnLike', 'aws:PrincipalArn', arns, 'principalArn');
  }

  /** The caller, a role or user, carries the tag with one of these values. */
  public static principalTag(key: string, ...values: string[]): TrustCondition {
    return one('StringEquals', `aws:PrincipalTag/${key}`, values, 'principalTag');
  }

  /**
   * The caller is an IAM user who signed in with MFA.
   *
   * @param maxAge how long ago at most, exclusive: 1 second to 36 hours. Without it any age will do.
   */
  public static mfa(maxAge?: Duration): TrustCondition {
    const present = conditionClause('Bool', 'aws:MultiFactorAuthPresent', ['true'], 'mfa');
    if (maxAge === undefined) return TrustCondition._of([present]);
    const seconds = Tokenization.stringifyNumber(maxAge.toSeconds({ integral: false }));
    return TrustCondition._of([
      present,
      conditionClause('NumericLessThan', 'aws:MultiFactorAuthAge', [seconds], 'maxAge'),
    ]);
  }

  /**
   * The role is assumed within a span of time. A session started at its end runs on to its own end.
   *
   * Nothing here looks at the clock: an app with a window in the past synthesizes as before.
   */
  public static timeWindow(window: TimeWindow): TrustCondition {
    const { notBefore, notAfter } = window;
    if (notBefore === undefined && notAfter === undefined) {
      const help = 'give `notBefore`, `notAfter` or both';
      throw new KeylessError('MissingValue', '`timeWindow` has neither a start nor an end', help);
    }
    const clauses: ConditionClause[] = [];
    if (notBefore !== undefined) clauses.push(moment('DateGreaterThanEquals', 'notBefore', notBefore));
    if (notAfter !== undefined) clauses.push(moment('DateLessThanEquals', 'notAfter', notAfter));
    if (notBefore === undefined || notAfter === undefined || notBefore < notAfter) return TrustCondition._of(clauses);
    const problem = `\`notBefore\` \`${isoTime(notBefore)}\` is not before \`notAfter\` \`${isoTime(notAfter)}\``;
    throw new KeylessError('InvalidValue', problem, 'swap them, or move one');
  }

  /**
   * The session is called so. Any caller chooses its name freely, unless its own policy pins it.
   *
   * @param names 2 to 64 characters of A-Z a-z 0-9 _ + = , . @ -; `${aws:username}` stands for an IAM user's name.
   */
  public static sessionName(...names: string[]): TrustCondition {
    return one('StringEquals', 'sts:RoleSessionName', names, 'sessionName');
  }

  /**
   * The caller sets one of these source identities, which CloudTrail then shows through every later role.
   *
   * The trust also allows `sts:SetSourceIdentity`; the caller's own policy has to as well.
   *
   * @param identities 2 to 64 characters of A-Z a-z 0-9 _ + = , . @ -; `${aws:username}` stands for an IAM user's name.
   */
  public static sourceIdentity(...identities: string[]): TrustCondition {
    return one('StringEquals', 'sts:SourceIdentity', identities, 'sourceIdentity');
  }

  /** The caller passes the session tag with one of these values. The trust also allows `sts:TagSession`. */
  public static sessionTag(key: string, ...values: string[]): TrustCondition {
    return one('StringEquals', `aws:RequestTag/${key}`, values, 'sessionTag');
  }

  /** The service acts for a resource of one of these accounts. Only for services documented to say so. */
  public static sourceAccount(...accountIds: string[]): TrustCondition {
    return one('StringEquals', 'aws:SourceAccount', accountIds, 'sourceAccount');
  }

  /** The service acts for one of these resources; `*` and `?` are wildcards. Only for services documented to say so. */
  public static sourceArn(...arns: string[]): TrustCondition {
    return one('ArnLike', 'aws:SourceArn', arns, 'sourceArn');
  }

  /**
   * Any other condition. Refused are operators that hold when the key is absent (`...IfExists`, `ForAllValues:`), keys
   * that the caller writes (`aws:UserAgent`, `aws:Referer`) and keys unknown to role assumption.
   *
   * @param operator such as `StringLike`, or `Null` with the value `false`.
   * @param key condition key, checked as the other factories check it.
   * @param values one of them has to match; none may match for a negated operator.
   */
  public static of(operator: string, key: string, values: string[]): TrustCondition {
    return one(operator, key, values);
  }

  /** A claim of a web identity token, compared exactly. @internal */
  public static _claim(issuer: string, claim: string, ...values: string[]): TrustCondition {
    return one('StringEquals', `${issuer}:${claim}`, values, claim);
  }

  /** A claim of a web identity token, with deliberate wildcards. @internal */
  public static _claimLike(issuer: string, claim: string, ...values: string[]): TrustCondition {
    return one('StringLike', `${issuer}:${claim}`, values, claim);
  }

  /** @internal */
  public static _of(clauses: readonly ConditionClause[]): TrustCondition {
    return new TrustCondition(clauses);
  }

  /** @internal */
  public readonly _clauses: readonly ConditionClause[];

  private constructor(clauses: readonly ConditionClause[]) {
    this._clauses = clauses;
  }

  /** The condition in words: `the call comes from 203.0.113.0/24`. */
  public get sentence(): string {
    return this._clauses.map(({ operator, key, values }) => conditionSentence(operator, key, values)).join(' and ');
  }

  /** What a reader of the condition would get wrong, such as `never true through a VPC endpoint`. */
  public get caveat(): string | undefined {
    const caveats = new Set(this._clauses.map((clause) => conditionCaveat(clause.key)));
    caveats.delete(undefined);
    return caveats.size === 0 ? undefined : [...caveats].join('; ');
  }
}

function one(operator: string, key: string, values: readonly string[], label?: string): TrustCondition {
  return TrustCondition._of([conditionClause(operator, key, values, label)]);
}

function moment(operator: string, label: string, time: Date): ConditionClause {
  if (Number.isNaN(time.getTime())) {
    throw new KeylessError(
      'InvalidValue',
      `\`${label}\` is not a valid date`,
      "write `new Date('2027-01-31T00:00:00Z')`",
    );
  }
  return conditionClause(operator, 'aws:CurrentTime', [isoTime(time)], label);
}

function isoTime(time: Date): string {
  return time.toISOString().replace('.000Z', 'Z');
}
