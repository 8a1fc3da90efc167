import type { Token, Value } from './model';
import { isObject, type JsonObject } from './syntax';

/** A piece of a value: text, or something filled in later. */
export type Part = string | Token;

/** The string, list and number forms in which the CDK encodes tokens. */
const MARKER = /[$#]\{Token\[[A-Za-z0-9:._-]+\]\}|-1\.\d{10,16}e\+289/;
const MARKERS = new RegExp(MARKER, 'g');
const PSEUDO_MARKER = /^[$#]\{Token\[AWS(?:\.|::)(\w+)\.\d+\]\}$/;

/** The token that stands in a place of its own: an intrinsic object, or a string that is one marker and nothing else. */
export function asToken(input: unknown): Token | undefined {
  if (typeof input !== 'string') return asIntrinsic(input);
  return MARKER.exec(input)?.[0] === input ? { name: 'Token', argument: input } : undefined;
}

/** An object with the single key `Ref`, `Condition` or `Fn::*`. */
export function asIntrinsic(input: unknown): Token | undefined {
  if (!isObject(input)) return undefined;
  const [name, ...others] = Object.keys(input);
  if (name === undefined || others.length > 0) return undefined;
  const argument = input[name];
  const isReference = (name === 'Ref' || name === 'Condition') && typeof argument === 'string';
  return isReference || name.startsWith('Fn::') ? { name, argument } : undefined;
}

/** Whether text holds an encoded marker, and so is not known yet. */
export function hasMarker(text: string): boolean {
  return mayHoldMarker(text) && MARKER.test(text);
}

/** The token as it stood in the document. */
export function printToken(token: Token): unknown {
  return token.name === 'Token' ? token.argument : { [token.name]: token.argument };
}

/** `AWS::Partition` and its like, from either form of token. */
export function pseudoParameter(token: Token): string | undefined {
  if (typeof token.argument !== 'string') return undefined;
  if (token.name === 'Ref') return token.argument.startsWith('AWS::') ? token.argument : undefined;
  const name = token.name === 'Token' ? PSEUDO_MARKER.exec(token.argument)?.[1] : undefined;
  return name === undefined ? undefined : `AWS::${name}`;
}

/** Equal for equal tokens only. Both forms of a pseudo parameter are the same token. */
export function tokenId(token: Token): string {
  const pseudo = pseudoParameter(token);
  if (pseudo !== undefined) return `{"Ref":"${pseudo}"}`;
  return token.name === 'Token' ? String(token.argument) : canonicalJson(printToken(token));
}

/**
 * Takes a value apart into text and tokens. `Fn::Join` and `Fn::Sub` are opened as far as they are literal.
 *
 * Adjacent texts are joined and empty ones dropped, so values that deploy alike have like parts.
 */
export function parts(value: Value): readonly Part[] {
  if (typeof value === 'string') return splitMarkers(value);
  const opened = value.name === 'Fn::Join' ? joinParts(value.argument) : subParts(value);
  return opened === undefined ? [value] : merged(opened);
}

/** The value as one string, each token written as `symbol` says. */
export function flatten(value: Value, symbol: (token: Token) => string): string {
  return parts(value)
    .map((part) => (typeof part === 'string' ? part : symbol(part)))
    .join('');
}

/** A quick look that may be wrong in one direction: false is certain. */
export function mayHoldMarker(text: string): boolean {
  return text.includes('{Token[') || text.includes('e+289');
}

function splitMarkers(text: string): readonly Part[] {
  if (!mayHoldMarker(text)) return text === '' ? [] : [text];
  const found: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKERS)) {
    found.push(text.slice(end, match.index), { name: 'Token', argument: match[0] });
    end = match.index + match[0].length;
  }
  return merged([...found, text.slice(end)]);
}

function joinParts(argument: unknown): readonly Part[] | undefined {
  if (!Array.isArray(argument)) return undefined;
  const [delimiter, list] = argument as readonly unknown[];
  if (typeof delimiter !== 'string' || !Array.isArray(list)) return undefined;
  const items = list.map(textParts);
  if (!items.every((item) => item !== undefined)) return undefined;
  return items.flatMap((item, index) => (index === 0 ? item : [delimiter, ...item]));
}

function subParts(token: Token): readonly Part[] | undefined {
  if (token.name !== 'Fn::Sub') return undefined;
  const [text, variables] = (Array.isArray(token.argument) ? token.argument : [token.argument]) as readonly unknown[];
  if (typeof text !== 'string') return undefined;
  const found: Part[] = [];
  let rest = text;
  for (let start = rest.indexOf('${'); start >= 0; start = rest.indexOf('${')) {
    const end = rest.indexOf('}', start);
    if (end < 0) break;
    found.push(rest.slice(0, start), ...substitute(rest.slice(start + 2, end), isObject(variables) ? variables : {}));
    rest = rest.slice(end + 1);
  }
  return [...found, rest];
}

/** `${!x}` is an escape for the text `${x}`, which is how policy variables pass through `Fn::Sub`. */
function substitute(name: string, variables: JsonObject): readonly Part[] {
  if (name.startsWith('!')) return [`\${${name.slice(1)}}`];
  const given = Object.hasOwn(variables, name) ? textParts(variables[name]) : undefined;
  if (given !== undefined) return given;
  const [resource, attribute] = splitOnce(name, '.');
  if (attribute === undefined) return [{ name: 'Ref', argument: name }];
  return [{ name: 'Fn::GetAtt', argument: [resource, attribute] }];
}

function textParts(input: unknown): readonly Part[] | undefined {
  if (typeof input === 'string') return splitMarkers(input);
  const token = asIntrinsic(input);
  return token === undefined ? undefined : parts(token);
}

function merged(list: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of list) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}

/** JSON text that does not depend on the order of keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (!isObject(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
