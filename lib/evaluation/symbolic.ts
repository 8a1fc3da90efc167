import { ANY, ONE } from '../policy/wildcard';
import { ARN_PARTS } from './arn-parts';
import type { Template } from './pattern';
import type { Text } from './text';
import type { Truth } from './truth';

/** A symbol by its id, or the code of a character or wildcard. */
type Cell = string | number;

/** `*` and `?` that do not match a colon. */
const [ANY_IN_PART, ONE_IN_PART] = [-3, -4];
const COLON = 0x3a;

/** Pseudo parameters that never hold a colon. */
const COLON_FREE = new Set(
  ['AWS::AccountId', 'AWS::Partition', 'AWS::Region', 'AWS::StackName', 'AWS::URLSuffix'].map(
    (name) => `{"Ref":"${name}"}`,
  ),
);

/** Above this many steps, 2,000 characters against 2,000, the answer is "not known"; ARNs are shorter. */
const MOST_STEPS = 4_000_000;

/**
 * Compares texts with symbols: true when they match whatever the symbols stand for, false when they match for none,
 * else not known. `parts` are those of an ARN, or one pattern for the whole text.
 */
export function matchSymbolic(parts: readonly Template[], byPart: boolean, text: Text): Truth {
  if (sizeOf(parts.flat()) * sizeOf(typeof text === 'string' ? [text] : text.parts) > MOST_STEPS) return undefined;
  const pattern = byPart ? cellsOfParts(parts) : parts.flatMap((part) => cells(part, ANY, ONE));
  const found = cellsOfText(text);
  if (reaches(pattern, found, false)) return true;
  return reaches(pattern, found, true) ? undefined : false;
}

function sizeOf(template: Template): number {
  let size = 0;
  for (const atom of template) size += typeof atom === 'string' ? atom.length : 1;
  return size;
}

function cellsOfText(text: Text): Cell[] {
  return typeof text === 'string'
    ? codes(text)
    : text.parts.flatMap((part): Cell[] => (typeof part === 'string' ? codes(part) : [part.symbol]));
}

function codes(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Wildcards of the first five parts stay within theirs, but for the `*` that ends the pattern. */
function cellsOfParts(parts: readonly Template[]): Cell[] {
  const found = parts.flatMap((part, index) => {
    const own = index < ARN_PARTS - 1 ? cells(part, ANY_IN_PART, ONE_IN_PART) : cells(part, ANY, ONE);
    return index === 0 ? own : [COLON, ...own];
  });
  if (found.at(-1) === ANY_IN_PART) found[found.length - 1] = ANY;
  return found;
}

function cells(template: Template, any: number, one: number): Cell[] {
  return template.flatMap((atom): Cell[] => {
    if (typeof atom === 'string') return codes(atom);
    if (typeof atom === 'number') return [atom === ANY ? any : one];
    return ['symbol' in atom ? atom.symbol : atom.variable];
  });
}

/**
 * Runs the pattern over the text, all ways at once. Strictly a symbol is one character that equals itself; leniently it
 * may be any text, and wildcards may cross colons, since a symbol may hold some.
 */
function reaches(pattern: readonly Cell[], text: readonly Cell[], lenient: boolean): boolean {
  let row = closed(new Uint8Array(pattern.length + 1).fill(1, 0, 1), pattern, lenient);
  for (const cell of text) {
    const isOpen = lenient && typeof cell === 'string';
    const next = isOpen ? fromFirst(row) : stepped(row, pattern, cell, lenient);
    row = closed(next, pattern, lenient);
    if (!row.includes(1)) return false;
  }
  return row[pattern.length] === 1;
}

/** A text of any length may have been read: every later place is within reach. */
function fromFirst(row: Uint8Array): Uint8Array {
  return new Uint8Array(row.length).fill(1, row.indexOf(1));
}

function stepped(row: Uint8Array, pattern: readonly Cell[], cell: Cell, lenient: boolean): Uint8Array {
  const next = new Uint8Array(row.length);
  pattern.forEach((own, index) => {
    if (row[index] === 1 && accepts(own, cell, lenient)) next[isStar(own, lenient) ? index : index + 1] = 1;
  });
  return next;
}

/** Stars also match nothing. */
function closed(row: Uint8Array, pattern: readonly Cell[], lenient: boolean): Uint8Array {
  pattern.forEach((own, index) => {
    if (row[index] === 1 && isStar(own, lenient)) row[index + 1] = 1;
  });
  return row;
}

function isStar(cell: Cell, lenient: boolean): boolean {
  return cell === ANY || cell === ANY_IN_PART || (lenient && typeof cell === 'string');
}

function accepts(own: Cell, cell: Cell, lenient: boolean): boolean {
  if (own === ANY || (lenient && (typeof own === 'string' || own < 0))) return true;
  if (own === ONE) return typeof cell === 'number';
  if (own === ONE_IN_PART) return typeof cell === 'number' && cell !== COLON;
  if (own === ANY_IN_PART) return typeof cell === 'number' ? cell !== COLON : COLON_FREE.has(cell);
  return own === cell;
}
