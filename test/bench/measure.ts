import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What one task cost its process. */
export interface Measure {
  /** Milliseconds of user and system CPU time: of the whole process, or of what the task measures itself. */
  readonly cpu: number;
  /** Peak resident memory in MiB. */
  readonly memory: number;
}

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly value: string;
  readonly met: boolean;
}

export const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);

/** A task in a process of its own; see `run-one.ts`. */
export function measure(task: string, count = 0): Measure {
  const output = execFileSync(process.execPath, [join(__dirname, 'run-one.js'), task, String(count)], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Measure;
}

/** Two tasks side by side, in turn, so that a machine that slows down slows both. */
export function pairs(task: string, base: string, count = 0, rounds = ROUNDS): [ours: Measure, base: Measure][] {
  measure(task, count); // warm the file cache
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2) return [measure(task, count), measure(base, count)];
    const first = measure(base, count);
    return [measure(task, count), first];
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function spread(values: readonly number[]): string {
  return `(${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`;
}

export function ratioRow(what: string, ratios: readonly number[], goal?: number): Row {
  const ratio = median(ratios);
  return {
    what,
    goal: goal === undefined ? '-' : `at most ${goal.toFixed(2)}`,
    value: `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} ${spread(ratios)}`,
    met: goal === undefined || ratio <= goal,
  };
}

export function amountRow(what: string, unit: string, amounts: readonly number[], goal: number): Row {
  const amount = median(amounts);
  return {
    what,
    goal: `at most ${goal} ${unit}`,
    value: `${amount.toFixed(amount < 10 ? 2 : 0)} ${unit} ${spread(amounts)}`,
    met: amount <= goal,
  };
}
