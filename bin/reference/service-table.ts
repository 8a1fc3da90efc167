import type { SourceAction, SourceActionResource, SourceResourceType, SourceService } from './authorization-reference';

/** A service as the library carries it: its names, in the order of the shapes, and everything else. */
export interface PackedService {
  readonly prefix: string;
  readonly title: string;
  readonly names: readonly string[];
  /** Condition keys, resource types and shapes of actions, each a list with bars. */
  readonly facts: readonly string[];
}

/**
 * Packs a service. Actions of the same shape - level, resource types, condition keys - stand together, so that a shape is
 * written once with the number of its actions. `lib/reference/service-table.ts` reads what this writes.
 */
export function packService(service: SourceService): PackedService {
  const keys = keysOf(service);
  const actions = service.actions.map((action) => ({ name: action.name, shape: shapeOf(service, keys, action) }));
  const counts = new Map<string, number>();
  for (const { shape } of actions) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const order = [...counts.keys()];
  const sorted = [...actions].sort((a, b) => order.indexOf(a.shape) - order.indexOf(b.shape) || byName(a, b));
  const types = service.resourceTypes.map((type) => typeOf(service, keys, type));
  const shapes = order.map((shape) => (counts.get(shape) === 1 ? shape : `${shape}*${String(counts.get(shape))}`));
  const described = keys.map((key) => keyOf(service, key));
  return {
    prefix: service.prefix,
    names: sorted.map(({ name }) => name),
    title: ascii(service.title),
    facts: [list(described), list(types), list(shapes)],
  };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** Every key that the service names anywhere, the most used first so that its number is short. */
function keysOf(service: SourceService): readonly string[] {
  const uses = new Map<string, number>();
  const count = (key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);
  service.conditionKeys.forEach(({ key }) => count(key));
  service.resourceTypes.forEach(({ conditionKeys = [] }) => conditionKeys.forEach(count));
  service.actions.forEach(({ conditionKeys, resourceTypes }) => {
    conditionKeys.forEach(count);
    resourceTypes.forEach((type) => type.conditionKeys.forEach(count));
  });
  const most = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  return [...uses].sort(most).map(([key]) => key);
}

const TYPES: Readonly<Record<string, string>> = {
  String: '',
  ArrayOfString: '!S',
  ARN: '!a',
  ArrayOfARN: '!A',
  Bool: '!b',
  ArrayOfBool: '!B',
  Numeric: '!n',
  Date: '!d',
  IPAddress: '!i',
};

/** A key without a type of its own is one that only actions name; it gets `?`. */
function keyOf({ prefix, conditionKeys }: SourceService, key: string): string {
  const type = conditionKeys.find((known) => known.key === key)?.type;
  const letter = type === undefined ? '!?' : TYPES[type];
  if (letter === undefined) throw new Error(`condition key ${key} has the unknown type ${String(type)}`);
  return (key.startsWith(`${prefix}:`) ? key.slice(prefix.length) : key) + letter;
}

function typeOf({ prefix }: SourceService, keys: readonly string[], type: SourceResourceType): string {
  const arns = type.arn.split(', ').map((arn) => arnOf(prefix, arn));
  return [type.key, arns.join(','), numbers(keys, type.conditionKeys)].join('=').replace(/=$/, '');
}

/** Most ARNs begin with their own service, region and account, which `~` stands for. */
function arnOf(prefix: string, arn: string): string {
  const [, rest] = /^arn:\$\{Partition\}:([^,]+)$/.exec(arn) ?? [];
  if (rest === undefined) throw new Error(`${prefix} has the ARN ${arn}`);
  return rest.replace(`${prefix}:\${Region}:\${Account}:`, '~');
}

const LEVELS: Readonly<Record<string, string>> = {
  Read: 'R',
  List: 'L',
  Write: 'W',
  'Tagging, Write': 'T',
  'Permissions management, Write': 'P',
};

function shapeOf(service: SourceService, keys: readonly string[], action: SourceAction): string {
  const level = LEVELS[[action.accessLevel].flat().join(', ')];
  if (level === undefined) throw new Error(`${service.prefix}:${action.name} has the level ${action.accessLevel}`);
  const resources = action.resourceTypes.map((resource) => resourceOf(service, keys, resource));
  return [level + numbers(keys, action.conditionKeys), ...resources].join('/');
}

function resourceOf(service: SourceService, keys: readonly string[], resource: SourceActionResource): string {
  const index = service.resourceTypes.findIndex(({ key }) => key === resource.name);
  if (index < 0) throw new Error(`${service.prefix} has no resource type ${resource.name}`);
  const own = numbers(keys, resource.conditionKeys);
  return index.toString(36) + (resource.required ? '!' : '') + (own && `:${own}`);
}

function numbers(keys: readonly string[], used: readonly string[] = []): string {
  const indices = used.map((key) => keys.indexOf(key)).sort((a, b) => a - b);
  return indices.map((index) => index.toString(36)).join('.');
}

/** Items of a list are apart by bars, fields of a line by tabs, so none may hold one; the file is read as Latin-1. */
function list(items: readonly string[]): string {
  const broken = items.find((item) => /[^ -{}~]/.test(item));
  if (broken !== undefined) throw new Error(`${broken} holds a separator or is not ASCII`);
  return items.join('|');
}

function ascii(title: string): string {
  if (/[^ -~]/.test(title)) throw new Error(`${title} is not ASCII`);
  return title;
}
