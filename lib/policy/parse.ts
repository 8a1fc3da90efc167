import type { OpaqueStatement, PolicyDocument, PolicyKind, PolicyVersion, Statement } from './model';
import { isOpaque } from './model';
import { checkElements, readOptionalText } from './read';
import { parseStatement } from './statement';
import { describe, isObject, memberPath, shorten, syntaxError, type JsonObject } from './syntax';
import { asToken, hasMarker } from './token';
import { nearest } from './nearest';

const ELEMENTS = ['Version', 'Id', 'Statement'] as const;
const VERSIONS: readonly PolicyVersion[] = ['2012-10-17', '2008-10-17'];

/**
 * Reads a policy document, given as an object or as JSON text.
 *
 * Accepts what IAM accepts for the kind, and tokens in any place but `Version`. Of repeated JSON keys the last one counts.
 * An empty `Condition` block is no condition. Throws `PolicySyntax`, naming the JSON path, for anything else.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html (read 2026-11)
 */
export function parsePolicy(input: unknown, kind: PolicyKind): PolicyDocument {
  const root = readRoot(input);
  checkElements(root, ELEMENTS, '');
  const version = readVersion(root);
  const id = readOptionalText(root, 'Id', 'Id');
  const statements = readStatements(root, kind);
  checkSidsUnique(statements);
  return { kind, statements, ...(version !== undefined && { version }), ...(id !== undefined && { id }) };
}

function readRoot(input: unknown): JsonObject {
  const value = typeof input === 'string' ? readJson(input) : input;
  if (!isObject(value)) {
    throw syntaxError('policy', `found ${describe(value)}`, 'write an object with `Version` and `Statement`');
  }
  if (asToken(value) === undefined) return value;
  throw syntaxError('policy', 'the whole document is a CloudFormation intrinsic', 'pass the document it stands for');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = shorten((error as SyntaxError).message);
    throw syntaxError('policy', `is not JSON: ${reason}`, 'write a JSON object');
  }
}

function readVersion(root: JsonObject): PolicyVersion | undefined {
  if (!Object.hasOwn(root, 'Version')) return undefined;
  const found = VERSIONS.find((version) => version === root.Version);
  if (found !== undefined) return found;
  const near = typeof root.Version === 'string' ? nearest(root.Version, VERSIONS) : undefined;
  const help = near === undefined ? 'write `2012-10-17`' : `did you mean \`${near}\`?`;
  throw syntaxError('Version', `unknown version ${describe(root.Version)}`, help);
}

function readStatements(root: JsonObject, kind: PolicyKind): readonly (Statement | OpaqueStatement)[] {
  if (!Object.hasOwn(root, 'Statement')) {
    throw syntaxError('policy', '`Statement` is missing', 'add a list of statements');
  }
  const input = root.Statement;
  if (!Array.isArray(input)) return [readEntry(input, 'Statement', kind)];
  if (input.length === 0) throw syntaxError('Statement', 'found an empty list', 'write at least one statement');
  return input.map((entry: unknown, index) => readEntry(entry, memberPath('Statement', index), kind));
}

function readEntry(input: unknown, path: string, kind: PolicyKind): Statement | OpaqueStatement {
  const token = asToken(input);
  return token === undefined ? parseStatement(input, path, kind) : { path, token };
}

function checkSidsUnique(statements: PolicyDocument['statements']): void {
  const firstPaths = new Map<string, string>();
  for (const statement of statements) {
    const sid = isOpaque(statement) ? undefined : statement.sid;
    if (typeof sid !== 'string' || sid === '' || hasMarker(sid)) continue;
    const first = firstPaths.get(sid);
    if (first !== undefined) {
      throw syntaxError(`${statement.path}.Sid`, `\`${sid}\` is also the Sid of \`${first}\``, 'give each its own');
    }
    firstPaths.set(sid, statement.path);
  }
}
