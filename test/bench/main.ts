import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Measure {
  /** Milliseconds of user and system CPU time of the whole process. */
  readonly cpu: number;
  /** Peak resident memory in MiB. */
  readonly memory: number;
}

interface Row {
  readonly what: string;
  readonly goal: string;
  readonly value: string;
  readonly met: boolean;
}

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);

function measure(task: string, count = 0): Measure {
  const output = execFileSync(process.execPath, [join(__dirname, 'run-one.js'), task, String(count)], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Measure;
}

/** Two tasks side by side, in turn, so that a machine that slows down slows both. */
function pairs(task: string, base: string, count = 0, rounds = ROUNDS): [ours: Measure, base: Measure][] {
  measure(task, count); // warm the file cache
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2) return [measure(task, count), measure(base, count)];
    const first = measure(base, count);
    return [measure(task, count), first];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function spread(values: readonly number[]): string {
  return `(${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`;
}

function importRow(): Row {
  const differences = pairs('importOurs', 'importCdk', 0, 5 * ROUNDS).map(([ours, base]) => ours.cpu - base.cpu);
  const extra = median(differences);
  return {
    what: 'import, CPU over aws-iam and core alone',
    goal: 'at most +5 ms',
    value: `${extra >= 0 ? '+' : ''}${extra.toFixed(1)} ms ${spread(differences)}`,
    met: extra <= 5,
  };
}

function synthRows(count: number, cpuGoal?: number): Row[] {
  const measured = pairs('ours', 'byHand', count);
  return [
    ratioRow(
      `synth of ${count} roles, CPU`,
      measured.map(([ours, base]) => ours.cpu / base.cpu),
      cpuGoal,
    ),
    ratioRow(
      `synth of ${count} roles, peak memory`,
      measured.map(([ours, base]) => ours.memory / base.memory),
      1.05,
    ),
  ];
}

function ratioRow(what: string, ratios: readonly number[], goal?: number): Row {
  const ratio = median(ratios);
  return {
    what,
    goal: goal === undefined ? '-' : `at most ${goal.toFixed(2)}`,
    value: `${ratio.toFixed(2)} ${spread(ratios)}`,
    met: goal === undefined || ratio <= goal,
  };
}

/** Time per role must not grow with their number. */
function growthRow(): Row {
  const perRole = (count: number): number => median([1, 2, 3].map(() => measure('ours', count).cpu)) / count;
  const ratio = perRole(4000) / perRole(1000);
  return {
    what: 'CPU per role, 4000 roles / 1000 roles',
    goal: 'at most 1.00',
    value: ratio.toFixed(2),
    met: ratio <= 1,
  };
}

function print({ what, goal, value, met }: Row): void {
  process.stdout.write(`${what.padEnd(44)}${value.padEnd(28)}${goal.padEnd(16)}${met ? '' : 'MISSED'}\n`);
}

process.stdout.write(`ours / the same roles by hand; median of ${ROUNDS} rounds (least to most)\n`);
print(importRow());
for (const row of [1, 100].flatMap((count) => synthRows(count))) print(row);
for (const row of [...synthRows(1000, 0.7), ...synthRows(4000, 0.65), growthRow()]) print(row);
