/** Text and `?` (any number stands for it), without `*`. */
export type Run = readonly (string | number)[];

/** `indexOf` is quick, and short needles keep its worst case linear. */
const SHORT = 32;

/** The end of the leftmost place where the run occurs at or after `from`; -1 when it does not. */
export function search(run: Run, text: string, from: number): number {
  const [only = ''] = run;
  if (run.length > 1 || typeof only !== 'string') return searchWithGaps(run, text, from);
  const index = only.length <= SHORT ? text.indexOf(only, from) : searchLong(only, text, from);
  return index < 0 ? -1 : index + only.length;
}

/** Knuth, Morris and Pratt: each character of the text is looked at no more than twice. */
function searchLong(needle: string, text: string, from: number): number {
  const borders = bordersOf(needle);
  let matched = 0;
  for (let index = from; index < text.length; index++) {
    while (matched > 0 && text[index] !== needle[matched]) matched = borders[matched - 1] as number;
    if (text[index] === needle[matched]) matched++;
    if (matched === needle.length) return index - needle.length + 1;
  }
  return -1;
}

/** For each prefix the length of its longest proper prefix that is also its suffix. */
function bordersOf(needle: string): Int32Array {
  const borders = new Int32Array(needle.length);
  let length = 0;
  for (let index = 1; index < needle.length; index++) {
    while (length > 0 && needle[index] !== needle[length]) length = borders[length - 1] as number;
    if (needle[index] === needle[length]) length++;
    borders[index] = length;
  }
  return borders;
}

/**
 * Shift-And (Baeza-Yates and Gonnet): bit `n` says that the run matches up to its character `n`. One step a character of
 * the text for each 31 characters of the run.
 */
function searchWithGaps(run: Run, text: string, from: number): number {
  const places = placesOf(run);
  const masks = new Map<string, Int32Array>();
  const state = new Int32Array(Math.ceil(places.length / BITS));
  const last = 1 << ((places.length - 1) % BITS);
  for (let index = from; index < text.length; index++) {
    const char = text[index] as string;
    const mask = masks.get(char) ?? maskOf(char, places);
    masks.set(char, mask);
    let carry = 1;
    for (let word = 0; word < state.length; word++) {
      const before = state[word] as number;
      state[word] = ((before << 1) | carry) & FULL & (mask[word] as number);
      carry = (before >>> (BITS - 1)) & 1;
    }
    if (((state[state.length - 1] as number) & last) !== 0) return index + 1;
  }
  return -1;
}

/** Of a 32-bit word the sign is left out. */
const BITS = 31;
const FULL = 0x7fffffff;

/** The characters of the run, `?` as undefined. */
function placesOf(run: Run): readonly (string | undefined)[] {
  return run.flatMap((atom) => (typeof atom === 'string' ? atom.split('') : [undefined]));
}

/** Which places of the run accept the character. */
function maskOf(char: string, places: readonly (string | undefined)[]): Int32Array {
  const mask = new Int32Array(Math.ceil(places.length / BITS));
  places.forEach((place, index) => {
    if (place !== undefined && place !== char) return;
    const word = Math.floor(index / BITS);
    mask[word] = (mask[word] as number) | (1 << (index % BITS));
  });
  return mask;
}
