import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NEWLINE = 10;

/** A text of `lib/reference/data` with one line a service, decoded line by line because most lines are never read. */
export class DataFile {
  /** What stands before the first line of a service. */
  public readonly header: string;
  private readonly bytes: Buffer;
  private readonly starts: number[] = [];

  /** @param begin what the first line of a service begins with. */
  public constructor(name: string, begin: string) {
    this.bytes = readFileSync(dataPath(name));
    const first = this.bytes.indexOf(begin) + begin.lastIndexOf('\n') + 1;
    this.header = this.bytes.toString('latin1', 0, first);
    for (let start = first; start > 0; start = this.bytes.indexOf(NEWLINE, start) + 1) this.starts.push(start);
  }

  /** What stands before `separator` in each line. */
  public heads(separator: string): readonly string[] {
    const code = separator.charCodeAt(0);
    return this.starts
      .slice(0, -1)
      .map((start) => this.bytes.toString('latin1', start, this.bytes.indexOf(code, start)));
  }

  public line(index: number): string {
    return this.bytes.toString('latin1', this.starts[index], (this.starts[index + 1] as number) - 1);
  }
}

export function dataPath(name: string): string {
  return join(__dirname, 'data', name);
}
