import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** One line of the benchmark's table. */
export interface EvaluationRow {
  readonly what: string;
  readonly goal: string;
  readonly value: string;
  readonly met: boolean;
}

/** What `evaluation-task` can do over and over; the first four are ours, the last is iam-simulate's. */
export type EvaluationTask = 'decide' | 'readAndDecide' | 'explain' | 'compileAndDecide' | 'simulate';

/**
 * Our rates as multiples of iam-simulate's, which parses, checks, decides and explains in one. Each task runs in a
 * process of its own, in turn with the other side's, and is measured in CPU time after a warm-up.
 */
export function evaluationRows(rounds: number): readonly EvaluationRow[] {
  return [
    ratioRow('deciding, 3 statements', 'decide', 3, 2000, rounds),
    ratioRow('deciding, 100 statements', 'decide', 100, 8000, rounds),
    ratioRow('reading the request and deciding, 3 statements', 'readAndDecide', 3, undefined, rounds),
    ratioRow('explaining, 3 statements', 'explain', 3, 200, rounds),
    ratioRow('explaining, 100 statements', 'explain', 100, 200, rounds),
    ratioRow('compiling and deciding once, 3 statements', 'compileAndDecide', 3, 30, rounds),
  ];
}

function ratioRow(
  what: string,
  task: EvaluationTask,
  statements: number,
  goal: number | undefined,
  rounds: number,
): EvaluationRow {
  const pairs = Array.from({ length: rounds }, () => [rate(task, statements), rate('simulate', statements)] as const);
  const ratios = pairs.map(([ours, theirs]) => ours / theirs).sort((a, b) => a - b);
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? NaN;
  const [least = NaN, most = NaN] = [ratios[0], ratios.at(-1)];
  return {
    what,
    goal: goal === undefined ? '-' : `at least ${goal}`,
    value: `${ratio.toFixed(0)} (${least.toFixed(0)} to ${most.toFixed(0)})`,
    met: goal === undefined || ratio >= goal,
  };
}

/** How often a task runs in a second of CPU time. */
function rate(task: EvaluationTask, statements: number): number {
  const script = join(__dirname, 'evaluation-task.js');
  return Number(execFileSync(process.execPath, [script, task, String(statements)], { encoding: 'utf8' }));
}
