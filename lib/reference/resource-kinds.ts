import { parseArn, type Arn } from '../policy/arn';
import { wildcardsIntersect } from '../policy/intersect';
import { matchWildcard } from '../policy/wildcard';
import type { ResourceType, ServiceReference } from './service-reference';

/** In an ARN, a word that is not known yet, such as the name of a bucket: any text, but it is a word of its own. */
export const UNKNOWN_WORD = '\u0001';
/** In an ARN, text that is not known yet and may hold anything, separators and wildcards too. */
export const UNKNOWN_TEXT = '\u0002';

/** One ARN of a resource type, with wildcards in place of what differs. */
interface Template {
  readonly type: ResourceType;
  readonly arn: Arn;
}

const templates = new WeakMap<ServiceReference, readonly Template[]>();

/**
 * The types of a service's resources that an ARN, or a pattern of ARNs, can mean; undefined when nothing of it is known.
 *
 * `arn:aws:s3:::bucket/*` is an object: that a bucket's name could swallow the slash is not what anybody means. A type
 * gives way to one whose ARNs are its own in part, as buckets do to objects, where the latter fits the whole pattern.
 */
export function resourceKinds(service: ServiceReference, arn: string): readonly ResourceType[] | undefined {
  if (arn.startsWith(UNKNOWN_TEXT)) return undefined;
  const parsed = parseArn(arn);
  if (parsed === undefined) return [];
  const fitting = templatesOf(service).filter((template) => intersects(template.arn, parsed));
  const whole = fitting.filter((template) => covers(template.arn, parsed));
  const kinds = fitting.filter((one) => !whole.includes(one) || !whole.some((other) => isPartOf(other, one)));
  return [...new Set(kinds.map(({ type }) => type))];
}

/** Whether a pattern takes in every resource of the type in every account. */
export function coversKind(arn: string, type: ResourceType): boolean {
  const pattern = parseArn(arn);
  if (pattern === undefined) return arn === '*';
  return type.arns.some((text) => {
    const { account, resource } = parseArn(text) as Arn;
    return matchWildcard(pattern.account, account) && matchWildcard(pattern.resource, resource);
  });
}

function templatesOf(service: ServiceReference): readonly Template[] {
  const known = templates.get(service);
  if (known !== undefined) return known;
  const made = service.resourceTypes.flatMap((type) =>
    type.arns.map((text) => ({ type, arn: parseArn(text.replace(/\$\{[^}]+\}/g, '?*')) as Arn })),
  );
  templates.set(service, made);
  return made;
}

const PARTS = ['partition', 'service', 'region', 'account', 'resource'] as const;

function intersects(template: Arn, arn: Arn): boolean {
  return PARTS.every((part) => wildcardsIntersect(template[part], arn[part].replaceAll(UNKNOWN_TEXT, '*')));
}

/** Whether whatever the pattern matches is an ARN of the template. */
function covers(template: Arn, arn: Arn): boolean {
  return PARTS.every((part) => matchWildcard(template[part], arn[part]));
}

/** Whether the ARNs of one template are some, but not all, of the other's. */
function isPartOf(part: Template, whole: Template): boolean {
  return covers(whole.arn, part.arn) && !covers(part.arn, whole.arn);
}
