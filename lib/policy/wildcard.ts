/** `*` in a pattern: any text, also none. */
const ANY = -1;
/** `?` in a pattern: any one character. */
const ONE = -2;

/** Text to match against, one UTF-16 unit or wildcard an entry. Concatenate patterns to mix literal text with wildcards. */
export type Pattern = readonly number[];

/** Text in which `*` and `?` are wildcards. */
export function wildcardPattern(text: string): Pattern {
  return Array.from(text.split(''), (char) => (char === '*' ? ANY : char === '?' ? ONE : char.charCodeAt(0)));
}

/** Text in which `*` and `?` are themselves, such as the value of a policy variable or `${*}`. */
export function literalPattern(text: string): Pattern {
  return Array.from(text.split(''), (char) => char.charCodeAt(0));
}

/**
 * Whether the whole text matches. Remembers only the last `*`: at most pattern length times text length steps.
 */
export function matchPattern(pattern: Pattern, text: string): boolean {
  let position = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < text.length;) {
    const atom = pattern[position];
    if (atom === ANY) {
      star = position++;
      resume = index;
    } else if (atom === ONE || atom === text.charCodeAt(index)) {
      position++;
      index++;
    } else if (star >= 0) {
      position = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[position] === ANY) position++;
  return position === pattern.length;
}

/** Whether text matches a pattern written with `*` and `?`. */
export function matchWildcard(pattern: string, text: string, ignoreCase = false): boolean {
  if (!ignoreCase) return matchPattern(wildcardPattern(pattern), text);
  return matchPattern(wildcardPattern(pattern.toLowerCase()), text.toLowerCase());
}
