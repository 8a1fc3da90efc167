import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { App, Stack } from 'aws-cdk-lib/core';
import { exampleApp } from '../../bin/app';

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string }[] }[];
}

process.env.CDK_VALIDATION = 'true';

/** What the built-in validator reports of an app in strict mode. */
function strictFindings(build: (app: App) => void): string[] {
  const outdir = mkdtempSync(join(tmpdir(), 'strict-'));
  const context = { '@aws-cdk/core:validateAgainstDefaultRules': true };
  const app = new App({ outdir, context, builtinCloudFormationValidation: true });
  build(app);
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
  }
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as Report;
  rmSync(outdir, { recursive: true });
  return report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}

test('the built-in validator, in strict mode, has no finding in any example', () => {
  expect(strictFindings(exampleApp)).toEqual([]);
}, 120_000);

test('it does find a role that IAM would refuse', () => {
  const findings = strictFindings((app) => {
    const trust = { Version: '2012-10-17', Statement: [] };
    new CfnRole(new Stack(app, 'Bad'), 'Role', { assumeRolePolicyDocument: trust, maxSessionDuration: 60 });
  });
  expect(findings).not.toEqual([]);
}, 120_000);
