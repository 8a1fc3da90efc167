import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { Aws } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import { parseArn, type Arn } from '../policy/arn';
import { hasMarker } from '../policy/token';
import { checkAccountId } from '../reference/identifiers';
import { isToken } from '../reference/opaque-text';
import type { AccessOptions } from './access';
import { Access } from './access';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';

/** What the caller sends along when it assumes a role. */
export interface AssumeRoleAccessOptions extends AccessOptions {
  /**
   * Whether the caller passes session tags: `sts:TagSession`, which the trust of the other role has to allow as well.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html (2023)
   * @default false
   */
  readonly sessionTags?: boolean;

  /**
   * Whether the caller sets a source identity: `sts:SetSourceIdentity`, which the trust of the other role has to allow
   * as well. A caller whose own session has one needs it for every role that it assumes.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html (2023)
   * @default false
   */
  readonly sourceIdentity?: boolean;
}

/**
 * Access to other roles, most of all of other accounts: any role of this library may be the caller.
 *
 * Half of it: the trust of the other role has to name the caller too. `CrossAccountAccess` makes both from one
 * description.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_policy-examples.html (2023)
 */
export class AssumeRoleAccess {
  /**
   * Assume exactly this role: `sts:AssumeRole`.
   *
   * @throws KeylessError `WildcardForbidden` for an imported role whose ARN holds a wildcard
   */
  public static of(role: IRoleRef, options: AssumeRoleAccessOptions = {}): Access {
    const { roleArn, roleName } = role.roleRef;
    const known = isToken(roleArn) ? undefined : checkedRole(roleArn);
    return assume(roleArn, known ?? `role ${displayName(role, roleName)}`, options);
  }

  /**
   * Assume exactly the role with this ARN.
   *
   * @param roleArn `arn:<partition>:iam::<account>:role/<name>`, or a token.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static ofArn(roleArn: string, options: AssumeRoleAccessOptions = {}): Access {
    return assume(roleArn, isToken(roleArn) ? 'the named role' : checkedRole(roleArn), options);
  }
}

function assume(roleArn: string, name: string, options: AssumeRoleAccessOptions): Access {
  const { sessionTags, sourceIdentity } = options;
  const actions = [
    'sts:AssumeRole',
    ...(sessionTags ? ['sts:TagSession'] : []),
    ...(sourceIdentity ? ['sts:SetSourceIdentity'] : []),
  ];
  return Access._of(`assume ${name}${sentWith(options)}`, [{ actions, resources: [roleArn] }], options);
}

function sentWith({ sessionTags, sourceIdentity }: AssumeRoleAccessOptions): string {
  const sent = [...(sessionTags ? ['session tags'] : []), ...(sourceIdentity ? ['a source identity'] : [])];
  return sent.length === 0 ? '' : `, with ${sent.join(' and ')}`;
}

/** The role in words; throws unless the ARN is of one role. */
function checkedRole(roleArn: string): string {
  const arn = parseArn(exactArn(roleArn));
  if (!arn || !isRole(arn)) {
    const help = 'write `arn:<partition>:iam::<account>:role/<name>`';
    throw new KeylessError('InvalidValue', `\`roleArn\` \`${roleArn}\` is not the ARN of a role`, help);
  }
  const { account, resource } = arn;
  checkAccountId('roleArn', account);
  // A sentence is read before deployment: it holds no token.
  const name = hasMarker(resource) ? 'a role named at deployment' : `role ${resource.slice('role/'.length)}`;
  if (!hasMarker(account)) return `${name} of account ${account}`;
  return `${name} of ${account === Aws.ACCOUNT_ID ? 'this account' : 'an account named at deployment'}`;
}

function isRole({ service, region, resource }: Arn): boolean {
  if (service !== 'iam' || region !== '') return false;
  return /^role\/[^\s]+$/.test(resource) || hasMarker(resource);
}
