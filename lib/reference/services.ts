import { DataFile } from './data-file';
import type { ServiceReference } from './service-reference';
import { PackedService } from './service-table';

/** Two files with one line a service, in the same order. Names of actions stand in the types of the editor only. */
interface Reference {
  readonly facts: DataFile;
  readonly names: DataFile;
  readonly lines: ReadonlyMap<string, number>;
}

let reference: Reference | undefined;
const read = new Map<string, ServiceReference>();

/**
 * A service of the Service Authorization Reference by its prefix, whatever the case; undefined when there is none.
 *
 * Nothing is read at import: the first call reads the two data files, and each call decodes one line of them.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html (2026-09)
 */
export function service(prefix: string): ServiceReference | undefined {
  const lower = prefix.toLowerCase();
  const known = read.get(lower);
  if (known !== undefined) return known;
  const { facts, names, lines } = files();
  const line = lines.get(lower);
  if (line === undefined) return undefined;
  const made = new PackedService(facts.line(line), quoted(names.line(line)));
  read.set(lower, made);
  return made;
}

/** The prefix of every service, sorted. */
export function servicePrefixes(): readonly string[] {
  return [...files().lines.keys()];
}

/** The day of the facts: `2026-09-26`. */
export function referenceDate(): string {
  return /facts of ([\d-]+)/.exec(files().facts.header)?.[1] as string;
}

function files(): Reference {
  if (reference !== undefined) return reference;
  const facts = new DataFile('services.txt', '\n');
  const names = new DataFile('action-name.d.ts', '\n  | ');
  reference = { facts, names, lines: new Map(facts.heads('\t').map((prefix, line) => [prefix, line])) };
  return reference;
}

/** The names in the line of a service: `| \`s3:${'GetObject'|'PutObject'}\``. */
function quoted(line: string): readonly string[] {
  return line.slice(line.indexOf("'") + 1, line.lastIndexOf("'")).split("'|'");
}
