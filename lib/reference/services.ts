import { dataLines, dataSlice } from './data-file';
import type { ServiceReference } from './service-reference';
import { PackedService } from './service-table';

/** The header, and one line a service, sorted by prefix. */
let table: readonly string[] | undefined;
const read = new Map<string, ServiceReference>();

/**
 * A service of the Service Authorization Reference by its prefix, whatever the case; undefined when there is none.
 *
 * Nothing is read at import: the first call reads the table, and each call of a new service the names of its actions.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html (2026-09)
 */
export function service(prefix: string): ServiceReference | undefined {
  const lower = prefix.toLowerCase();
  const known = read.get(lower);
  if (known !== undefined) return known;
  const line = find(`${lower}\t`);
  if (line === undefined) return undefined;
  // The types of the editor are the only place where the names of actions stand.
  const made = new PackedService(line, (start, length) => dataSlice('action-name.d.ts', start, length));
  read.set(lower, made);
  return made;
}

/** The prefix of every service, sorted. */
export function servicePrefixes(): readonly string[] {
  const [, ...services] = lines();
  return services.map((line) => line.slice(0, line.indexOf('\t')));
}

/** The day of the facts: `2026-09-26`. */
export function referenceDate(): string {
  return /facts of ([\d-]+)/.exec(lines()[0] as string)?.[1] as string;
}

function lines(): readonly string[] {
  return (table ??= dataLines('services.txt'));
}

/** The line that begins with `head`, by halves. A tab sorts before all that a prefix is made of. */
function find(head: string): string | undefined {
  const sorted = lines();
  let [low, high] = [1, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] as string) < head) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(head) === true ? sorted[low] : undefined;
}
