import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';

const GRACE_MS = 5_000;
const running = new Set<ChildProcess>();

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each line of either stream as it comes. */
  readonly onLine?: (line: string) => void;
}

/** Starts a process in a group of its own, which `stopProcesses` ends as a whole. */
export function start(command: string, args: readonly string[], stdio: StdioOptions, env = process.env): ChildProcess {
  const child = spawn(command, args, { stdio, env, detached: true });
  track(child);
  return child;
}

/** Runs a command to its end and returns its output; throws with the output when it fails. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { cwd, env = process.env, onLine } = options;
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  track(child);
  const lines: string[] = [];
  const take = (line: string) => {
    lines.push(line);
    onLine?.(line);
  };
  eachLine(child.stdout, take);
  eachLine(child.stderr, take);
  const [code] = (await once(child, 'close')) as [number | null];
  const output = lines.join('\n');
  if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` ended with ${code ?? 'a signal'}:\n${output}`);
  return output;
}

/** Ends everything that was started and is still running: first politely, then not. */
export async function stopProcesses(): Promise<void> {
  await Promise.all([...running].map(stop));
}

/** For the moment at which nothing can be awaited any more. */
export function killProcesses(): void {
  for (const child of running) signalGroup(child, 'SIGKILL');
}

async function stop(child: ChildProcess): Promise<void> {
  const closed = once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  await closed;
  clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal); // the group is gone already
  }
}

function track(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
}

function eachLine(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(take);
  });
  stream.on('end', () => {
    if (rest !== '') take(rest);
  });
}
