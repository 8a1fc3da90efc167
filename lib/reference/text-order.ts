const COUNTER = /(\$\{Token\[[^\]]*?)\.?(\d+)\]\}/g;

/**
 * Orders texts by code unit, whatever the counters inside tokens: these grow with unrelated code. Texts that differ in
 * nothing else come in the order in which their tokens were made.
 */
export function byText(left: string, right: string): number {
  const [a, b] = [withoutCounters(left), withoutCounters(right)];
  if (a !== b) return a < b ? -1 : 1;
  return left === right ? 0 : byCounters(left, right);
}

function withoutCounters(text: string): string {
  return text.includes('${Token[') ? text.replace(COUNTER, '$1]}') : text;
}

function byCounters(left: string, right: string): number {
  const [a, b] = [counters(left), counters(right)];
  const index = a.findIndex((counter, position) => counter !== b[position]);
  return (a[index] ?? 0) - (b[index] ?? 0);
}

function counters(text: string): number[] {
  return [...text.matchAll(COUNTER)].map(([, , counter]) => Number(counter));
}
