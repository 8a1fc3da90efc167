import { asIntrinsic, hasMarker, mayHoldMarker, parts, pseudoParameter, type Part } from './token';
import type { Token } from './model';

/** A number of characters, which is exact (`min` equals `max`) unless tokens leave it open. */
export interface SizeRange {
  readonly min: number;
  readonly max: number;
}

const [SPACE, QUOTE, BACKSLASH, LAST_PLAIN] = [0x20, 0x22, 0x5c, 0xff];

const NONE: SizeRange = { min: 0, max: 0 };

/** An assumption: a generated name or an ARN. IAM names have up to 128 characters. */
const ANY_TOKEN: SizeRange = { min: 1, max: 128 };

/**
 * Characters of pseudo parameters. The extremes are `aws` and `aws-us-gov`, `us-east-1` and `us-isof-south-1`,
 * `c2s.ic.gov` and `amazonaws.com.cn`; a stack ARN holds a stack name of 1 to 128 characters and a UUID.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html (2026, unverified)
 * @see https://docs.aws.amazon.com/general/latest/gr/rande.html (partitions and regions as AWS SDKs list them, 2026-11)
 */
const PSEUDO_PARAMETERS = new Map<string, SizeRange>([
  ['AWS::Partition', { min: 3, max: 10 }],
  ['AWS::AccountId', { min: 12, max: 12 }],
  ['AWS::Region', { min: 9, max: 15 }],
  ['AWS::URLSuffix', { min: 10, max: 16 }],
  ['AWS::StackName', { min: 1, max: 128 }],
  ['AWS::StackId', { min: 90, max: 230 }],
  ['AWS::NoValue', NONE],
]);

/**
 * The size of a policy document, or of a part of one, as IAM counts it against its quotas: characters without white space.
 *
 * Takes the plain object, unparsed, with tokens of either form. The guide does not say whether spaces inside strings
 * count: `max` has them, `min` does not.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (read 2026-03)
 */
export function policySize(document: unknown): SizeRange {
  switch (typeof document) {
    case 'string':
      return quoted(stringSize(document));
    case 'number':
    case 'boolean':
      return scalarSize(document);
    case 'object':
      return document === null ? exactly(4) : containerSize(document);
    default:
      return NONE;
  }
}

function containerSize(container: object): SizeRange {
  if (Array.isArray(container)) return enclosed<unknown>(container, policySize);
  const token = asIntrinsic(container);
  if (token !== undefined) return intrinsicSize(token);
  if ('resolve' in container && typeof container.resolve === 'function') return quoted(ANY_TOKEN);
  return enclosed(Object.entries(container), memberSize);
}

function memberSize([key, value]: [string, unknown]): SizeRange {
  const size = policySize(value);
  const keySize = stringSize(key);
  return { min: size.min && size.min + keySize.min + 3, max: size.max && size.max + keySize.max + 3 };
}

/** Brackets, and commas between members; a member that may vanish (`AWS::NoValue`) takes its comma along. */
function enclosed<T>(members: readonly T[], sizeOf: (member: T) => SizeRange): SizeRange {
  let min = 0;
  let max = 0;
  for (const member of members) {
    const size = sizeOf(member);
    if (size.min > 0) min += size.min + 1;
    if (size.max > 0) max += size.max + 1;
  }
  return { min: Math.max(2, min + 1), max: Math.max(2, max + 1) };
}

function scalarSize(scalar: number | boolean): SizeRange {
  const text = String(scalar);
  return hasMarker(text) ? ANY_TOKEN : exactly(text.length);
}

function intrinsicSize(token: Token): SizeRange {
  if (pseudoParameter(token) === 'AWS::NoValue') return NONE;
  if (token.name === 'Fn::If') return branchSize(token.argument);
  return quoted(partsSize(parts(token)));
}

/** `Fn::If` may stand for any value, also a whole statement: the smaller of its branches to the larger. */
function branchSize(argument: unknown): SizeRange {
  if (!Array.isArray(argument) || argument.length !== 3) return quoted(ANY_TOKEN);
  const [yes, no] = [policySize(argument[1]), policySize(argument[2])];
  return { min: Math.min(yes.min, no.min), max: Math.max(yes.max, no.max) };
}

function stringSize(text: string): SizeRange {
  return mayHoldMarker(text) ? partsSize(parts(text)) : literalSize(text);
}

function partsSize(list: readonly Part[]): SizeRange {
  let min = 0;
  let max = 0;
  for (const part of list) {
    const size = typeof part === 'string' ? literalSize(part) : tokenSize(part);
    min += size.min;
    max += size.max;
  }
  return { min, max };
}

function tokenSize(token: Token): SizeRange {
  if (token.name === 'Fn::If') return unquoted(branchSize(token.argument));
  return PSEUDO_PARAMETERS.get(pseudoParameter(token) ?? '') ?? ANY_TOKEN;
}

/** JSON text escapes quotes, backslashes and control characters, and each escape counts. */
function literalSize(text: string): SizeRange {
  let spaces = 0;
  let escapes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === SPACE) spaces++;
    else if (code === QUOTE || code === BACKSLASH) escapes++;
    else if (code < SPACE || code > LAST_PLAIN) return unusualSize(text);
  }
  const max = text.length + escapes;
  return { min: max - spaces, max };
}

function unusualSize(text: string): SizeRange {
  const max = JSON.stringify(text).length - 2;
  return { min: max - text.split(' ').length + 1, max };
}

function exactly(length: number): SizeRange {
  return { min: length, max: length };
}

function quoted({ min, max }: SizeRange): SizeRange {
  return { min: min + 2, max: max + 2 };
}

function unquoted({ min, max }: SizeRange): SizeRange {
  return { min: Math.max(0, min - 2), max: Math.max(0, max - 2) };
}
