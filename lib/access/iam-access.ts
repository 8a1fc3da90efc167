import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { KeylessError } from '../errors';
import { isToken } from '../reference/opaque-text';
import { nearestServicePrincipals, servicePrincipal } from '../reference/service-principals';
import type { AccessOptions } from './access';
import { Access } from './access';
import { displayName } from './private/display-name';
import { passedRoles } from './private/passed-role';

/** To whom a role may be handed. */
export interface IamPassRoleOptions extends AccessOptions {
  /** The service principal of the only service that may be handed the role: `ecs-tasks.amazonaws.com`. */
  readonly to: string;

  /**
   * Accept a service that this library does not know, as one that is newer than the library.
   *
   * @default false
   */
  readonly unlisted?: boolean;
}

/**
 * Access to what IAM keeps: handing a role to a service.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_iam.html (2026)
 */
export class IamAccess {
  /**
   * Hand exactly this role to exactly one service, which then works with it: `iam:PassRole` under `iam:PassedToService`.
   *
   * Whoever may start something with a role can do what the role can do. Intents that pass a role, such as
   * `EcsAccess.runTask`, hold this already. IAM compares the service principal with case, as AWS writes it.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html (2026-11)
   * @throws KeylessError `WildcardForbidden` for an imported role whose ARN holds a wildcard, `InvalidValue` for a service
   * principal that is none or not known here
   */
  public static passRole(role: IRoleRef, options: IamPassRoleOptions): Access {
    const service = checkedService(options);
    const shown = isToken(service) ? 'a service named at deployment' : service;
    const sentence = `pass role ${displayName(role, role.roleRef.roleName)} to ${shown}`;
    return Access._of(sentence, passedRoles([role], service), options);
  }
}

function checkedService({ to, unlisted = false }: IamPassRoleOptions): string {
  if (isToken(to) || servicePrincipal(to) !== undefined) return to;
  if (unlisted && /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(to)) return to;
  const meant = nearestServicePrincipals(to).map((name) => `\`${name}\``);
  throw new KeylessError(
    'InvalidValue',
    `\`to\` \`${to}\` is no service principal that is known here`,
    `write ${meant.join(' or ') || 'it as the page of the service has it'}, or set \`unlisted: true\` for a service that is newer than this library`,
  );
}
