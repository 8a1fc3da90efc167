import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { exampleApp } from '../../bin/app';
import type { RoleInput } from '../../lib/review/inputs/roles';
import { rolesOf } from '../../lib/review/inputs/roles';
import { readAssembly } from '../../lib/review/inputs/assembly';

/** All examples, synthesized once into a folder of their own. */
export function synthesizedExamples(): { app: App; directory: string; roles: RoleInput[] } {
  const outdir = mkdtempSync(join(tmpdir(), 'examples-'));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));
  const app = exampleApp(new App({ outdir }));
  const { directory } = app.synth();
  return { app, directory, roles: readAssembly(directory).flatMap(rolesOf) };
}
