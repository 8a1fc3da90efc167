import { mergeStatements } from '../../policy/merge';
import { QUOTAS } from '../../reference/quotas';
import { byText } from '../../reference/text-order';
import type { PackedStatement } from './cut-statement';
import { cutStatement, statementSize, withFewerActions } from './cut-statement';
import type { DeclaredStatement } from './declared-statement';
import { checkStatements } from './pack-checks';
import { POLICY_ROOM } from './policy-json';

type Pack = readonly PackedStatement[];

/**
 * Statements merged, and dealt out to as few policies as they fill.
 *
 * Measured exactly only where a rough bound leaves no room: nearly every role fits one policy many times over.
 *
 * @param subject the role; begins the error for a statement that no policy takes
 */
export function packStatements(subject: string, declared: readonly DeclaredStatement[]): readonly Pack[] {
  const merged = mergeStatements(declared, byText);
  if (roughSize(declared) <= POLICY_ROOM) return [merged];
  const size = sizeOf(merged);
  if (size <= POLICY_ROOM) return [merged];
  const packs = dealt(byActions(merged).flatMap(withFewerActions), Math.ceil(size / POLICY_ROOM));
  for (const pack of packs) checkStatements(subject, pack);
  return packs.map((pack) => [...pack].sort((a, b) => byText(a.text, b.text)));
}

/**
 * Policies filled in the order of the actions, so that another permission moves only what it pushes over the end of a
 * policy.
 *
 * The largest statements first fill policies best, but then one more statement moves most others. That is worth it only
 * where the role would have too many policies.
 */
function dealt(statements: Pack, least: number): readonly Pack[] {
  const packs = inOrder(statements);
  const fewer = packs.length > least ? withoutLast(packs) : packs;
  if (fewer.length <= QUOTAS.managedPoliciesPerRole.standard) return fewer;
  const densest = firstFit(largestFirst(statements.flatMap((statement) => inOrder([statement]).flat())));
  return densest.length < fewer.length ? densest : fewer;
}

/** No token is longer than this beside the marker that stands for it: a stack id. */
const LONGEST_TOKEN = 230;

function roughSize(statements: readonly DeclaredStatement[]): number {
  let size = 0;
  for (const { text } of statements) size += text.length + 1 + LONGEST_TOKEN * (text.split('${Token[').length - 1);
  return size;
}

/**
 * Actions and conditions come first: another resource then leaves the statement that takes it in where it is. Always as
 * a list, so that another action moves a statement no further than it sorts.
 */
function byActions(statements: Pack): Pack {
  const keyed = statements.map((statement) => {
    const { Action, Condition, Resource } = statement.json;
    return { statement, key: JSON.stringify([[Action].flat(), Condition, [Resource].flat()]) };
  });
  return keyed.sort((a, b) => byText(a.key, b.key)).map(({ statement }) => statement);
}

/** One policy after the other; a statement with several resources is cut where a policy ends. */
function inOrder(statements: Pack): Pack[] {
  const packs: PackedStatement[][] = [[]];
  let room = POLICY_ROOM;
  for (const whole of statements) {
    let rest = whole;
    for (let size = statementSize(rest); size > room; size = statementSize(rest)) {
      const [head, tail] = cutStatement(rest, room) ?? [undefined, rest];
      if (!head && room === POLICY_ROOM) break; // too long for any policy
      if (head) packs.at(-1)?.push(head);
      rest = tail;
      packs.push([]);
      room = POLICY_ROOM;
    }
    packs.at(-1)?.push(rest);
    room -= statementSize(rest);
  }
  return packs;
}

/** The last policy is done without where what is in it fits into the ends of the others. */
function withoutLast(packs: readonly Pack[]): readonly Pack[] {
  const others = packs.slice(0, -1);
  const filled = firstFit(packs.at(-1) ?? [], others);
  return filled.length === others.length ? filled : packs;
}

/** Each statement into the first policy that has room for it. */
function firstFit(statements: Pack, packs: readonly Pack[] = []): Pack[] {
  const bins = packs.map((pack) => ({ pack: [...pack], room: POLICY_ROOM - sizeOf(pack) }));
  for (const statement of statements) {
    const size = statementSize(statement);
    let bin = bins.find(({ room }) => room >= size);
    if (!bin) bins.push((bin = { pack: [], room: POLICY_ROOM }));
    bin.pack.push(statement);
    bin.room -= size;
  }
  return bins.map(({ pack }) => pack);
}

function largestFirst(statements: Pack): Pack {
  return [...statements].sort((a, b) => statementSize(b) - statementSize(a));
}

function sizeOf(statements: Pack): number {
  return statements.reduce((sum, statement) => sum + statementSize(statement), 0);
}
