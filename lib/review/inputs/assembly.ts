import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeylessError } from '../../errors';

/** One template of an assembly, with what the assembly knows of its constructs. */
export interface TemplateInput {
  /** The name of the stack it belongs to. */
  readonly stack: string;
  readonly template: Template;
  /** The construct path of each logical id. */
  readonly paths: ReadonlyMap<string, string>;
  /** Metadata that constructs left, by construct path. */
  readonly metadata: AssemblyMetadata;
}

/** A CloudFormation template, as far as roles need it. */
export interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
}

export interface TemplateResource {
  readonly Type?: unknown;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

export type AssemblyMetadata = Readonly<Record<string, readonly MetadataEntry[]>>;

interface MetadataEntry {
  readonly type: string;
  readonly data?: unknown;
}

interface Manifest {
  readonly artifacts?: Readonly<Record<string, Artifact>>;
}

interface Artifact {
  readonly type: string;
  readonly displayName?: string;
  readonly properties?: { readonly templateFile?: string; readonly directoryName?: string };
  readonly metadata?: AssemblyMetadata;
  readonly additionalMetadataFile?: string;
}

/**
 * Every template of a `cdk.out` folder: of its stacks, of the stages inside it, and of nested stacks.
 *
 * @throws KeylessError `InvalidValue` where the folder is no assembly
 */
export function readAssembly(directory: string): TemplateInput[] {
  const manifest = join(directory, 'manifest.json');
  if (!existsSync(manifest)) {
    const help = 'name the folder that `cdk synth` wrote, usually `cdk.out`';
    throw new KeylessError('InvalidValue', `\`${directory}\` is no assembly: it has no manifest.json`, help);
  }
  const { artifacts = {} } = readJson<Manifest>(manifest);
  return Object.entries(artifacts).flatMap(([id, artifact]) => readArtifact(directory, id, artifact));
}

function readArtifact(
  directory: string,
  id: string,
  { type, displayName, properties, ...rest }: Artifact,
): TemplateInput[] {
  if (type === 'cdk:cloud-assembly' && properties?.directoryName) {
    return readAssembly(join(directory, properties.directoryName));
  }
  if (type !== 'aws:cloudformation:stack' || !properties?.templateFile) return [];
  const { metadata, additionalMetadataFile: file } = rest;
  const all = { ...metadata, ...(file && readJson<AssemblyMetadata>(join(directory, file))) };
  return readTemplate(directory, properties.templateFile, displayName ?? id, all);
}

function readTemplate(directory: string, file: string, stack: string, metadata: AssemblyMetadata): TemplateInput[] {
  const template = readJson<Template>(join(directory, file));
  const own = withoutNested(metadata);
  const paths = new Map(logicalIds(own));
  return [{ stack, template, paths, metadata: own }, ...nestedTemplates(directory, stack, template, paths, metadata)];
}

function nestedTemplates(
  directory: string,
  stack: string,
  { Resources = {} }: Template,
  paths: ReadonlyMap<string, string>,
  metadata: AssemblyMetadata,
): TemplateInput[] {
  return Object.entries(Resources).flatMap(([id, { Type, Metadata }]) => {
    const file = Metadata?.['aws:asset:path'];
    if (Type !== 'AWS::CloudFormation::Stack' || typeof file !== 'string') return [];
    const below = belowNested(paths.get(id) ?? '');
    const inside = Object.entries(metadata).filter(([path]) => below !== undefined && path.startsWith(below));
    return readTemplate(directory, file, stack, Object.fromEntries(inside));
  });
}

/** A nested stack has logical ids of its own, which may be the same as those of the stack around it. */
function withoutNested(metadata: AssemblyMetadata): AssemblyMetadata {
  const nested = Object.keys(metadata).flatMap((path) => belowNested(path) ?? []);
  if (nested.length === 0) return metadata;
  const isOwn = (path: string): boolean => !nested.some((below) => path.startsWith(below));
  return Object.fromEntries(Object.entries(metadata).filter(([path]) => isOwn(path)));
}

/** `/Stack/Child.NestedStack/Child.NestedStackResource` stands for the constructs below `/Stack/Child/`. */
function belowNested(path: string): string | undefined {
  const [, nested] = /^(.*)\.NestedStack\/[^/]*$/.exec(path) ?? [];
  return nested && `${nested}/`;
}

function logicalIds(metadata: AssemblyMetadata): [string, string][] {
  return Object.entries(metadata).flatMap(([path, entries]) =>
    entries
      .filter(({ type, data }) => type === 'aws:cdk:logicalId' && typeof data === 'string')
      .map(({ data }): [string, string] => [String(data), path]),
  );
}

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new KeylessError('InvalidValue', `\`${file}\` cannot be read: ${String(error)}`, 'synthesize again');
  }
}
