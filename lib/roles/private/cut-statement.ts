import type { Merged } from '../../policy/merge';
import { policySize } from '../../policy/size';
import type { DeclaredStatement } from './declared-statement';
import type { PolicyStatementJson } from './policy-json';
import { POLICY_ROOM, oneOrMore } from './policy-json';

/** A statement of a managed policy, with the declared statements that it says. */
export type PackedStatement = Merged<DeclaredStatement>;

type Member = 'Action' | 'Resource';

/** The most that a statement takes in a policy, with its comma. */
export function statementSize({ json }: { readonly json: PolicyStatementJson }): number {
  return policySize(json).max + 1;
}

/**
 * Two statements that allow the same as one of more than `room`, the first of which takes `room` at most: cut between
 * resources, or between actions where no policy takes all of them with one resource. Undefined where not even one fits.
 */
export function cutStatement(
  statement: PackedStatement,
  room: number,
): [head: PackedStatement, tail: PackedStatement] | undefined {
  const between = cutBetween(statement, 'Resource', room);
  return between ?? (statementSize(statement) > POLICY_ROOM ? cutBetween(statement, 'Action', room) : undefined);
}

/** Statements that leave half of a policy to their resources, so that a cut between these does not repeat long lists of actions. */
export function withFewerActions(statement: PackedStatement): PackedStatement[] {
  const { Action, Resource } = statement.json;
  const isProduct = typeof Action !== 'string' && typeof Resource !== 'string';
  if (!isProduct || statementSize(statement) <= POLICY_ROOM || policySize(Action).max <= POLICY_ROOM / 2) {
    return [statement];
  }
  const middle = Math.ceil(Action.length / 2);
  return [Action.slice(0, middle), Action.slice(middle)].flatMap((half) =>
    withFewerActions(part(statement, 'Action', half)),
  );
}

function cutBetween(
  statement: PackedStatement,
  member: Member,
  room: number,
): [PackedStatement, PackedStatement] | undefined {
  const values = statement.json[member];
  if (typeof values === 'string') return undefined;
  const count = howManyFit(statement, member, values, room);
  if (count === 0) return undefined;
  return [part(statement, member, values.slice(0, count)), part(statement, member, values.slice(count))];
}

/** How many of `values` a statement of `room` characters takes. */
function howManyFit({ json }: PackedStatement, member: Member, values: readonly string[], room: number): number {
  let count = 0;
  let left = room - statementSize({ json: { ...json, [member]: [] } }) + 1; // the last value has no comma
  for (const value of values) {
    left -= policySize(value).max + 1;
    if (left < 0) break;
    count++;
  }
  const isAlone = count === 0 && statementSize({ json: { ...json, [member]: values[0] } }) <= room;
  return isAlone ? 1 : count; // a value without a list needs no brackets
}

function part(statement: PackedStatement, member: Member, values: readonly string[]): PackedStatement {
  const json = { ...statement.json, [member]: oneOrMore(values) };
  return {
    json,
    text: JSON.stringify(json),
    sources: statement.sources.filter((source) => overlaps(source.json, json)),
  };
}

function overlaps(source: PolicyStatementJson, json: PolicyStatementJson): boolean {
  return (['Action', 'Resource'] as const).every((member) => {
    const values = new Set([json[member]].flat());
    return [source[member]].flat().some((value) => values.has(value));
  });
}
