import { KeylessError } from '../errors';

/** A JSON object as it comes from outside. Read own keys only: `__proto__` is a key like any other. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The error for a document IAM would not accept, or that cannot mean what it says. */
export function syntaxError(path: string, problem: string, help: string): KeylessError {
  return new KeylessError('PolicySyntax', `at \`${path}\`: ${problem}`, help);
}

/** The path of a member: `Statement[0].Condition.StringEquals["aws:SourceIp"]`. The path of the document is empty. */
export function memberPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^\w{1,80}$/.test(key)) return `${path}[${JSON.stringify(shorten(key))}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** What a value is, in words for a message. Never renders objects: they may be large or cyclic. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return value === '' ? 'an empty string' : `\`${shorten(value)}\``;
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${String(value)}\``;
  return typeof value === 'object' ? 'an object' : typeof value;
}

/** Keeps one line of a message readable whatever the input. */
export function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
