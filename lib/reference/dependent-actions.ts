import { DEPENDENT_ACTION_TABLE } from './dependent-action-table';
import { PASS_ROLE_TABLE } from './pass-role-table';

/** An action that a call needs beside the one it is named after. */
export interface DependentAction {
  /** Its full name, such as `iam:PassRole`. */
  readonly action: string;
  /** Values for `iam:PassedToService`; present for `iam:PassRole` alone. */
  readonly passedTo?: readonly string[];
  /** What has to be so for the call to need it, after "only when"; absent where every call needs it. */
  readonly when?: string;
  /** The AWS page that lists it. The words of `when` are ours: AWS lists such actions without saying when. */
  readonly page: string;
  /** The month, or the year, of the copy of the page that was read; re-check before a release. */
  readonly date: string;
}

let byAction: ReadonlyMap<string, readonly DependentAction[]> | undefined;

/**
 * What an action such as `ecs:RunTask` needs beside itself, whatever its case; `iam:PassRole` comes first. Empty where
 * the table has no row, which does not prove that there is nothing.
 */
export function dependentActions(name: string): readonly DependentAction[] {
  byAction ??= index();
  return byAction.get(name.toLowerCase()) ?? [];
}

/** The services to which an action may pass a role, as service principals; undefined when it passes none. */
export function passRoleServices(action: string): readonly string[] | undefined {
  return dependentActions(action).find(({ passedTo }) => passedTo !== undefined)?.passedTo;
}

/** Every action that has a row, as AWS spells it. */
export function actionsWithDependents(): readonly string[] {
  const rows = [...PASS_ROLE_TABLE, ...DEPENDENT_ACTION_TABLE];
  return [...new Set(rows.flatMap(({ service, actions }) => actions.map((action) => `${service}:${action}`)))];
}

function index(): ReadonlyMap<string, readonly DependentAction[]> {
  const found = new Map<string, DependentAction[]>();
  const add = (service: string, actions: readonly string[], dependents: readonly DependentAction[]): void => {
    for (const action of actions) {
      const key = `${service}:${action}`.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), ...dependents]);
    }
  };
  for (const { service, actions, dependent } of PASS_ROLE_TABLE) add(service, actions, [dependent]);
  for (const { service, actions, dependents } of DEPENDENT_ACTION_TABLE) add(service, actions, dependents);
  return found;
}
