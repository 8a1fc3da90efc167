import { KeylessError } from '../../errors';
import { ownService } from '../../reference/actions';
import { coversKind } from '../../reference/resource-kinds';
import type { ActionReference } from '../../reference/service-reference';
import { referenceDate } from '../../reference/services';
import { byText } from '../../reference/text-order';
import type { AccessStatement } from '../access';
import type { Fit } from './fit';
import type { Resource } from './resource-text';

/**
 * A statement for the actions of each set of resources.
 *
 * @throws KeylessError `WildcardForbidden` for a pattern that takes in every resource of its kind in every account
 */
export function scoped(fits: readonly Fit[]): readonly AccessStatement[] {
  const groups = new Map<string, Fit[]>();
  for (const fit of fits) {
    fit.resources.forEach((resource) => assertNarrow(fit.action, resource));
    const key = fit.resources.map(({ arn }) => arn).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), fit]);
  }
  return Array.from(groups.values(), (group) => {
    const { resources: given } = group[0] as Fit;
    const resources = given.map(({ arn }) => arn);
    const declared = given.filter(({ arn }) => /[*?]/.test(arn)).map(({ label }) => label);
    const evidence =
      declared.length === 0 ? undefined : `the resources that the access declares: ${declared.join(', ')}`;
    return { actions: names(group.map(({ action }) => action)), resources, evidence };
  });
}

/** Actions that nothing can scope stand apart from those that the reason is for. */
export function everywhere(actions: readonly ActionReference[], reason = ''): readonly AccessStatement[] {
  const scopable = actions.filter(({ resources }) => resources.length > 0);
  const open = actions.filter(({ resources }) => resources.length === 0);
  return [
    ...(open.length === 0 ? [] : [{ actions: names(open), resources: ['*'], evidence: noResourceTypes(open) }]),
    ...(scopable.length === 0 ? [] : [{ actions: names(scopable), resources: ['*'], evidence: reason }]),
  ];
}

/** Why AWS forces the wildcard, with the source. */
export function noResourceTypes(actions: readonly ActionReference[]): string {
  const titles = new Set(actions.map((action) => ownService(action).title));
  const source = `Service Authorization Reference, ${[...titles].sort(byText).join(' and ')}, ${referenceDate()}`;
  return `AWS has no resource type for ${names(actions).join(', ')} (${source})`;
}

function names(actions: readonly ActionReference[]): readonly string[] {
  return [...new Set(actions.map(({ name }) => name))].sort(byText);
}

function assertNarrow(action: ActionReference, { label, text }: Resource): void {
  const open = action.resources.find(({ type }) => coversKind(text, type));
  if (open === undefined) return;
  const problem = `resource \`${label}\` is every ${open.type.name} of every account`;
  throw new KeylessError('WildcardForbidden', problem, 'name the account or the resource, or use `.onAll(reason)`');
}
