import { KeylessError } from '../errors';
import { action, serviceOf } from '../reference/actions';
import type { ActionName, ServicePrefix } from '../reference/data/action-name';
import type { AccessLevel, ActionReference } from '../reference/service-reference';
import { ServiceActions } from './service-actions';

/**
 * Access to any action of any service, checked against the Service Authorization Reference.
 *
 * `ServiceAccess.actions('textract:DetectDocumentText').onAll()`, `ServiceAccess.read('dynamodb').on(table)`. Prefer the
 * class of a service, such as `S3Access`, where it says what you need: it also knows the key of an encrypted resource.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html (2026-09)
 */
export class ServiceAccess {
  /**
   * Actions by name: `s3:GetObject`, in any case, or as an SDK calls them: `s3:HeadObject` means `s3:GetObject`.
   *
   * @throws KeylessError `InvalidValue` for a name that AWS does not have, with the nearest that it has,
   * `WildcardForbidden` for a wildcard, and `ReasonRequired` for an action that manages permissions
   */
  public static actions(...names: ActionName[]): ServiceActions {
    const actions = named(names);
    const managing = actions.find(({ level }) => level === 'permissions management');
    if (managing !== undefined) {
      const help = `use \`ServiceAccess.permissionsManagement(reason, '${managing.name}')\``;
      throw new KeylessError('ReasonRequired', `\`${managing.name}\` manages permissions`, help);
    }
    return ServiceActions._of({ what: called(actions), actions, named: true });
  }

  /**
   * Actions that manage permissions, by name, such as `s3:PutBucketPolicy`: who holds them can widen what others may do.
   *
   * @param reason why the role needs them, for the people who review it.
   * @throws KeylessError `ReasonRequired` for an empty reason, and as `actions` does
   */
  public static permissionsManagement(reason: string, ...names: ActionName[]): ServiceActions {
    if (!reason.trim()) {
      throw new KeylessError('ReasonRequired', '`reason` is empty', 'say why the role manages permissions');
    }
    const actions = named(names);
    return ServiceActions._of({ what: called(actions), actions, named: true, reason });
  }

  /**
   * The actions of a service that read the content of its resources. They end as the exact list of those that apply to
   * the resources, and grow only with a new version of this library.
   *
   * @throws KeylessError `InvalidValue` for a service that AWS does not have
   */
  public static read(service: ServicePrefix): ServiceActions {
    return ofLevel('read', service);
  }

  /**
   * The actions of a service that list its resources, without their content.
   *
   * @throws KeylessError `InvalidValue` for a service that AWS does not have
   */
  public static list(service: ServicePrefix): ServiceActions {
    return ofLevel('list', service);
  }

  /**
   * The actions of a service that create, change or delete, except tags and permissions.
   *
   * @throws KeylessError `InvalidValue` for a service that AWS does not have
   */
  public static write(service: ServicePrefix): ServiceActions {
    return ofLevel('write', service);
  }

  /**
   * The actions of a service that change only tags.
   *
   * @throws KeylessError `InvalidValue` for a service that AWS does not have
   */
  public static tagging(service: ServicePrefix): ServiceActions {
    return ofLevel('tagging', service);
  }
}

function ofLevel(level: AccessLevel, prefix: string): ServiceActions {
  const service = serviceOf(prefix);
  const actions = service.actions().filter((one) => one.level === level && one.name !== PASS_ROLE);
  if (actions.length > 0) {
    return ServiceActions._of({ what: `${VERBS[level]} ${service.title}`, actions, named: false });
  }
  const levels = [...new Set(service.actions().map((one) => one.level))].map((one) => `\`${one}\``);
  const problem = `service \`${prefix}\` has no action of level \`${level}\``;
  throw new KeylessError('InvalidValue', problem, `its actions have ${levels.join(', ')}`);
}

const VERBS: Readonly<Record<AccessLevel, string>> = {
  read: 'read',
  list: 'list',
  write: 'write to',
  tagging: 'tag',
  'permissions management': 'manage permissions of',
};

const PASS_ROLE = 'iam:PassRole';

function named(names: readonly string[]): readonly ActionReference[] {
  if (names.length === 0) {
    throw new KeylessError('MissingValue', '`actions` has no action', 'name at least one, such as `s3:GetObject`');
  }
  const actions = [...new Map(names.map((name) => [name.toLowerCase(), action(name)])).values()];
  if (!actions.some(({ name }) => name === PASS_ROLE)) return actions;
  const help = 'use `IamAccess.passRole(role, ...)`, or `.withDependents({ passedRoles })` on the actions that pass it';
  throw new KeylessError('ReasonRequired', `\`${PASS_ROLE}\` says nothing of the role and the service`, help);
}

/** The first few by name; the role card lists them all. */
function called(actions: readonly ActionReference[]): string {
  const names = actions.map(({ name }) => name);
  const more = names.length - 3;
  return `use ${more > 1 ? `${names.slice(0, 3).join(', ')} and ${more} more actions` : names.join(', ')}`;
}
