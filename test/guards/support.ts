import type { Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import type { RequestInput } from '../../lib/evaluation/request';
import { EvaluatedRole } from '../../lib/evaluation/role';
import { parsePolicy } from '../../lib/policy/parse';
import { newApp, newStack } from '../roles/support';

export const ACCOUNT = '111122223333';

const VALUES: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': 'eu-west-1',
};

/** A part of a template as it is deployed: joins joined, pseudo parameters filled in, references in angle brackets. */
export function deployed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deployed);
  if (typeof value !== 'object' || value === null) return value;
  const { Ref, 'Fn::Join': join, 'Fn::GetAtt': attribute } = value as Record<string, unknown>;
  if (Array.isArray(join)) return (join[1] as unknown[]).map(deployed).join(String(join[0]));
  if (Array.isArray(attribute)) return `<${attribute.join('.')}>`;
  if (typeof Ref === 'string') return VALUES[Ref] ?? `<${Ref}>`;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, deployed(member)]));
}

interface Document {
  readonly Statement: readonly Readonly<Record<string, unknown>>[];
}

const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' };
const NOBODY = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole' }] };

/** Whether a caller who may do everything may do this under a boundary. */
export function underBoundary(document: unknown, request: RequestInput): string {
  return new EvaluatedRole({
    trust: { name: 'trust', document: parsePolicy(NOBODY, 'trust') },
    permissions: [
      { name: 'all', document: parsePolicy({ Version: '2012-10-17', Statement: [EVERYTHING] }, 'identity') },
    ],
    boundary: { name: 'boundary', document: parsePolicy(document, 'identity') },
  }).can(request).outcome;
}

/**
 * Whether a caller who may do everything may do this under a policy of the organization, which attaches an Allow of
 * everything beside it. The `Principal` of an RCP is always everybody, so that it says nothing.
 */
export function underGuard(text: string, request: RequestInput): string {
  const statements = (JSON.parse(text) as Document).Statement.map((statement) =>
    Object.fromEntries(Object.entries(statement).filter(([name]) => name !== 'Principal')),
  );
  return underBoundary({ Version: '2012-10-17', Statement: [EVERYTHING, ...statements] }, request);
}

const PACKS = [AwsSolutionsChecks, NIST80053R5Checks, HIPAASecurityChecks, PCIDSS321Checks, ServerlessChecks];

/** What the packs of cdk-nag say about all resources that `build` makes, as `path: rule`. */
export function nagFindings(build: (stack: Stack) => void): readonly string[] {
  const app = newApp();
  build(newStack({}, 'Stack', app));
  app.synth();
  return PACKS.flatMap((Pack) => new Pack().validateScope(app).violations).flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath = '' }) => `${constructPath}: ${ruleName}`),
  );
}
