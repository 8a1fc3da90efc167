import { KeylessError } from '../../errors';
import { resourceKinds } from '../../reference/resource-kinds';
import type { ActionReference, ResourceType } from '../../reference/service-reference';
import { ownService } from '../../reference/actions';
import type { Resource } from './resource-text';

/** An action with those of the given resources that it takes. */
export interface Fit {
  readonly action: ActionReference;
  readonly resources: readonly Resource[];
}

/**
 * Each action with the resources that it takes.
 *
 * @throws KeylessError `InvalidValue` for an action that takes none of them or no resource at all, and for a resource that
 * no action takes; `MissingValue` for an action without a resource that it requires
 */
export function fitEach(actions: readonly ActionReference[], resources: readonly Resource[]): readonly Fit[] {
  const fits = actions.map((action) => ({ action, resources: taken(action, resources) }));
  fits.forEach((fit) => {
    assertTakes(fit, resources);
    assertRequired(fit);
  });
  assertUsed(fits, resources);
  return fits;
}

/**
 * Those of the actions that can work on the resources: they take one, and require none that is missing.
 *
 * @throws KeylessError `InvalidValue` for a resource that no action takes
 */
export function fitSome(actions: readonly ActionReference[], resources: readonly Resource[]): readonly Fit[] {
  const fits = actions
    .map((action) => ({ action, resources: taken(action, resources) }))
    .filter((fit) => fit.resources.length > 0 && missingTypes(fit).length === 0);
  assertUsed(fits, resources);
  return fits;
}

/** Those of the resources that the action takes. */
export function taken(action: ActionReference, resources: readonly Resource[]): readonly Resource[] {
  return resources.filter((resource) => action.resources.some(({ type }) => isOf(type, action, resource)));
}

/** A resource of which nothing is known can be anything. */
function isOf(type: ResourceType, action: ActionReference, { text }: Resource): boolean {
  return kindsOf(action, text)?.includes(type) ?? true;
}

/** An action may take resources of another service, which its own service lists under types of its own. */
function kindsOf(action: ActionReference, text: string): readonly ResourceType[] | undefined {
  return resourceKinds(ownService(action), text);
}

/**
 * Types that AWS marks as required although another one of the same action is enough.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/using-identity-based-policies.html (2026-11):
 * a policy on `table/Books/index/*` alone allows to query the indexes, and nothing else.
 */
const ENOUGH: Readonly<Record<string, string>> = { 'dynamodb:Query': 'index', 'dynamodb:Scan': 'index' };

/**
 * Services whose actions need every type that is marked as required, as AWS says of them. Elsewhere several marked types
 * may be alternatives: `dynamodb:TagResource` lists a stream and a table, and a call tags one of them. There one is
 * enough for us, as refusing what works is worse than a call that AWS refuses.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html (2026-11)
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html (2026-11)
 */
const ALL_REQUIRED: readonly string[] = ['ec2', 'kms'];

function missingTypes({ action, resources }: Fit): readonly ResourceType[] {
  const has = (type: ResourceType): boolean => resources.some((resource) => isOf(type, action, resource));
  const enough = action.resources.find(({ type }) => type.name === ENOUGH[action.name]);
  if (enough !== undefined && has(enough.type)) return [];
  const required = action.resources.filter((one) => one.required).map(({ type }) => type);
  const missing = required.filter((type) => !has(type));
  return ALL_REQUIRED.includes(ownService(action).prefix) || missing.length === required.length ? missing : [];
}

function assertTakes({ action, resources }: Fit, given: readonly Resource[]): void {
  if (action.resources.length === 0) {
    const problem = `\`${action.name}\` takes no resource: AWS has no resource-level permission for it`;
    throw new KeylessError('InvalidValue', problem, `grant it apart, by \`.onAll()\``);
  }
  if (resources.length > 0) return;
  const [first] = given as readonly [Resource, ...Resource[]];
  const kinds = kindsOf(action, first.text) ?? [];
  const is = kinds.length === 0 ? '' : `, which is ${namesOf(kinds)}`;
  const problem = `\`${action.name}\` does not take \`${first.label}\`${is}`;
  throw new KeylessError('InvalidValue', problem, `give ${formats(action.resources.map(({ type }) => type))}`);
}

function assertRequired(fit: Fit): void {
  const missing = missingTypes(fit);
  if (missing.length === 0) return;
  const problem = `\`${fit.action.name}\` requires ${namesOf(missing, 'and')} too, and is never allowed without`;
  throw new KeylessError('MissingValue', problem, `add ${formats(missing, 'and')}`);
}

function assertUsed(fits: readonly Fit[], resources: readonly Resource[]): void {
  const used = new Set(fits.flatMap((fit) => fit.resources));
  const unused = resources.find((resource) => !used.has(resource));
  if (unused === undefined) return;
  const problem = `no action of the access takes \`${unused.label}\``;
  throw new KeylessError('InvalidValue', problem, 'remove the resource, or name the action that needs it');
}

function namesOf(types: readonly ResourceType[], last = 'or'): string {
  return list(
    types.map(({ name }) => `\`${name}\``),
    last,
  );
}

function formats(types: readonly ResourceType[], last = 'or'): string {
  return list(
    types.flatMap(({ name, arns }) => arns.map((arn) => `\`${name}\` (\`${arn}\`)`)),
    last,
  );
}

function list(items: readonly string[], last: string): string {
  const some = items.length > 4 ? [...items.slice(0, 3), `${String(items.length - 3)} others`] : items;
  return some.join(` ${last} `);
}
