import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Template, TemplateInput, TemplateResource } from '../../lib/review/inputs/assembly';
import type { RoleInput } from '../../lib/review/inputs/roles';
import { rolesOf } from '../../lib/review/inputs/roles';

const made: string[] = [];
afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true });
});

/** A folder with these files, which are JSON unless they are text already. Removed after the tests of a file. */
export function folder(files: Readonly<Record<string, unknown>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'assembly-'));
  made.push(directory);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return directory;
}

/** A stack of a manifest, whose template stands beside it. */
export function stackArtifact(properties: object = { templateFile: 'Stack.template.json' }, rest: object = {}): object {
  return { type: 'aws:cloudformation:stack', properties, ...rest };
}

export const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
};

export function policy(...statements: object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

export function role(properties: Readonly<Record<string, unknown>> = {}): TemplateResource {
  return { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: TRUST, ...properties } };
}

export function template(resources: Readonly<Record<string, TemplateResource>>): Template {
  return { Resources: resources };
}

/** A template without metadata, as any tool may have written it. */
export function input(
  resources: Readonly<Record<string, TemplateResource>>,
  rest: Partial<TemplateInput> = {},
): TemplateInput {
  return { stack: 'Stack', template: template(resources), paths: new Map(), metadata: {}, ...rest };
}

/** The only role of a template with these resources beside it. */
export function roleOf(
  properties: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, TemplateResource>> = {},
): RoleInput {
  const [found] = rolesOf(input({ Role: role(properties), ...others }));
  if (!found) throw new Error('no role');
  return found;
}
