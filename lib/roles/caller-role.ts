import { Token } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Access } from '../access/access';
import { KeylessError } from '../errors';
import type { TrustCondition } from '../trust/trust-condition';
import type { TrustedPrincipal } from '../trust/trusted-principal';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import type { SdkFacts } from './private/sdk-snippet/facts';

/** What a `CallerRole` accepts. Its `access` is made by `AssumeRoleAccess` alone, and its `roleName` is required. */
export interface CallerRoleProps extends KeylessRoleProps {
  /** Which identities of the role's own account become the caller: roles of workloads, or people's. At least one. */
  readonly trusted: TrustedPrincipal[];

  /**
   * What else must hold when they do. All conditions apply together.
   *
   * @default - nothing else
   */
  readonly conditions?: TrustCondition[];
}

/**
 * The one role of an account that other accounts know as the caller. Workloads assume it first, and it may do nothing
 * but assume the roles that were named to it.
 *
 * For a vendor whose workloads come and go while customers trust one role by name. A single workload needs no such
 * role: give its own one `AssumeRoleAccess`, which saves a hop. From here on every session ends after an hour.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining (2026)
 * @throws KeylessError `MissingValue` without `roleName` or `trusted`, `InvalidValue` for other access or principals
 */
export class CallerRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: CallerRoleProps) {
    super(scope, id, 'CallerRole', props);
    if (props.roleName === undefined) {
      const help = 'give it the name by which the other accounts trust it';
      throw new KeylessError('MissingValue', `${this._subject} has no \`roleName\``, help);
    }
    if (props.trusted.length === 0) {
      const help = 'name who becomes the caller, such as `TrustedPrincipal.roleArn(workload.roleArn)`';
      throw new KeylessError('MissingValue', `${this._subject}: \`trusted\` is empty`, help);
    }
    for (const principal of props.trusted) this.assertOwn(principal);
    const conditions = props.conditions ?? [];
    this._assumableBy(props.trusted.map((principal) => ({ principal, conditions })));
    this._requiresAccess();
  }

  /** Let the role assume more roles. Takes what `AssumeRoleAccess` makes, and nothing else. */
  public override allow(...access: Access[]): void {
    for (const one of access) this.assertAssumes(one);
    super.allow(...access);
  }

  /** @internal */
  public override _sdkFacts(): SdkFacts {
    return { kind: 'assume-role', roleArn: this.roleArn, region: this.stack.region };
  }

  private assertOwn({ sentence, _facts: { kind, account } }: TrustedPrincipal): void {
    if (kind !== 'role' && kind !== 'user' && kind !== 'account') {
      const help = 'give the role of the workload itself `AssumeRoleAccess`, or trust that role here';
      throw new KeylessError('InvalidValue', `${this._subject} trusts ${sentence}`, help);
    }
    const own = this.env.account;
    if (account === undefined || Token.isUnresolved(account) || Token.isUnresolved(own) || account === own) return;
    const help = `trust identities of account \`${own}\`, or use \`CrossAccountRole\``;
    throw new KeylessError('InvalidValue', `${this._subject} trusts ${sentence}, of another account`, help);
  }

  private assertAssumes({ sentence, _statements }: Access): void {
    const other = _statements.flatMap(({ actions }) => actions).find((action) => !ASSUME.has(action));
    if (other === undefined) return;
    const help = 'give that to the role of the workload, or to the role that is assumed';
    throw new KeylessError('InvalidValue', `${this._subject} may only assume roles, not ${sentence}`, help);
  }
}

const ASSUME: ReadonlySet<string> = new Set(['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity']);
