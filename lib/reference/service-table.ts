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

/** Between the names of actions, which are the members of a union type. */
const SEPARATOR = "'|'";

/** Reads a part of the file that has the names of actions. */
type NamesReader = (start: number, length: number) => string;

/**
 * A service as its line of the table has it; each part is read when it is asked for.
 *
 * The line has six fields, apart by tabs: prefix, title, where the names of its actions stand, condition keys, resource
 * types and shapes of actions, the last three as lists with bars. Numbers are of base 36 and count the keys and the
 * resource types of the same line. The names stand in the order of the shapes.
 */
export class PackedService implements ServiceReference {
  public readonly prefix: string;
  public readonly title: string;
  private readonly fields: readonly string[];
  private keys?: readonly ReferenceKey[];
  private types?: readonly ResourceType[];
  private text?: string;
  private names?: readonly string[];
  private lowerNames?: readonly string[];
  private shapes?: readonly Lazy[];

  public constructor(
    line: string,
    private readonly readNames: NamesReader,
  ) {
    const [prefix = '', title = '', ...fields] = line.split('\t');
    this.prefix = prefix;
    this.title = title;
    this.fields = fields;
  }

  public get conditionKeys(): readonly ReferenceKey[] {
    return (this.keys ??= items(this.fields[1]).map((text) => readKey(this.prefix, text)));
  }

  public get resourceTypes(): readonly ResourceType[] {
    return (this.types ??= items(this.fields[2]).map((text) => readType(this, text)));
  }

  public action(name: string): ActionReference | undefined {
    this.lowerNames ??= this.namesText().toLowerCase().split(SEPARATOR);
    const index = this.lowerNames.indexOf(name.toLowerCase());
    return index < 0 ? undefined : this.at(index);
  }

  public actions(): readonly ActionReference[] {
    return this.allNames().map((_, index) => this.at(index));
  }

  private allNames(): readonly string[] {
    return (this.names ??= this.namesText().split(SEPARATOR));
  }

  private namesText(): string {
    const [start = 0, length = 0] = (this.fields[0] as string).split('.').map((digits) => parseInt(digits, 36));
    return (this.text ??= this.readNames(start, length));
  }

  private at(index: number): ActionReference {
    this.shapes ??= items(this.fields[3]).flatMap(repeated);
    const lazy = this.shapes[index] as Lazy;
    lazy.shape ??= readShape(this, lazy.text);
    return { name: `${this.prefix}:${this.allNames()[index] as string}`, ...lazy.shape };
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
