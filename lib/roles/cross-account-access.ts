import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Duration } from 'aws-cdk-lib/core';
import { Aws, Stack, Tokenization } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AssumeRoleAccess } from '../access/assume-role-access';
import { readClauses } from '../reference/condition-block';
import { checkAccountId } from '../reference/identifiers';
import { checkIamName } from '../trust/iam-name';
import { TrustCondition } from '../trust/trust-condition';
import type { TrustStatement } from '../trust/trust-policy';
import { trustPolicy } from '../trust/trust-policy';
import { TrustedPrincipal } from '../trust/trusted-principal';
import { CrossAccountRole } from './cross-account-role';
import type { KeylessRoleProps } from './keyless-role';
import { assertCallMeets } from './private/assume-role-call';
import { assertCaller, assertRole, callSeconds } from './private/cross-account-checks';
import { knownRole } from './private/known-role';
import type { SdkLanguage } from './sdk-language';
import { sdkSnippet } from './sdk-snippet';

/** What both accounts have to agree on. */
export interface CrossAccountAccessProps {
  /** The account of the role, account A: 12 digits. */
  readonly account: string;

  /** The name of the role, behind its path where it has one: the caller has to know it, so it is fixed. */
  readonly roleName: string;

  /** The account of the caller, account B: 12 digits. */
  readonly callerAccount: string;

  /** The name of the caller's role, behind its path where it has one. */
  readonly callerRoleName: string;

  /**
   * The external id that the caller sends: made by the third party, unique to its customer.
   *
   * @default - none, which is an error for a third party
   */
  readonly externalId?: string;

  /**
   * Whether the caller belongs to somebody else.
   *
   * @default - true, unless a condition keeps the trust inside an organization
   */
  readonly thirdParty?: boolean;

  /**
   * What the caller calls its sessions, and the only name that the trust admits. CloudTrail shows it.
   *
   * @default - the caller chooses; SDKs make one up
   */
  readonly sessionName?: string;

  /**
   * The session tags that the caller passes, and that the trust asks for with these values.
   *
   * @default - none
   */
  readonly sessionTags?: { readonly [key: string]: string };

  /**
   * The source identity that the caller sets, and that the trust asks for.
   *
   * @default - none
   */
  readonly sourceIdentity?: string;

  /**
   * How long a session lasts: 15 minutes to 1 hour, the most for a role that assumes a role.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining (2026)
   * @default Duration.hours(1)
   */
  readonly sessionDuration?: Duration;

  /**
   * What else must hold, such as the addresses the caller comes from.
   *
   * @default - nothing else
   */
  readonly conditions?: TrustCondition[];
}

/**
 * One description of how a role of account B uses a role of account A, from which both sides are made.
 *
 * Make it once, in a module that both apps import, and call `role` in the stack of account A and `allow` in the stack of
 * account B. What could not work together - a condition the caller does not meet, a session that is too long, a caller
 * of another name - is an error at synthesis, in whichever app it stands.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_cross-account-with-roles.html (2023)
 * @throws KeylessError `ConditionContradiction` where the caller would not meet the trust, `InvalidValue` for a name,
 * account or duration that is none
 */
export class CrossAccountAccess {
  /** The ARN of the role in account A. */
  public readonly roleArn: string;

  /**
   * What the caller's code has to know, as environment variables: `ROLE_ARN` and `DURATION_SECONDS`, and as described
   * `EXTERNAL_ID`, `ROLE_SESSION_NAME`, `SOURCE_IDENTITY` and `SESSION_TAGS`, which is JSON.
   */
  public readonly environment: { readonly [name: string]: string };

  private readonly props: CrossAccountAccessProps;
  private readonly subject: string;
  private readonly name: string;
  private readonly caller: TrustedPrincipal;
  private readonly conditions: TrustCondition[];
  private readonly actions: readonly string[];
  private readonly seconds: number;

  public constructor(props: CrossAccountAccessProps) {
    this.props = props;
    this.name = checkIamName('roleName', 'role', props.roleName);
    this.subject = `CrossAccountAccess to \`${this.name}\``;
    this.roleArn = `arn:${Aws.PARTITION}:iam::${checkAccountId('account', props.account)}:role/${this.name}`;
    checkAccountId('callerAccount', props.callerAccount);
    checkIamName('callerRoleName', 'role', props.callerRoleName);
    this.caller = TrustedPrincipal.role(props.callerAccount, props.callerRoleName);
    this.seconds = callSeconds(this.subject, props.sessionDuration);
    this.conditions = [...sentConditions(props), ...(props.conditions ?? [])];
    this.actions = this.proven();
    this.environment = environmentOf(props, this.roleArn, this.seconds);
  }

