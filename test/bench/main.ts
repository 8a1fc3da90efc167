import { accessRows } from './access';
import { measure, median, pairs, ratioRow, ROUNDS, spread, type Row } from './measure';
import { evaluationRows } from './evaluation';
import { mergeRows } from './merge';

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
  process.stdout.write(`${what.padEnd(68)}${value.padEnd(28)}${goal.padEnd(16)}${met ? '' : 'MISSED'}\n`);
}

process.stdout.write(`ours / the same roles by hand; median of ${ROUNDS} rounds (least to most)\n`);
print(importRow());
for (const row of [1, 100].flatMap((count) => synthRows(count))) print(row);
for (const row of [...synthRows(1000, 0.7), ...synthRows(4000, 0.65), growthRow()]) print(row);
for (const row of [...mergeRows(ROUNDS), ...accessRows()]) print(row);
process.stdout.write('\nevaluation / iam-simulate, CPU, how many times its rate\n');
for (const row of evaluationRows(ROUNDS)) print(row);
