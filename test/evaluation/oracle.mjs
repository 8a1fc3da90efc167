// Answers simulations with iam-simulate, one JSON text a line. It runs in a process of its own: it is AGPL, and no part
// of this library.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { runSimulation, runUnsafeSimulation } = createRequire(import.meta.url)('@cloud-copilot/iam-simulate');

async function answer({ checked, simulation }) {
  if (!checked) return runUnsafeSimulation(simulation, {});
  const result = await runSimulation(simulation, {});
  return result.overallResult ?? JSON.stringify(result.errors);
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await answer(JSON.parse(line))}\n`);
}
