import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** The path of a file of `lib/reference/data`. */
export function dataPath(name: string): string {
  return join(__dirname, 'data', name);
}

/** The lines of a file; all data is ASCII. */
export function dataLines(name: string): readonly string[] {
  return readFileSync(dataPath(name), 'latin1').trimEnd().split('\n');
}

const open = new Map<string, number>();

/** A part of a file, of which the rest is not read. The file stays open: one is soon asked for more. */
export function dataSlice(name: string, start: number, length: number): string {
  const file = open.get(name) ?? openSync(dataPath(name), 'r');
  open.set(name, file);
  const bytes = Buffer.allocUnsafe(length);
  readSync(file, bytes, 0, length, start);
  return bytes.toString('latin1');
}
