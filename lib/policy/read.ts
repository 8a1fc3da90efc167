import type { Value } from './model';
import { nearest } from './nearest';
import { describe, memberPath, syntaxError, type JsonObject } from './syntax';
import { asIntrinsic } from './token';

/** Refuses an element that is not one of `known`, naming the one that was likely meant. */
export function checkElements(object: JsonObject, known: readonly string[], path: string): void {
  const unknown = Object.keys(object).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  const help = near === undefined ? `write one of \`${known.join('`, `')}\`` : `did you mean \`${near}\`?`;
  throw syntaxError(memberPath(path, unknown), 'unknown element', help);
}

/** A string or a token under a key that may be absent. */
export function readOptionalText(object: JsonObject, key: string, path: string): Value | undefined {
  if (!Object.hasOwn(object, key)) return undefined;
  const value = object[key];
  if (typeof value === 'string') return value;
  const token = asIntrinsic(value);
  if (token !== undefined) return token;
  throw syntaxError(path, `found ${describe(value)}`, 'write a string');
}

/** A string that is not empty, or a token. */
export function readText(input: unknown, path: string): Value {
  if (typeof input === 'string' && input !== '') return input;
  const token = asIntrinsic(input);
  if (token !== undefined) return token;
  throw syntaxError(path, `found ${describe(input)}`, 'write a string');
}

/** A single value, or a list of at least one. */
export function readList(input: unknown, path: string, read: (item: unknown, path: string) => Value): readonly Value[] {
  if (!Array.isArray(input)) return [read(input, path)];
  if (input.length === 0) throw syntaxError(path, 'found an empty list', 'write at least one value');
  return Array.from(input, (item: unknown, index) => read(item, memberPath(path, index)));
}
