import { rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ADMIN } from './clients';
import { run } from './processes';
import type { Workspace } from './workspace';

/** Synthesis asks no service anything; should it try to, it fails. */
const NOWHERE = 'http://127.0.0.1:1';

/** `cdk synth` of the example app, into an assembly of the deploy test's own. */
export async function synthesize(workspace: Workspace): Promise<void> {
  const app = `node "${relative(workspace.root, workspace.app)}"`;
  // Removed with the locks in it: a run that was killed may have left one behind.
  rmSync(workspace.assembly, { recursive: true, force: true });
  await cdk(workspace, NOWHERE, ['synth', '--quiet', '--app', app, '--output', workspace.assembly]);
}

/** `cdk deploy` of that assembly into the emulator, one line of progress a stack. */
export async function deploy(workspace: Workspace, endpoint: string, report: (line: string) => void): Promise<void> {
  const args = ['deploy', '--all', '--app', workspace.assembly, '--method=direct', '--require-approval', 'never'];
  await cdk(workspace, endpoint, args, (line) => {
    if (/^\s*(✅|❌)/.test(line)) report(line.trim());
  });
}

async function cdk(workspace: Workspace, endpoint: string, args: readonly string[], onLine?: (line: string) => void) {
  const all = [workspace.cli, ...args, '--no-notices'];
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: ADMIN.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ADMIN.secretAccessKey,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    CDK_DISABLE_VERSION_CHECK: 'true',
  };
  const output = await run(process.execPath, all, { cwd: workspace.root, env, ...(onLine && { onLine }) });
  writeFileSync(workspace.cliLog, output);
}
