import type { Access, AccessStatement } from '../../access/access';
import type { PolicyStatementJson } from './policy-json';
import { renderStatement } from './policy-json';

/** A statement of declared access as it is written. */
export interface DeclaredStatement {
  /** The statement as JSON, by which statements are told apart. */
  readonly text: string;
  readonly json: PolicyStatementJson;
  readonly evidence?: string;
  /** The access that it is part of. */
  readonly sentence: string;
}

export function declaredStatement(
  statement: AccessStatement,
  { sentence }: Pick<Access, 'sentence'>,
): DeclaredStatement {
  const json = renderStatement(statement);
  return { text: JSON.stringify(json), json, evidence: statement.evidence, sentence };
}
