import type {
  AccessLevel,
  ActionReference,
  ActionResource,
  ReferenceKey,
  ReferenceKeyType,
  ResourceType,
  ServiceReference,
} from './service-reference';

/** Everything of an action but its name. */
type Shape = Omit<ActionReference, 'name'>;

/**
 * A service as its line of the table and its line of names have it; each part is read when it is asked for.
 *
 * The line has five fields, apart by tabs: prefix, title, condition keys, resource types and shapes of actions, each a
 * list with bars. Numbers are of base 36 and count the keys and the resource types of the same line. The names stand in
 * the order of the shapes.
 */
export class PackedService implements ServiceReference {
  public readonly prefix: string;
  public readonly title: string;
  private readonly fields: readonly string[];
  private keys?: readonly ReferenceKey[];
  private types?: readonly ResourceType[];
  private index?: ReadonlyMap<string, number>;
  private shapes?: readonly Lazy[];

  public constructor(
    line: string,
    private readonly names: readonly string[],
  ) {
    const [prefix = '', title = '', ...fields] = line.split('\t');
    this.prefix = prefix;
    this.title = title;
    this.fields = fields;
  }

  public get conditionKeys(): readonly ReferenceKey[] {
    return (this.keys ??= items(this.fields[0]).map((text) => readKey(this.prefix, text)));
  }

  public get resourceTypes(): readonly ResourceType[] {
    return (this.types ??= items(this.fields[1]).map((text) => readType(this, text)));
  }

  public action(name: string): ActionReference | undefined {
    this.index ??= new Map(this.names.map((known, index) => [known.toLowerCase(), index]));
    const index = this.index.get(name.toLowerCase());
    return index === undefined ? undefined : this.at(index);
  }

  public actions(): readonly ActionReference[] {
    return this.names.map((_, index) => this.at(index));
  }

  private at(index: number): ActionReference {
    this.shapes ??= items(this.fields[2]).flatMap(repeated);
    const lazy = this.shapes[index] as Lazy;
    lazy.shape ??= readShape(this, lazy.text);
    return { name: `${this.prefix}:${this.names[index] as string}`, ...lazy.shape };
  }
}

/** A shape that is read when the first of its actions is asked for. */
interface Lazy {
  readonly text: string;
  shape?: Shape;
}

/** The shape once for each of its actions. */
function repeated(item: string): readonly Lazy[] {
  const [text = '', count = '1'] = item.split('*');
  return new Array<Lazy>(Number(count)).fill({ text });
}

const KEY_TYPES: Readonly<Record<string, ReferenceKeyType>> = {
  S: 'ArrayOfString',
  a: 'ARN',
  A: 'ArrayOfARN',
  b: 'Bool',
  B: 'ArrayOfBool',
  n: 'Numeric',
  d: 'Date',
  i: 'IPAddress',
  '?': 'unknown',
};

function readKey(prefix: string, text: string): ReferenceKey {
  const [name = '', letter = ''] = text.split('!');
  return { key: name.startsWith(':') ? prefix + name : name, type: KEY_TYPES[letter] ?? 'String' };
}

function readType(service: ServiceReference, text: string): ResourceType {
  const { prefix } = service;
  const [name = '', arns = '', conditionKeys] = text.split('=');
  const own = `${prefix}:\${Region}:\${Account}:`;
  return {
    name,
    arns: arns.split(',').map((arn) => `arn:\${Partition}:${arn.startsWith('~') ? own + arn.slice(1) : arn}`),
    conditionKeys: keysAt(service, conditionKeys),
  };
}

const LEVELS: Readonly<Record<string, AccessLevel>> = {
  R: 'read',
  L: 'list',
  W: 'write',
  T: 'tagging',
  P: 'permissions management',
};

function readShape(service: ServiceReference, text: string): Shape {
  const [head = '', ...resources] = text.split('/');
  return {
    level: LEVELS[head.charAt(0)] as AccessLevel,
    resources: resources.map((resource) => readResource(service, resource)),
    conditionKeys: keysAt(service, head.slice(1)),
  };
}

function readResource(service: ServiceReference, text: string): ActionResource {
  const [head = '', conditionKeys] = text.split(':');
  const required = head.endsWith('!');
  const type = service.resourceTypes[parseInt(head, 36)] as ResourceType;
  return { type, required, conditionKeys: keysAt(service, conditionKeys) };
}

function keysAt({ conditionKeys }: ServiceReference, numbers = ''): readonly string[] {
  if (numbers === '') return [];
  return numbers.split('.').map((number) => (conditionKeys[parseInt(number, 36)] as ReferenceKey).key);
}

function items(list = ''): readonly string[] {
  return list === '' ? [] : list.split('|');
}
