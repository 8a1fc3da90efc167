import { KeylessError } from '../errors';
import { nearest } from '../policy/nearest';
import { sdkName, servicePrefix } from './sdk-names';
import type { ActionReference, ServiceReference } from './service-reference';
import { service, servicePrefixes } from './services';

/** The action of a name such as `s3:getobject`, whatever its case; undefined when AWS has none. */
export function findAction(name: string): ActionReference | undefined {
  const [prefix, rest] = halves(name);
  return rest === undefined ? undefined : service(prefix)?.action(rest);
}

/**
 * The action that a name means: as IAM spells it in any case, or as an SDK calls it (`s3:HeadObject` is `s3:GetObject`).
 *
 * @throws KeylessError `WildcardForbidden` for a name with a wildcard, `InvalidValue` for one that AWS does not have,
 * with the nearest that it has
 */
export function action(name: string): ActionReference {
  const found = findAction(name) ?? findAction(sdkName(name)?.action ?? '');
  if (found !== undefined) return found;
  if (/[*?]/.test(name)) {
    const help = 'name each action, or take a level of its service, such as `ServiceAccess.read`';
    throw new KeylessError('WildcardForbidden', `action \`${name}\` holds a wildcard`, help);
  }
  throw unknown(name);
}

/**
 * The service of a prefix such as `s3`, or of the name that its SDK client has.
 *
 * @throws KeylessError `InvalidValue` for one that AWS does not have, with the nearest that it has
 */
export function serviceOf(prefix: string): ServiceReference {
  const found = service(prefix) ?? service(servicePrefix(prefix) ?? '');
  if (found !== undefined) return found;
  const near = nearest(prefix, servicePrefixes());
  const help = near === undefined ? 'use the prefix of its actions, such as `s3`' : `did you mean \`${near}\`?`;
  throw new KeylessError('InvalidValue', `service \`${prefix}\` is unknown`, help);
}

/** The service that an action belongs to. */
export function ownService({ name }: ActionReference): ServiceReference {
  return serviceOf(halves(name)[0]);
}

function unknown(name: string): KeylessError {
  const [prefix, rest] = halves(name);
  const problem = `action \`${name}\` is unknown`;
  if (rest === undefined) {
    return new KeylessError('InvalidValue', problem, 'write it with its service, such as `s3:GetObject`');
  }
  const near = nearestService(prefix);
  if (near === undefined) {
    return new KeylessError('InvalidValue', problem, `\`${prefix}\` is no service: use the prefix of its actions`);
  }
  const suggestion = near.action(rest)?.name ?? sdkName(`${near.prefix}:${rest}`)?.action ?? nearestAction(near, rest);
  const help =
    suggestion === undefined ? `${near.title} has no action of such a name` : `did you mean \`${suggestion}\`?`;
  return new KeylessError('InvalidValue', problem, help);
}

function nearestService(prefix: string): ServiceReference | undefined {
  const known = service(prefix) ?? service(servicePrefix(prefix) ?? '');
  return known ?? service(nearest(prefix, servicePrefixes()) ?? '');
}

function nearestAction(of: ServiceReference, name: string): string | undefined {
  return nearest(
    `${of.prefix}:${name}`,
    of.actions().map((one) => one.name),
  );
}

function halves(name: string): readonly [string, string | undefined] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name, undefined] : [name.slice(0, colon), name.slice(colon + 1)];
}
