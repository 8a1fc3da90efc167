import { parseConditions } from './condition';
import type { Effect, PolicyKind, PrincipalSet, Statement, Token, Value, ValueSet } from './model';
import { nearest } from './nearest';
import { parsePrincipals } from './principal';
import { checkElements, readList, readOptionalText, readText } from './read';
import { describe, isObject, memberPath, syntaxError, type JsonObject } from './syntax';
import { asToken, hasMarker } from './token';

/** The elements of a statement, in the order IAM's guide writes them. */
const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;

const EFFECTS: readonly Effect[] = ['Allow', 'Deny'];

/** `*`, `*:*`, or `service:Name` with wildcards in the name. */
const ACTION = /^(\*|(\*|[A-Za-z0-9-]+):[A-Za-z0-9_*?-]+)$/;

/** Reads one statement; `path` is where it stands in the document. */
export function parseStatement(input: unknown, path: string, kind: PolicyKind): Statement {
  if (!isObject(input)) throw syntaxError(path, `found ${describe(input)}`, 'write a statement object');
  checkElements(input, ELEMENTS, path);
  const effect = readEffect(input, path);
  const action = readValueSet(input, 'Action', path, readAction);
  if (action === undefined) throw missing(path, 'Action', 'name the actions');
  const resource = readResource(input, path, kind);
  const principal = readPrincipal(input, path, kind);
  const conditions = Object.hasOwn(input, 'Condition') ? parseConditions(input.Condition, `${path}.Condition`) : [];
  const sid = readSid(input, path, kind);
  return {
    path,
    effect,
    action,
    conditions,
    ...(sid !== undefined && { sid }),
    ...(principal && { principal }),
    ...(resource && { resource }),
  };
}

function readSid(statement: JsonObject, path: string, kind: PolicyKind): Value | undefined {
  const sid = readOptionalText(statement, 'Sid', `${path}.Sid`);
  const isPlain = typeof sid !== 'string' || /^[A-Za-z0-9]*$/.test(sid) || hasMarker(sid);
  if (isPlain || kind === 'trust') return sid;
  throw syntaxError(`${path}.Sid`, `found ${describe(sid)}`, 'use only A-Z a-z 0-9');
}

function readEffect(statement: JsonObject, path: string): Effect | Token {
  if (!Object.hasOwn(statement, 'Effect')) throw missing(path, 'Effect', 'write `Allow` or `Deny`');
  const input = statement.Effect;
  const found = EFFECTS.find((effect) => effect === input) ?? asToken(input);
  if (found !== undefined) return found;
  const near = typeof input === 'string' ? nearest(input, EFFECTS) : undefined;
  const help = near === undefined ? 'write `Allow` or `Deny`' : `did you mean \`${near}\`?`;
  throw syntaxError(`${path}.Effect`, `unknown effect ${describe(input)}`, help);
}

function readResource(statement: JsonObject, path: string, kind: PolicyKind): ValueSet | undefined {
  const resource = readValueSet(statement, 'Resource', path, readText);
  if (kind === 'identity' && resource === undefined)
    throw missing(path, 'Resource', 'name the resources, or write `*`');
  if (kind === 'identity' || resource === undefined) return resource;
  const element = resource.not ? 'NotResource' : 'Resource';
  throw syntaxError(`${path}.${element}`, 'a trust policy is about the role itself', `remove \`${element}\``);
}

function readPrincipal(statement: JsonObject, path: string, kind: PolicyKind): PrincipalSet | undefined {
  const element = presentElement(statement, 'Principal', path);
  if (kind === 'trust' && element === undefined) throw missing(path, 'Principal', 'name who may assume the role');
  if (element === undefined) return undefined;
  const elementPath = `${path}.${element}`;
  if (kind === 'trust')
    return { not: element !== 'Principal', values: parsePrincipals(statement[element], elementPath) };
  throw syntaxError(elementPath, 'an identity policy applies to what it is attached to', `remove \`${element}\``);
}

function readValueSet(
  statement: JsonObject,
  name: 'Action' | 'Resource',
  path: string,
  read: (input: unknown, path: string) => Value,
): ValueSet | undefined {
  const element = presentElement(statement, name, path);
  if (element === undefined) return undefined;
  return { not: element !== name, values: readList(statement[element], `${path}.${element}`, read) };
}

/** Which of an element and its `Not` form a statement has; it may have only one. */
function presentElement(statement: JsonObject, name: string, path: string): string | undefined {
  const present = [name, `Not${name}`].filter((element) => Object.hasOwn(statement, element));
  if (present.length < 2) return present[0];
  throw syntaxError(path, `has both \`${name}\` and \`Not${name}\``, 'keep one of the two');
}

function readAction(input: unknown, path: string): Value {
  const action = readText(input, path);
  if (typeof action !== 'string' || ACTION.test(action) || hasMarker(action)) return action;
  throw syntaxError(
    path,
    `${describe(action)} is not an action`,
    'write `service:Action`, such as `s3:GetObject`, or `*`',
  );
}

function missing(path: string, element: string, help: string): Error {
  return syntaxError(memberPath(path, element), 'is missing', help);
}
