import { KeylessError } from '../errors';
import type { Principal, Token, Value } from '../policy/model';
import { lowerCase } from './lower-case';
import { readPrincipal, type PrincipalPattern } from './principal';
import { lowerText, textOf, type Text } from './text';

/** One value of a context key. */
export type ContextInput = string | number | boolean | Token;

/** A question: may this principal do this action on this resource, in this context? */
export interface RequestInput {
  /** Who asks; needed where a policy has a `Principal`. Type `*` is a caller without credentials. */
  readonly principal?: Principal;
  /** One action, such as `s3:GetObject`, in any letter case. */
  readonly action: Value;
  /** The ARN, or `*` for an action without resource-level permission, which is also the default. */
  readonly resource?: Value;
  /** By condition key, in any letter case. A list is a key with several values. Binary values are base64 text. */
  readonly context?: Readonly<Record<string, ContextInput | readonly ContextInput[]>>;
  /** What holds for keys that `context` does not name: absent, which is the default, or not known. */
  readonly otherKeys?: 'absent' | 'unknown';
}

/** One value, or the set of values of a key with several. */
export type ContextValue = Text | readonly Text[];

/** A request as the evaluator reads it: keys and action lower-cased. */
export interface Request {
  readonly principal?: PrincipalPattern;
  readonly action: Text;
  readonly resource: Text;
  readonly keys: readonly string[];
  readonly values: readonly ContextValue[];
  readonly othersUnknown: boolean;
}

/** The answer for a key that may be absent or have any value. */
export const OPEN = Symbol('open');

/** What the request has under a lower-cased key; undefined when the key is absent. */
export function lookup(request: Request, key: string): ContextValue | typeof OPEN | undefined {
  const index = request.keys.indexOf(key);
  if (index >= 0) return request.values[index];
  return request.othersUnknown ? OPEN : undefined;
}

/** Throws `InvalidValue` for an action that is not one, and for a key given twice in different letter case. */
export function readRequest(input: RequestInput): Request {
  const keys: string[] = [];
  const values: ContextValue[] = [];
  const context = input.context ?? {};
  for (const key of Object.keys(context)) {
    const lower = lowerCase(key);
    if (keys.includes(lower)) throw repeated(key);
    keys.push(lower);
    values.push(readValue(context[key] as ContextInput | readonly ContextInput[]));
  }
  return {
    principal: input.principal === undefined ? undefined : readPrincipal(input.principal),
    action: typeof input.action === 'string' ? readAction(input.action) : textOf(input.action),
    resource: input.resource === undefined ? '*' : textOf(input.resource),
    keys,
    values,
    othersUnknown: input.otherKeys === 'unknown',
  };
}

function readValue(input: ContextInput | readonly ContextInput[]): ContextValue {
  return isList(input) ? input.map(readOne) : readOne(input);
}

function isList(input: unknown): input is readonly ContextInput[] {
  return Array.isArray(input);
}

function readOne(input: ContextInput): Text {
  return typeof input === 'number' || typeof input === 'boolean' ? String(input) : textOf(input);
}

const ACTION = /^[a-z0-9-]+:[a-z0-9_-]+$/;
const checked = new Set<string>();

function readAction(action: string): Text {
  const lower = lowerCase(action);
  if (checked.has(lower)) return lower;
  const text = textOf(action);
  if (typeof text !== 'string') return lowerText(text);
  if (!ACTION.test(lower)) {
    const problem = `\`action\` \`${action}\` is not an action`;
    throw new KeylessError('InvalidValue', problem, 'write one, such as `s3:GetObject`');
  }
  if (checked.size >= MOST_CHECKED) checked.clear();
  checked.add(lower);
  return lower;
}

const MOST_CHECKED = 10_000;

function repeated(key: string): KeylessError {
  return new KeylessError('InvalidValue', `\`context\` repeats \`${key}\` in another case`, 'write the key once');
}
