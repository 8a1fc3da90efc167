import { matchWildcard } from '../policy/wildcard';
import type { ActionReference, ReferenceKey, ResourceType, ServiceReference } from './service-reference';

/**
 * The keys that a call of the action carries on a resource of these types, as the Service Authorization Reference lists
 * them for the action, for the pair of both, and for the type. Every type of the action counts where none is known.
 */
export function carriedKeys(action: ActionReference, kinds: readonly ResourceType[] | undefined): readonly string[] {
  const meant = action.resources.filter(({ type }) => kinds?.includes(type) ?? true);
  const own = meant.flatMap(({ type, conditionKeys }) => [...conditionKeys, ...type.conditionKeys]);
  return [...new Set([...action.conditionKeys, ...own])];
}

/** The listed key that `key` is: itself in any case, or `${TagKey}` and its like filled in. */
export function listedKey(key: string, listed: readonly string[]): string | undefined {
  return listed.find((name) => matchWildcard(name.replace(/\$\{[^}]+\}|<[^>]+>/g, '?*'), key, true));
}

/** What the service says of a key. */
export function referenceKey(service: ServiceReference, key: string): ReferenceKey | undefined {
  const name = listedKey(
    key,
    service.conditionKeys.map((known) => known.key),
  );
  return service.conditionKeys.find((known) => known.key === name);
}

/** Whether every service lists the key for its own actions, unlike global keys, which any call can carry. */
export function isServiceKey(key: string): boolean {
  return !/^aws:/i.test(key) || /^aws:(RequestTag\/|ResourceTag\/|TagKeys$)/i.test(key);
}
