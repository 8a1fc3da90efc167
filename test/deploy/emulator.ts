import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { start } from './processes';
import type { Workspace } from './workspace';

/** The account that moto gives to every access key it does not know. */
export const ACCOUNT = '123456789012';
export const REGION = 'us-east-1';

const STARTUP_MS = 60_000;

/** Runs moto until its standard input closes: it ends with this process, however that ends. */
const PROGRAM = `
import os, sys, threading
def watch():
    sys.stdin.read()
    os._exit(0)
threading.Thread(target=watch, daemon=True).start()
from moto.server import main
main(sys.argv[1:])
`;

/** A local AWS: moto on a port of its own on the loopback interface. */
export interface Emulator {
  readonly url: string;
  /** What the emulator has written so far. */
  log(): string;
  /** Forgets every resource. */
  reset(): Promise<void>;
  /** From now on signatures and identity policies are looked at. */
  enforce(): Promise<void>;
  /** From now on everybody may do everything, as it is at the start. */
  relax(): Promise<void>;
}

export async function startEmulator(python: string, workspace: Workspace): Promise<Emulator> {
  const port = await freePort();
  const output = openSync(workspace.emulatorLog, 'w');
  const args = ['-c', PROGRAM, '-H', '127.0.0.1', '-p', String(port)];
  const child = start(python, args, ['pipe', output, output], emulatorEnvironment());
  closeSync(output);
  const url = `http://127.0.0.1:${port}`;
  const log = () => readFileSync(workspace.emulatorLog, 'utf8');
  await untilItAnswers(url, () => {
    if (child.exitCode !== null) throw new Error(`the emulator ended with ${child.exitCode}:\n${log()}`);
  });
  return {
    url,
    log,
    reset: () => control(url, 'reset', ''),
    enforce: () => control(url, 'reset-auth', '0'),
    relax: () => control(url, 'reset-auth', 'inf'),
  };
}

/** Each warning each time, at once: the no-op check reads them. */
function emulatorEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, PYTHONWARNINGS: 'always::UserWarning', PYTHONUNBUFFERED: '1' };
}

async function control(url: string, command: string, body: string): Promise<void> {
  const headers = { 'Content-Type': 'text/plain' }; // moto reads the number from the raw body, which a form has not
  const response = await fetch(`${url}/moto-api/${command}`, { method: 'POST', body, headers });
  if (!response.ok) throw new Error(`\`${command}\` of the emulator answered ${response.status}`);
  await response.arrayBuffer();
}

async function untilItAnswers(url: string, check: () => void): Promise<void> {
  const deadline = Date.now() + STARTUP_MS;
  while (Date.now() < deadline) {
    check();
    const answered = await fetch(`${url}/moto-api/data.json`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await delay(200);
  }
  throw new Error(`the emulator did not answer within ${STARTUP_MS / 1000} s`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
