import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnResource, Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { readAssembly } from '../../lib/review/inputs/assembly';
import { rolesOf } from '../../lib/review/inputs/roles';
import { roleCardsText } from '../../lib/review/reports/role-card-text';
import { roleCard } from '../../lib/review/role-card';
import { newApp } from './support';

/** The cards of all roles that `build` puts into a stack without account and region, without their sizes. */
export function cardsOf(build: (stack: Stack) => void): string {
  const outdir = mkdtempSync(join(tmpdir(), 'cards-'));
  try {
    const app = newApp(outdir);
    build(new Stack(app, 'Stack'));
    const roles = readAssembly(app.synth().directory).flatMap(rolesOf);
    return roleCardsText(roles.map(roleCard), false).replace(/\n +sizes .*/g, '');
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const PACKS = [AwsSolutionsChecks, NIST80053R5Checks, HIPAASecurityChecks, PCIDSS321Checks, ServerlessChecks];

/** What the packs of cdk-nag say about the IAM resources that `build` makes, as `path: rule`. */
export function nagFindings(build: (stack: Stack) => void): readonly string[] {
  const app = newApp();
  const stack = new Stack(app, 'Stack');
  build(stack);
  app.synth();
  const iam = stack.node
    .findAll()
    .filter((node) => CfnResource.isCfnResource(node) && /::(IAM|RolesAnywhere)::/.test(node.cfnResourceType));
  const paths = new Set(iam.map(({ node }) => node.path));
  expect(paths.size).toBeGreaterThan(1);
  return PACKS.flatMap((Pack) => new Pack().validateScope(app).violations).flatMap(({ ruleName, violatingResources }) =>
    violatingResources.flatMap(({ constructPath = '' }) =>
      paths.has(constructPath) ? [`${constructPath}: ${ruleName}`] : [],
    ),
  );
}
