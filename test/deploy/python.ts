import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes';
import type { Workspace } from './workspace';

const REQUIREMENT = 'moto[server]==5.2.5';

/** The Python of a virtual environment that holds exactly the emulator we know; made once, then reused. */
export async function preparePython({ venv, installed }: Workspace): Promise<string> {
  const python = join(venv, 'bin', 'python');
  if (existsSync(python) && existsSync(installed) && readFileSync(installed, 'utf8') === REQUIREMENT) return python;
  rmSync(venv, { recursive: true, force: true });
  await run(await findPython(), ['-m', 'venv', venv]);
  await run(python, ['-m', 'pip', 'install', '--quiet', REQUIREMENT]);
  writeFileSync(installed, REQUIREMENT); // last, so that an interrupted installation is repeated
  return python;
}

async function findPython(): Promise<string> {
  for (const command of ['python3.11', 'python3']) {
    const version = await run(command, ['--version']).catch(() => '');
    if (/^Python 3\.(1[1-9]|[2-9]\d)\./.test(version)) return command;
  }
  throw new Error('no Python 3.11 or newer found; install it with its `venv` module');
}
