/** Whether some text matches both of two patterns written with `*` and `?`. */
export function wildcardsIntersect(a: string, b: string): boolean {
  return prefixesAgree(a, b) && meet(a, b);
}

/** A quick look at what stands before the first wildcard. */
function prefixesAgree(a: string, b: string): boolean {
  const length = Math.min(literalLength(a), literalLength(b));
  return a.slice(0, length) === b.slice(0, length);
}

function literalLength(pattern: string): number {
  const index = pattern.search(/[*?]/);
  return index < 0 ? pattern.length : index;
}

/** Row by row from the ends: `below[j]` says whether what follows in `a` meets `b` from `j` on. */
function meet(a: string, b: string): boolean {
  let below = endings(b);
  for (let i = a.length - 1; i >= 0; i--) {
    const row = new Array<boolean>(b.length + 1);
    row[b.length] = a[i] === '*' && below[b.length] === true;
    for (let j = b.length - 1; j >= 0; j--) row[j] = step(a[i], b[j], below, row, j);
    below = row;
  }
  return below[0] === true;
}

/** Where nothing is left of one pattern, the other may hold stars only. */
function endings(pattern: string): readonly boolean[] {
  const stars = /\**$/.exec(pattern)?.[0].length ?? 0;
  return Array.from({ length: pattern.length + 1 }, (_, index) => index >= pattern.length - stars);
}

function step(
  left: string | undefined,
  right: string | undefined,
  below: readonly boolean[],
  row: readonly boolean[],
  j: number,
): boolean {
  if (left === '*' || right === '*') return below[j] === true || row[j + 1] === true;
  return (left === right || left === '?' || right === '?') && below[j + 1] === true;
}
