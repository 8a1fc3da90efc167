import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isMade } from './answers';

export type Json = Record<string, unknown>;

export interface Resource {
  readonly Type: string;
  readonly Properties?: Json;
  readonly Metadata?: Json;
  readonly Condition?: string;
}

export interface Template {
  readonly Parameters?: Record<string, { readonly Default?: unknown }>;
  readonly Conditions?: Json;
  readonly Resources: Record<string, Resource>;
}

export interface StackArtifact {
  readonly name: string;
  readonly file: string;
  readonly template: Template;
}

interface Manifest {
  readonly artifacts: Record<string, { type: string; properties?: { templateFile?: string; stackName?: string } }>;
}

/** The stacks of a cloud assembly, with the templates as they were synthesized. */
export function readAssembly(folder: string): readonly StackArtifact[] {
  const manifest = readJson(join(folder, 'manifest.json')) as Manifest;
  return Object.entries(manifest.artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([id, { properties }]) => {
      const file = join(folder, properties?.templateFile ?? `${id}.template.json`);
      return { name: properties?.stackName ?? id, file, template: readJson(file) as Template };
    });
}

/** Writes the template that the CLI shall deploy in place of the one that was synthesized. */
export function writeTemplate({ file }: StackArtifact, template: Template): void {
  writeFileSync(file, JSON.stringify(template, undefined, 1));
}

/** The resources that deployment makes. */
export function resourcesOf({ template }: StackArtifact): readonly (readonly [string, Resource])[] {
  return Object.entries(template.Resources).filter(([, resource]) => isMade(template, resource));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