  /**
   * Account A: make the role that the caller assumes, in a stack of that account.
   *
   * @param props what the role may do, and so on. Its name, path and trust come from the description.
   * @throws KeylessError `ConditionContradiction` for a stack of another account, or another name
   */
  public role(scope: Construct, id: string, props: KeylessRoleProps): CrossAccountRole {
    assertRole(this.subject, this.props.account, this.name, Stack.of(scope).account, props);
    const slash = this.name.lastIndexOf('/') + 1;
    return new CrossAccountRole(scope, id, {
      ...props,
      roleName: this.name.slice(slash),
      path: slash > 0 ? `/${this.name.slice(0, slash)}` : undefined,
      trusted: [this.caller],
      externalId: this.props.externalId,
      thirdParty: this.props.thirdParty,
      conditions: this.conditions,
    });
  }

  /**
   * Account B: let the caller assume the role, and send along what was described.
   *
   * @param caller the role by the name of the description, or what runs with it, such as a function.
   * @throws KeylessError `ConditionContradiction` for a caller of another account or name
   */
  public allow(caller: IGrantable): void {
    assertCaller(this.subject, this.props, knownRole(caller.grantPrincipal));
    const sessionTags = this.actions.includes('sts:TagSession');
    const sourceIdentity = this.actions.includes('sts:SetSourceIdentity');
    AssumeRoleAccess.ofArn(this.roleArn, { sessionTags, sourceIdentity }).grantTo(caller);
  }

  /** The lines with which the caller's code uses the role, with everything that the trust asks for. */
  public sdkSnippet(language: SdkLanguage): string {
    const { externalId, sessionName, sessionTags, sourceIdentity } = this.props;
    const call = { externalId, sessionName, sessionTags, sourceIdentity, durationSeconds: this.seconds };
    return sdkSnippet(language, { kind: 'assume-role', roleArn: this.roleArn, ...call });
  }

  /** Throws unless the described call meets the trust; returns what the trust lets the caller do. */
  private proven(): readonly string[] {
    const { externalId, sessionName, sessionTags = {}, sourceIdentity } = this.props;
    const asked = externalId === undefined ? [] : [TrustCondition.externalId(externalId)];
    const grant = { principal: this.caller, conditions: [...asked, ...this.conditions] };
    const [trust] = trustPolicy(this.subject, [grant]).document.Statement as [TrustStatement];
    const call = { externalId, sessionName, sessionTags, sourceIdentity };
    assertCallMeets(this.subject, call, readClauses(trust.Condition ?? {}));
    return [trust.Action].flat();
  }
}

/** What the caller sends, as conditions of the trust. */
function sentConditions({ sessionName, sessionTags = {}, sourceIdentity }: CrossAccountAccessProps): TrustCondition[] {
  return [
    ...(sessionName === undefined ? [] : [TrustCondition.sessionName(sessionName)]),
    ...(sourceIdentity === undefined ? [] : [TrustCondition.sourceIdentity(sourceIdentity)]),
    ...Object.entries(sessionTags).map(([key, value]) => TrustCondition.sessionTag(key, value)),
  ];
}

function environmentOf(props: CrossAccountAccessProps, roleArn: string, seconds: number): Record<string, string> {
  const { externalId, sessionName, sourceIdentity, sessionTags = {} } = props;
  const tags = Object.entries(sessionTags).map(([Key, Value]) => ({ Key, Value }));
  return {
    ROLE_ARN: roleArn,
    DURATION_SECONDS: Tokenization.stringifyNumber(seconds),
    ...(externalId !== undefined && { EXTERNAL_ID: externalId }),
    ...(sessionName !== undefined && { ROLE_SESSION_NAME: sessionName }),
    ...(sourceIdentity !== undefined && { SOURCE_IDENTITY: sourceIdentity }),
    ...(tags.length > 0 && { SESSION_TAGS: JSON.stringify(tags) }),
  };
}
