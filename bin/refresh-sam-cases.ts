import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Token } from '../lib/policy/model';
import { asIntrinsic, flatten } from '../lib/policy/token';

/**
 * Writes `test/cases/sam/*.json`: what the policy templates and connectors of AWS SAM allow, as plain facts.
 *
 *     pip download --no-deps aws-sam-translator==1.115.0
 *     npx tsx bin/refresh-sam-cases.ts aws_sam_translator-1.115.0-py3-none-any.whl
 *
 * A newer version needs its own `VERSION` and `WHEEL`, as PyPI shows it.
 */
export const VERSION = '1.115.0';
/** SHA-256 of the wheel. */
export const WHEEL = '9be2d7b04041a64e89ed3fb1186f948377ecc118033a8a7538f271d4bcab0afa';

type Conditions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One Allow statement. `{BucketName}`, `{Destination.Arn}`, `{partition}`, `{region}`, `{account}` are filled in later. */
export interface SamStatement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Conditions;
  /** In a resource policy: the service that calls. */
  readonly principal?: string;
}

/** What one policy template, or one pair and category of a connector, allows. */
export interface SamCase {
  readonly name: string;
  readonly kind: 'template' | 'connector';
  /** What the statements are part of: the policy of a role, or the policy of the resource that is called. */
  readonly attachedTo: 'role' | 'resource';
  /** Of a connector: what calls, and what is called, as `Lambda::Function`. */
  readonly source?: string;
  readonly destination?: string;
  readonly statements: readonly SamStatement[];
}

/** A file of cases. */
export interface SamFile {
  readonly about: string;
  readonly source: string;
  readonly version: string;
  readonly licence: string;
  readonly wheel: string;
  /** SHA-256 of `cases`, so that an edit by hand is seen. */
  readonly digest: string;
  readonly cases: readonly SamCase[];
}

type OneOrMany<T> = T | readonly T[];

interface RawStatement {
  readonly Action: OneOrMany<string>;
  readonly Resource: OneOrMany<unknown>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly Principal?: { readonly Service: string };
}

interface RawPermission {
  readonly Action: string;
  readonly Principal: string;
  readonly SourceArn: string;
  readonly SourceAccount?: string;
}

export interface RawTemplates {
  readonly Templates: Readonly<
    Record<string, { readonly Definition: { readonly Statement: readonly RawStatement[] } }>
  >;
}

interface RawPair {
  readonly Type: string;
  readonly Properties: {
    readonly ValidAccessCategories?: readonly (readonly string[])[];
    readonly AccessCategories: Readonly<
      Record<string, { readonly Statement: readonly RawStatement[] } | RawPermission>
    >;
  };
}

export interface RawConnectors {
  readonly Permissions: Readonly<Record<string, Readonly<Record<string, RawPair>>>>;
}

/** One case a template. */
export function templateCases({ Templates }: RawTemplates): SamCase[] {
  return Object.entries(Templates).map(([name, { Definition }]) => ({
    name,
    kind: 'template',
    attachedTo: 'role',
    statements: Definition.Statement.map(statementOf),
  }));
}

/** One case a pair and category; where SAM takes categories only together, one case for them together. */
export function connectorCases({ Permissions }: RawConnectors): SamCase[] {
  return Object.entries(Permissions).flatMap(([source, targets]) =>
    Object.entries(targets).flatMap(([destination, pair]) => pairCases(short(source), short(destination), pair)),
  );
}

