import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SamCase, SamFile } from '../../../bin/refresh-sam-cases';

export const FILES = ['templates', 'connectors'].map(read);

/** Every policy template, and every pair and category of the connectors, of AWS SAM. */
export const SAM_CASES: readonly SamCase[] = FILES.flatMap(({ cases }) => cases);

export function samCase(name: string): SamCase {
  const found = SAM_CASES.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`SAM has no \`${name}\``);
  return found;
}

function read(name: string): SamFile {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', 'cases', 'sam', `${name}.json`), 'utf8')) as SamFile;
}
