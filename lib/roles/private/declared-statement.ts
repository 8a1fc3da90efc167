import type { AccessStatement } from '../../access/access';
import { policySize } from '../../policy/size';
import { byText } from '../../reference/text-order';
import type { PolicyStatementJson } from './policy-json';
import { POLICY_ROOM, renderStatement } from './policy-json';

/** A statement of declared access as it is written. */
export interface DeclaredStatement {
  /** The statement as JSON, by which statements are told apart and sorted. */
  readonly text: string;
  readonly json: PolicyStatementJson;
  readonly evidence?: string;
}

export function declaredStatement(statement: AccessStatement): DeclaredStatement {
  const json = renderStatement(statement);
  return { text: JSON.stringify(json), json, evidence: statement.evidence };
}

/**
 * Statements sorted and dealt out to as few policies as they fill one after the other.
 *
 * Measured exactly only where a rough bound leaves no room: nearly every role fits one policy many times over.
 */
export function packStatements(statements: readonly DeclaredStatement[]): DeclaredStatement[][] {
  const sorted = [...statements].sort((a, b) => byText(a.text, b.text));
  let bound = 0;
  for (const { text } of sorted) bound += roughSize(text);
  return bound <= POLICY_ROOM ? [sorted] : packExactly(sorted);
}

/** Whether no managed policy takes the statement. */
export function isTooLong(statement: DeclaredStatement): boolean {
  return roughSize(statement.text) > POLICY_ROOM && exactSize(statement) > POLICY_ROOM;
}

/** The most a statement takes, with its comma. */
function exactSize({ json }: DeclaredStatement): number {
  return policySize(json).max + 1;
}

/** No token is longer than this beside the marker that stands for it: a stack id. */
const LONGEST_TOKEN = 230;

function roughSize(text: string): number {
  return text.length + 1 + LONGEST_TOKEN * (text.split('${Token[').length - 1);
}

function packExactly(sorted: readonly DeclaredStatement[]): DeclaredStatement[][] {
  const packs: DeclaredStatement[][] = [];
  let room = 0;
  for (const statement of sorted) {
    const size = exactSize(statement);
    if (size > room) {
      packs.push([]);
      room = POLICY_ROOM;
    }
    room -= size;
    packs.at(-1)?.push(statement);
  }
  return packs;
}
