/** Lower-cased texts by their spelling: the same few actions and keys come again and again. */
const known = new Map<string, string>();
const LIMIT = 10_000;

/** The lower-cased text, the same string for the same spelling, so that comparing it is quick. */
export function lowerCase(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const lower = text.toLowerCase();
  if (known.size >= LIMIT) known.clear();
  const shared = known.get(lower) ?? lower;
  known.set(shared, shared);
  known.set(text, shared);
  return shared;
}
