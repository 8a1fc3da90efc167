import type { Construct } from 'constructs';
import type { CrossAccountTrust } from './cross-account-trust';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import { crossAccountGrants } from './private/cross-account-grants';
import type { SdkFacts } from './private/sdk-snippet/facts';

/** What a `CrossAccountRole` accepts. */
export interface CrossAccountRoleProps extends KeylessRoleProps, CrossAccountTrust {}

/**
 * A role that named principals of other accounts may assume: your own accounts, a partner, or a vendor.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html (2023)
 * @throws KeylessError `ExternalIdRequired` for a third party without an external id, `MissingValue` for an empty list,
 * `ConditionNotCarried` or `ConditionContradiction` for conditions that could never hold
 */
export class CrossAccountRole extends KeylessRole {
  private readonly externalId?: string;

  public constructor(scope: Construct, id: string, props: CrossAccountRoleProps) {
    super(scope, id, 'CrossAccountRole', props);
    this._assumableBy(crossAccountGrants(this._subject, this.env.account, props));
    this._requiresAccess();
    this.warnOfChaining(props);
    this.externalId = props.externalId;
  }

  /** @internal */
  public override _sdkFacts(): SdkFacts {
    const { roleArn, externalId } = this;
    return { kind: 'assume-role', roleArn, externalId, region: this.stack.region };
  }

  /** A role that assumes a role is chaining, and chained sessions end after an hour whatever the role allows. */
  private warnOfChaining({ trusted, maxSessionDuration }: CrossAccountRoleProps): void {
    if (!maxSessionDuration || maxSessionDuration.isUnresolved() || maxSessionDuration.toSeconds() <= 3600) return;
    if (!trusted.every(({ _facts }) => _facts.kind === 'role')) return;
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining (2026)
    const text = `\`maxSessionDuration\` of ${maxSessionDuration.toHumanString()} has no effect: only roles may assume this role, and role chaining ends after 1 hour; leave it out`;
    this._warn('cdk-keyless:chained-session', text);
  }
}
