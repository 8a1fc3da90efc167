import { isolateFromAws } from './aws-environment';
import { runCanaries } from './canaries';
import { deploy, synthesize } from './cdk';
import { checkIam, checkResources, type IamResult } from './checks';
import { ADMIN, clientsOf } from './clients';
import { deployedStacks, iamResources, prepareStacks, type DeployedStack } from './deployment';
import { ACCOUNT, REGION, startEmulator, type Emulator } from './emulator';
import { prepareAccount } from './preparation';
import { killProcesses, stopProcesses } from './processes';
import { proveAccess, rolesForProof } from './proof';
import { preparePython } from './python';
import { missedChanges } from './sabotage';
import type { Place } from './scope';
import { Stopwatch } from './stopwatch';
import { openWorkspace, type Workspace } from './workspace';

const PLACE: Place = { partition: 'aws', account: ACCOUNT, region: REGION };

/** Deploys the examples into a local AWS, reads them back and uses them. Returns what was not as it should be. */
async function main(): Promise<readonly string[]> {
  const watch = new Stopwatch();
  const workspace = openWorkspace();
  const python = await watch.time('Python environment', () => preparePython(workspace));
  isolateFromAws(workspace);
  await watch.time('synthesis', () => synthesize(workspace));
  const emulator = await watch.time('emulator start', () => startEmulator(python, workspace));
  const canaries = await watch.time('canaries', () => runCanaries(emulator));

  const stacks = await deployExamples(workspace, emulator, watch);
  const resources = iamResources(stacks, PLACE);
  const admin = clientsOf(emulator.url, ADMIN).iam;
  const iam = await watch.time('read-back', () => checkIam(admin, resources));
  const all = await watch.time('no-op check', () => checkResources(emulator.url, stacks, emulator.log()));
  const proof = await watch.time('requests', () => proveAccess(emulator, rolesForProof(resources, ACCOUNT)));
  const changes = await watch.time('changes on purpose', () => missedChanges(admin, resources));

  console.log(`\ntook: ${watch}`);
  console.log(`deployed ${stacks.length} stacks with ${all.count} resources, compared ${countsOf(iam)};`);
  console.log(
    `${proof.count} requests of the roles and ${canaries} canaries sent; ${changes.count} changes made on purpose`,
  );
  return [...iam.differences, ...all.differences, ...proof.failures, ...changes.differences];
}

async function deployExamples(
  workspace: Workspace,
  emulator: Emulator,
  watch: Stopwatch,
): Promise<readonly DeployedStack[]> {
  const prepared = await watch.time('preparation', async () => {
    await prepareAccount(emulator.url);
    return prepareStacks(workspace.assembly, emulator.url, PLACE);
  });
  await watch.time('cdk deploy', () => deploy(workspace, emulator.url, (line) => console.log(`  ${line}`)));
  return deployedStacks(prepared, emulator.url);
}

function countsOf({ counts }: IamResult): string {
  return `${counts.role} roles, ${counts.policy} policies, ${counts['instance profile']} instance profiles`;
}

function stopOn(signal: NodeJS.Signals, exitCode: number): void {
  process.once(signal, () => void stopProcesses().finally(() => process.exit(exitCode)));
}

stopOn('SIGINT', 130);
stopOn('SIGTERM', 143);
process.once('exit', killProcesses);
main()
  .catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
  .then(async (problems) => {
    await stopProcesses();
    for (const problem of problems) console.log(`✗ ${problem}`);
    console.log(
      problems.length === 0
        ? 'all allowed, denied, found and noticed as it should be'
        : `${problems.length} not as it should be`,
    );
    process.exitCode = problems.length === 0 ? 0 : 1;
  });