/** The text of a file of cases: the same for the same cases. */
export function samFile(about: string, cases: readonly SamCase[]): string {
  const header = { about, source: 'aws-sam-translator', version: VERSION, licence: 'Apache-2.0', wheel: WHEEL };
  const file: SamFile = { ...header, digest: sha256(JSON.stringify(cases)), cases };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function pairCases(source: string, destination: string, { Type, Properties }: RawPair): SamCase[] {
  const { AccessCategories, ValidAccessCategories } = Properties;
  const combinations = ValidAccessCategories ?? Object.keys(AccessCategories).map((category) => [category]);
  return combinations.map((categories) => ({
    name: `${source} to ${destination}, ${categories.join(' and ')}`,
    kind: 'connector',
    attachedTo: Type === 'AWS_IAM_ROLE_MANAGED_POLICY' ? 'role' : 'resource',
    source,
    destination,
    statements: categories.flatMap((category) => statementsOf(AccessCategories[category])),
  }));
}

function statementsOf(category: { readonly Statement: readonly RawStatement[] } | RawPermission | undefined) {
  if (category === undefined) throw new Error('a connector names a category that it does not have');
  return 'Statement' in category ? category.Statement.map(statementOf) : [permissionOf(category)];
}

/** What `lambda:AddPermission` writes into the policy of a function. */
function permissionOf({ Action, Principal, SourceArn, SourceAccount }: RawPermission): SamStatement {
  const account = SourceAccount && { StringEquals: { 'aws:SourceAccount': textOf(SourceAccount) } };
  const conditions = { ArnLike: { 'aws:SourceArn': textOf(SourceArn) }, ...account };
  return { actions: [Action], resources: ['{Destination.Arn}'], conditions, principal: Principal };
}

function statementOf({ Action, Resource, Condition, Principal }: RawStatement): SamStatement {
  return {
    actions: [...new Set([Action].flat())].sort(),
    resources: [Resource].flat().map(textOf),
    ...(Condition && { conditions: conditionsOf(Condition) }),
    ...(Principal && { principal: Principal.Service }),
  };
}

function conditionsOf(block: NonNullable<RawStatement['Condition']>): Conditions {
  const entries = Object.entries(block).map(([operator, keys]) => {
    const values = Object.entries(keys).map(([key, value]) => [key, textOf(value)] as const);
    return [operator, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(entries);
}

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': '{partition}',
  'AWS::Region': '{region}',
  'AWS::AccountId': '{account}',
};

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? { 'Fn::Sub': value.replace(/%\{/g, '{') } : value;
  const intrinsic = asIntrinsic(text);
  if (intrinsic === undefined) throw new Error(`neither text nor an intrinsic: ${JSON.stringify(value)}`);
  return flatten(intrinsic, placeholder);
}

function placeholder({ name, argument }: Token): string {
  if (name !== 'Ref') throw new Error(`an intrinsic without a placeholder: ${name}`);
  return PSEUDO[String(argument)] ?? `{${String(argument)}}`;
}

function short(type: string): string {
  return type.replace(/^AWS::/, '');
}

/** The text of one file in a zip archive. */
export function unzip(archive: Buffer, path: string): string {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => archive.readUInt16LE(entry + offset));
    if (archive.toString('utf8', entry + 46, entry + 46 + name) === path) return contentOf(archive, entry).toString();
    entry += 46 + name + extra + comment;
  }
  throw new Error(`not in the wheel: ${path}`);
}

function contentOf(archive: Buffer, entry: number): Buffer {
  const [method, size, header] = [
    archive.readUInt16LE(entry + 10),
    archive.readUInt32LE(entry + 20),
    archive.readUInt32LE(entry + 42),
  ];
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const data = archive.subarray(start, start + size);
  return method === 0 ? data : inflateRawSync(data);
}

function refresh(path: string): void {
  const wheel = readFileSync(path);
  if (sha256(wheel) !== WHEEL) throw new Error(`${path} is not the wheel of aws-sam-translator ${VERSION}`);
  const read = (file: string): unknown => JSON.parse(unzip(wheel, `samtranslator/${file}`));
  const templates = templateCases(read('policy_templates_data/policy_templates.json') as RawTemplates);
  const connectors = connectorCases(read('model/connector_profiles/profiles.json') as RawConnectors);
  const folder = join(process.cwd(), 'test', 'cases', 'sam');
  const note = 'Written by bin/refresh-sam-cases.ts: do not edit.';
  writeFileSync(join(folder, 'templates.json'), samFile(`What the SAM policy templates allow. ${note}`, templates));
  writeFileSync(join(folder, 'connectors.json'), samFile(`What the SAM connectors allow. ${note}`, connectors));
  execFileSync('npx', ['prettier', '--log-level', 'warn', '--write', folder], { stdio: 'inherit' });
}

if (require.main === module) {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('usage: refresh-sam-cases <wheel>');
  refresh(path);
}
