import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Everything the deploy test writes lies in one folder that git ignores. */
export interface Workspace {
  readonly root: string;
  readonly folder: string;
  readonly venv: string;
  readonly installed: string;
  readonly emulatorLog: string;
  readonly cliLog: string;
  readonly assembly: string;
  readonly app: string;
  readonly cli: string;
}

/** The project is the current folder, as npm runs scripts; the compiled example app lies beside this compiled file. */
export function openWorkspace(root: string = process.cwd()): Workspace {
  const cli = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  if (!existsSync(cli)) throw new Error(`\`${cli}\` is missing; run \`npm ci\` in the project's folder first`);
  const folder = join(root, '.deploy-local');
  mkdirSync(folder, { recursive: true });
  return {
    root,
    folder,
    cli,
    venv: join(folder, 'venv'),
    installed: join(folder, 'venv', 'installed.txt'),
    emulatorLog: join(folder, 'moto.log'),
    cliLog: join(folder, 'cdk.log'),
    assembly: join(folder, 'cdk.out'),
    app: resolve(__dirname, '..', '..', 'bin', 'app.js'),
  };
}
