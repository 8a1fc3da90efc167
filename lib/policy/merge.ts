/** A statement as JSON. Texts under `Action` and `Resource` are merged; every other member has to be equal. */
export interface StatementJson {
  readonly Action?: unknown;
  readonly Resource?: unknown;
}

/** What is merged: a statement, with anything else that its owner knows of it. */
export interface Mergeable {
  readonly json: StatementJson;
  /** The statement as JSON text, by which statements are sorted. */
  readonly text: string;
}

/** A statement that allows or denies exactly what its sources do together. */
export interface Merged<T extends Mergeable> {
  readonly json: T['json'];
  readonly text: string;
  readonly sources: readonly T[];
}

type Order = (left: string, right: string) => number;

const MEMBERS = ['Action', 'Resource'] as const;
type Member = (typeof MEMBERS)[number];

/**
 * As few statements as say the same: those equal in all but their actions become one, and those equal in all but their
 * resources, until none are left. The outcome is sorted and does not depend on the order of `statements`; a statement
 * that merges with no other stays as it is.
 *
 * `NotAction`, `NotResource`, `Principal`, `Sid` and `Condition` have to be equal, the last by their JSON text. A value
 * that may turn out to be a list, such as an intrinsic, is never put into another list.
 *
 * @param order how lists and statements are sorted; by code unit where it is left out
 */
export function mergeStatements<T extends Mergeable>(
  statements: readonly T[],
  order: Order = byCodeUnit,
): readonly Merged<T>[] {
  const merged = mayMerge(statements)
    ? merge(statements, order).map(printed)
    : statements.map((source) => asItIs(source));
  return merged.sort((a, b) => order(a.text, b.text));
}

/** One of the two members, with a text that is equal for equal values only. */
interface List {
  readonly value: unknown;
  readonly key: string;
  /** Absent where the value cannot be put into a list with others. */
  readonly texts?: readonly string[];
}

interface Draft<T> {
  readonly lists: Readonly<Record<Member, List>>;
  /** All other members as JSON text. */
  readonly rest: string;
  readonly sources: readonly [T, ...T[]];
}

/**
 * A quick look that saves most documents the rest: statements that merge share their actions or their resources, and so
 * the least of these.
 */
function mayMerge(statements: readonly Mergeable[]): boolean {
  return MEMBERS.some(
    (member) => new Set(statements.map(({ json }) => leastOf(json[member]))).size < statements.length,
  );
}

function leastOf(value: unknown): unknown {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : undefined;
  let least: unknown;
  for (const each of value)
    if (typeof each === 'string' && (least === undefined || each < (least as string))) least = each;
  return least;
}

function draftOf<T extends Mergeable>(source: T, order: Order): Draft<T> {
  const { Action, Resource } = source.json;
  const rest = JSON.stringify({ ...source.json, Action: undefined, Resource: undefined });
  return { lists: { Action: listOf(Action, order), Resource: listOf(Resource, order) }, rest, sources: [source] };
}

function merge<T extends Mergeable>(statements: readonly T[], order: Order): readonly Draft<T>[] {
  let drafts: readonly Draft<T>[] = statements.map((statement) => draftOf(statement, order));
  for (let before = Infinity; drafts.length < before;) {
    before = drafts.length;
    for (const member of MEMBERS) drafts = mergedBy(member, drafts, order);
  }
  return drafts;
}

function mergedBy<T>(member: Member, drafts: readonly Draft<T>[], order: Order): readonly Draft<T>[] {
  const groups = new Map<string, Draft<T>[]>();
  for (const draft of drafts) {
    const key = allBut(member, draft);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return groups.size === drafts.length ? drafts : Array.from(groups.values(), (group) => union(member, group, order));
}

/** Without texts the member has to be equal, too. JSON text holds no line break, so that keys never run together. */
function allBut(member: Member, { lists, rest }: Draft<unknown>): string {
  const other = lists[member === 'Action' ? 'Resource' : 'Action'].key;
  return lists[member].texts ? `${rest}\n${other}` : `${rest}\n${other}\n${lists[member].key}`;
}

function union<T>(member: Member, group: readonly Draft<T>[], order: Order): Draft<T> {
  const [first, ...others] = group as readonly [Draft<T>, ...Draft<T>[]];
  if (others.length === 0) return first;
  const texts = group.flatMap(({ lists }) => lists[member].texts ?? []);
  const list = first.lists[member].texts ? listOf(texts, order) : first.lists[member];
  const sources: [T, ...T[]] = [...first.sources, ...others.flatMap((other) => other.sources)];
  return { ...first, lists: { ...first.lists, [member]: list }, sources };
}

function listOf(input: unknown, order: Order): List {
  const texts = textsOf(input, order);
  const value = texts?.length === 1 ? texts[0] : (texts ?? input);
  return { value, key: value === undefined ? '' : JSON.stringify(value), texts };
}

/** Sorted and each once. The CDK resolves a list token (`#{Token[...]}`) only where it is alone in its list. */
function textsOf(input: unknown, order: Order): readonly string[] | undefined {
  if (isText(input)) return [input];
  if (!Array.isArray(input) || input.length === 0 || !input.every(isText)) return undefined;
  return [...new Set(input)].sort(order);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('#{Token[');
}

function asItIs<T extends Mergeable>(source: T): Merged<T> {
  return { json: source.json, text: source.text, sources: [source] };
}

function printed<T extends Mergeable>({ lists, sources }: Draft<T>): Merged<T> {
  const [source, ...others] = sources;
  if (others.length === 0) return asItIs(source);
  const rest = Object.entries(source.json).filter(([name]) => name !== 'Action' && name !== 'Resource');
  const members = [['Action', lists.Action.value], ...rest, ['Resource', lists.Resource.value]] as const;
  const json: StatementJson = Object.fromEntries(members.filter(([, value]) => value !== undefined));
  return { json, text: JSON.stringify(json), sources };
}

/** Never asked about equal texts: those are one by then. */
function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : 1;
}
