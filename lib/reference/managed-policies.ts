import { readFileSync } from 'node:fs';

import { brotliDecompressSync } from 'node:zlib';
import { dataPath } from './data-file';
import { service } from './services';

/** A statement of a policy that AWS manages, in the shape of the policy language. */
export interface ManagedStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** A policy that AWS manages, in the version that was the default when the data was made. */
export interface ManagedPolicy {
  /** `v12`. */
  readonly version: string;
  /** The statements without their ids. */
  readonly document: { readonly Version: '2012-10-17'; readonly Statement: readonly ManagedStatement[] };
}

let text: string | undefined;

/**
 * What AWS manages under an ARN such as `arn:aws:iam::aws:policy/ReadOnlyAccess`, of any partition; undefined when the
 * data has no such policy. Policies of service-linked roles are left out: they attach to no other role.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html (2026-09)
 */
export function managedPolicy(arn: string): ManagedPolicy | undefined {
  const [, name] = /^arn:aws[^:]*:iam::aws:policy\/(.+)$/.exec(arn) ?? [];
  if (name === undefined) return undefined;
  const start = policies().indexOf(`\n${name}\t`);
  if (start < 0) return undefined;
  return readPolicy(policies().slice(start + 1, policies().indexOf('\n', start + 1)));
}

/** Path and name of every policy that AWS manages, sorted: `service-role/AWSLambdaBasicExecutionRole`. */
export function managedPolicyNames(): readonly string[] {
  return Array.from(policies().matchAll(/^([^\t\n#]+)\t/gm), ([, name = '']) => name);
}

function policies(): string {
  text ??= brotliDecompressSync(readFileSync(dataPath('managed-policies.txt.br'))).toString();
  return text;
}

function readPolicy(line: string): ManagedPolicy {
  const [, version = '', ...fields] = line.split('\t');
  const statements: ManagedStatement[] = [];
  for (let at = 0; at < fields.length; at += 3) {
    const [actions, resources, conditions] = fields.slice(at, at + 3) as [string, string, string];
    statements.push({ ...readActions(actions), ...readResources(resources), ...readConditions(conditions) });
  }
  return { version, document: { Version: '2012-10-17', Statement: statements } };
}

function readActions(field: string): Pick<ManagedStatement, 'Effect' | 'Action' | 'NotAction'> {
  const Effect = field.startsWith('A') ? 'Allow' : 'Deny';
  const groups = field.slice(1).matchAll(/([^!()]*)\(([^)]*)\)/g);
  const actions = Array.from(groups, ([, prefix = '', names = '']) => readNames(prefix, names)).flat();
  return field.charAt(1) === '!' ? { Effect, NotAction: actions } : { Effect, Action: actions };
}

/** Numbers count the actions of the service in the order of their names; see `bin/reference/managed-policy-table.ts`. */
function readNames(prefix: string, packed: string): readonly string[] {
  const [ranges = '', ...others] = packed.split(',');
  const literal = others.map((name) => (prefix === '' ? name : `${prefix}:${name}`));
  if (ranges === '') return literal;
  const names = (service(prefix)?.actions() ?? []).map(({ name }) => name).sort();
  return [...ranks(ranges).map((rank) => names[rank] as string), ...literal];
}

function ranks(ranges: string): readonly number[] {
  let next = 0;
  return ranges.split('.').flatMap((range) => {
    const [gap = 0, more = 0] = range.split('-').map((digits) => parseInt(digits, 36));
    const first = next + gap;
    next = first + more + 1;
    return Array.from({ length: more + 1 }, (_, index) => first + index);
  });
}

function readResources(field: string): Pick<ManagedStatement, 'Resource' | 'NotResource'> {
  const not = field.startsWith('!');
  const resources = [JSON.parse(field.slice(not ? 1 : 0)) as string | string[]].flat();
  return not ? { NotResource: resources } : { Resource: resources };
}

function readConditions(field: string): Pick<ManagedStatement, 'Condition'> {
  return field === '' ? {} : { Condition: JSON.parse(field) as ManagedStatement['Condition'] };
}
