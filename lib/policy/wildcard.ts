import { search, type Run } from './search';

/** `*` in a pattern: any text, also none. */
export const ANY = -1;
/** `?` in a pattern: any one character. */
export const ONE = -2;

export type Wildcard = typeof ANY | typeof ONE;

/** Literal text and wildcards, in order. Concatenate patterns to mix literal text with wildcards. */
export type Pattern = readonly (string | Wildcard)[];

/** Text in which `*` and `?` are wildcards. */
export function wildcardPattern(text: string): Pattern {
  if (!text.includes('*') && !text.includes('?')) return literalPattern(text);
  const found: (string | Wildcard)[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char !== '*' && char !== '?') continue;
    if (index > start) found.push(text.slice(start, index));
    if (char === '?') found.push(ONE);
    else if (found.at(-1) !== ANY) found.push(ANY);
    start = index + 1;
  }
  if (start < text.length) found.push(text.slice(start));
  return found;
}

/** Text in which `*` and `?` are themselves, such as the value of a policy variable or `${*}`. */
export function literalPattern(text: string): Pattern {
  return text === '' ? [] : [text];
}

/**
 * Whether the whole text matches. Each run between two `*` is looked for once, from left to right, so the time grows
 * with the text and not with the number of stars.
 */
export function matchPattern(pattern: Pattern, text: string): boolean {
  const first = pattern.indexOf(ANY);
  if (first < 0) return endOfRun(pattern, 0, pattern.length, text, 0) === text.length;
  let position = endOfRun(pattern, 0, first, text, 0);
  if (position < 0) return false;
  const last = pattern.lastIndexOf(ANY);
  for (let star = first; star < last;) {
    const next = pattern.indexOf(ANY, star + 1);
    position = search(pattern.slice(star + 1, next) as Run, text, position);
    if (position < 0) return false;
    star = next;
  }
  const start = text.length - lengthOfRun(pattern, last + 1);
  return start >= position && endOfRun(pattern, last + 1, pattern.length, text, start) === text.length;
}

/** Whether text matches a pattern written with `*` and `?`. */
export function matchWildcard(pattern: string, text: string, ignoreCase = false): boolean {
  if (!ignoreCase) return matchPattern(wildcardPattern(pattern), text);
  return matchPattern(wildcardPattern(pattern.toLowerCase()), text.toLowerCase());
}

/** Where the run of atoms from `from` to `to` ends when it starts at `start`; -1 when it does not match there. */
function endOfRun(pattern: Pattern, from: number, to: number, text: string, start: number): number {
  let position = start;
  for (let index = from; index < to; index++) {
    const atom = pattern[index];
    if (typeof atom === 'string') {
      if (!text.startsWith(atom, position)) return -1;
      position += atom.length;
    } else if (position++ >= text.length) return -1;
  }
  return position;
}

function lengthOfRun(pattern: Pattern, from: number): number {
  let length = 0;
  for (let index = from; index < pattern.length; index++) {
    const atom = pattern[index];
    length += typeof atom === 'string' ? atom.length : 1;
  }
  return length;
}
