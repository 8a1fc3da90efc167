import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

work(process.argv[2] ?? '', Number(process.argv[3] ?? 0));
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
