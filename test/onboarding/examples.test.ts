import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import { App } from 'aws-cdk-lib/core';
import { superblocksExamples } from '../../bin/examples/superblocks';
import { ToolJumpExample } from '../../bin/examples/tool-jump';
import { VendorAccessOrganizationExample } from '../../bin/examples/vendor-access-organization';
import { thrownBy } from '../failure';
import { arn } from '../roles/support';
import { LINK, nagFindings, newApp, statementsOf, templateOf } from './support';

process.env.CDK_VALIDATION = 'true';

function build(app: App) {
  const toolJump = new ToolJumpExample(app, 'ToolJump');
  new VendorAccessOrganizationExample(app, 'ToolJumpOrganization', toolJump);
  return { toolJump, superblocks: superblocksExamples(app) };
}

test('ToolJump is what its guide says: its role, an external id, its addresses, one prefix of one bucket', () => {
  const { toolJump } = build(newApp());
  const template = templateOf(toolJump);

  expect(template.Resources.Role?.Properties.AssumeRolePolicyDocument).toMatchObject({
    Statement: [
      {
        Action: 'sts:AssumeRole',
        Condition: {
          IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
          StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } },
        },
        Principal: { AWS: arn('iam::222233334444:role/TheirCallerRole') },
      },
    ],
  });
  const bucket = ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { Ref: 'ExportBucket' }];
  expect(statementsOf(template, 'ExportsPolicy')).toEqual([
    { Action: 's3:GetObject', Effect: 'Allow', Resource: { 'Fn::Join': ['', [...bucket, '/read-prefix/*']] } },
    {
      Action: 's3:ListBucket',
      Condition: { StringLike: { 's3:prefix': 'read-prefix/*' } },
      Effect: 'Allow',
      Resource: { 'Fn::Join': ['', bucket] },
    },
  ]);
});

test('Superblocks is the same template three times, but for who becomes the role', () => {
  const templates = build(newApp()).superblocks.map(templateOf);

  expect(
    templates.map(({ Resources }) => JSON.stringify(Resources.Role).match(/ecs-tasks|WebIdentity|ec2/)?.[0]),
  ).toEqual(['ecs-tasks', 'WebIdentity', 'ec2']);
  const policies = templates.map(({ Resources }) => [Resources.FilesPolicy, Resources.TablesPolicy]);
  expect(policies[1]).toEqual(policies[0]);
  expect(policies[2]).toEqual(policies[0]);
});

test.each([
  [0, 'SB_EXECUTION_ENV_INCLUSION_LIST'],
  [1, '**Token File**'],
  [2, '**EC2 Instance Metadata**'],
])('the instructions of Superblocks %i hold what its guide says to do next', (index, step) => {
  expect(build(newApp()).superblocks[index]?.instructions(LINK)).toContain(step);
});

test('no pack of cdk-nag has anything to say', () => {
  const app = newApp();
  build(app);
  expect(nagFindings(app)).toEqual([]);
});

/** What the built-in validator reports in strict mode. */
function strictFindings(change: (examples: ReturnType<typeof build>) => void = () => undefined): readonly unknown[] {
  const outdir = mkdtempSync(join(tmpdir(), 'vendors-'));
  const context = { '@aws-cdk/core:validateAgainstDefaultRules': true };
  const app = new App({ outdir, context, builtinCloudFormationValidation: true });
  change(build(app));
  const error = thrownBy(() => app.synth());
  if (error !== undefined && (error as Error).name !== 'ValidationFailed') throw error;
  const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as {
    readonly pluginReports: readonly { readonly violations: readonly unknown[] }[];
  };
  rmSync(outdir, { recursive: true });
  return pluginReports.flatMap(({ violations }) => violations);
}

test('the built-in validator, in strict mode, has no finding', () => {
  expect(strictFindings()).toEqual([]);
}, 120_000);

test('it does look at the templates of vendors', () => {
  const findings = strictFindings(({ toolJump }) => {
    const role = toolJump.node.findChild('ToolJumpReader').node.defaultChild as CfnRole;
    role.maxSessionDuration = 60;
  });
  expect(findings).not.toEqual([]);
}, 120_000);
