import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { KeylessError } from '../../errors';
import { action as actionOf } from '../../reference/actions';
import { dependentActions, type DependentAction } from '../../reference/dependent-actions';
import type { ActionReference } from '../../reference/service-reference';
import { byText } from '../../reference/text-order';
import type { AccessStatement } from '../access';
import { taken } from './fit';
import { resourceOf, type Resource } from './resource-text';
import { everywhere, scoped } from './service-statements';

/** What the author of an access said of its dependent actions. */
export interface Dependents {
  readonly passedRoles?: readonly IRoleRef[];
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
  readonly leftOut?: string;
}

/** A dependent action with the action that needs it. */
interface Need extends DependentAction {
  readonly by: string;
}

const PASS_ROLE = 'iam:PassRole';

/**
 * Statements for what the actions need beside themselves.
 *
 * @throws KeylessError `MissingValue` for a dependent action of every call that nobody grants, or whose role or resource
 * is not given; `InvalidValue` for a role or an action that none of the actions needs
 */
export function dependentStatements(
  actions: readonly ActionReference[],
  given: readonly Resource[],
  { passedRoles = [], actions: asked = [], resources = [], leftOut }: Dependents = {},
): readonly AccessStatement[] {
  if (leftOut?.trim() === '') {
    const help = 'say who grants the dependent actions, or why no call needs them';
    throw new KeylessError('ReasonRequired', '`leftOut` is empty', help);
  }
  const needs = needsOf(actions);
  const named = asked.map((name) => wanted(name, needs));
  const passing = needs.filter(({ action }) => action === PASS_ROLE);
  const always = needs.filter(({ when }) => when === undefined);
  const unpassed = always.find(({ action }) => action === PASS_ROLE);
  if (leftOut === undefined && passedRoles.length === 0 && unpassed !== undefined) throw missing(unpassed);
  const chosen = needs.filter(
    (need) => named.includes(need.action) || (leftOut === undefined && always.includes(need)),
  );
  const others = chosen.filter(({ action }) => action !== PASS_ROLE);
  return [...passRole(passing, passedRoles), ...rest(others, [...given, ...resources.map(resourceOf)])];
}

/**
 * Holds an access that says nothing of dependent actions to those that every call needs.
 *
 * @throws KeylessError `MissingValue` for the first of them
 */
export function assertNoDependents(actions: readonly ActionReference[]): void {
  const need = needsOf(actions).find(({ when }) => when === undefined);
  if (need !== undefined) throw missing(need);
}

/** What the actions need and do not hold themselves. */
function needsOf(actions: readonly ActionReference[]): readonly Need[] {
  const own = new Set(actions.map(({ name }) => name));
  const all = actions.flatMap(({ name }) => dependentActions(name).map((dependent) => ({ ...dependent, by: name })));
  return all.filter(({ action }) => !own.has(action));
}

function missing({ by, action }: Need): KeylessError {
  const call = `.withDependents(${action === PASS_ROLE ? '{ passedRoles: [role] }' : ''})`;
  const help = `write \`${call}\` before \`.on(...)\`, or say why not: \`.withDependents({ leftOut: reason })\``;
  return new KeylessError('MissingValue', `\`${by}\` needs \`${action}\` too`, help);
}

function wanted(name: string, needs: readonly Need[]): string {
  const found = needs.find(({ action }) => action.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found.action;
  const listed = [...new Set(needs.map(({ action }) => `\`${action}\``))].join(', ');
  const help = listed === '' ? 'none of the actions has a dependent action' : `AWS lists ${listed}`;
  throw new KeylessError('InvalidValue', `\`actions\` \`${name}\` is no dependent action of the access`, help);
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html (2026-11) */
function passRole(needs: readonly Need[], roles: readonly IRoleRef[]): readonly AccessStatement[] {
  if (roles.length === 0) return [];
  const services = [...new Set(needs.flatMap(({ passedTo = [] }) => passedTo))].sort(byText);
  if (services.length === 0) {
    throw new KeylessError('InvalidValue', 'no action of the access passes a role', 'remove `passedRoles`');
  }
  const conditions = {
    StringEquals: { 'iam:PassedToService': services.length === 1 ? (services[0] as string) : services },
  };
  return [{ actions: [PASS_ROLE], resources: roles.map(({ roleRef }) => roleRef.roleArn), conditions }];
}

function rest(needs: readonly Need[], resources: readonly Resource[]): readonly AccessStatement[] {
  const actions = [...new Map(needs.map((need) => [need.action, actionOf(need.action)])).values()];
  const [open, scopable] = [actions.filter(isOpen), actions.filter((one) => !isOpen(one))];
  const fits = scopable.map((one) => ({ action: one, resources: resourcesFor(one, needs, resources) }));
  return [...everywhere(open), ...scoped(fits)];
}

function isOpen({ resources }: ActionReference): boolean {
  return resources.length === 0;
}

function resourcesFor(
  action: ActionReference,
  needs: readonly Need[],
  resources: readonly Resource[],
): readonly Resource[] {
  const usable = taken(action, resources);
  if (usable.length > 0) return usable;
  const by = needs.find((need) => need.action === action.name)?.by ?? '';
  const formats = action.resources.flatMap(({ type }) => type.arns.map((arn) => `\`${arn}\``)).slice(0, 3);
  const problem = `\`${by}\` needs \`${action.name}\` too, on a resource that is not given`;
  throw new KeylessError(
    'MissingValue',
    problem,
    `add it to \`resources\` of \`.withDependents\`: ${formats.join(' or ')}`,
  );
}
