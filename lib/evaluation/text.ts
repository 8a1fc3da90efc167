import type { Token, Value } from '../policy/model';
import { parts, tokenId } from '../policy/token';

/** A constant that is not known yet: a token of CloudFormation or the CDK, or a context key. Equal to itself only. */
export interface Sym {
  /** Equal for equal constants only; `symbolName` makes it readable. */
  readonly symbol: string;
}

/** Text with constants in it that are not known yet. */
export interface SymbolicText {
  readonly parts: readonly (string | Sym)[];
}

export type Text = string | SymbolicText;

/** The text of a value; a string without tokens stays one. */
export function textOf(value: Value): Text {
  if (isPlain(value)) return value;
  const found = parts(value).map((part) => (typeof part === 'string' ? part : symbolOf(part)));
  const [first = '', ...others] = found;
  return typeof first === 'string' && others.length === 0 ? first : { parts: found };
}

/** A quick look, certain when true: a string without what every marker and variable has. */
export function isPlain(value: Value): value is string {
  return typeof value === 'string' && !value.includes('{') && !value.includes('+');
}

export function symbolOf(token: Token): Sym {
  return { symbol: tokenId(token) };
}

export function symbolsOf(text: Text): readonly Sym[] {
  return typeof text === 'string' ? [] : text.parts.filter((part) => typeof part !== 'string');
}

/** `Bucket` and `Bucket.Arn` for what templates call `Ref` and `Fn::GetAtt`; other tokens as they stood. */
export function symbolName({ symbol }: Sym): string {
  const reference = /^\{"(?:Ref|Condition)":"([^"]+)"\}$/.exec(symbol)?.[1];
  if (reference !== undefined) return reference;
  const attribute = /^\{"Fn::GetAtt":\["([^"]+)","([^"]+)"\]\}$/.exec(symbol);
  return attribute === null ? symbol : `${attribute[1]}.${attribute[2]}`;
}

/** Lower-cases the text and leaves its symbols alone. */
export function lowerText(text: Text): Text {
  if (typeof text === 'string') return text.toLowerCase();
  return { parts: text.parts.map((part) => (typeof part === 'string' ? part.toLowerCase() : part)) };
}
