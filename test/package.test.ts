import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const { peerDependencies, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  peerDependencies: Record<string, string>;
  version: string;
};
const folder = mkdtempSync(join(tmpdir(), 'package-'));

/** The lowest version that a peer range allows. */
function lowest(peer: string): string {
  return `${peer}@${peerDependencies[peer]?.replace('^', '') ?? ''}`;
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], ROOT)) as [
  { filename: string; size: number; files: { path: string }[] },
];
const files = packed.files.map(({ path }) => path);

afterAll(() => rmSync(folder, { recursive: true }));

test('the tarball holds compiled code, declarations, the jsii assembly and the papers, nothing else', () => {
  expect(files.filter((path) => !path.startsWith('dist/lib/')).sort()).toEqual([
    '.jsii',
    'LICENSE',
    'README.md',
    'dist/bin/cdk-keyless.js',
    'package.json',
  ]);
  expect(files.filter((path) => path.startsWith('dist/lib/') && !/\.(d\.ts|js)$/.test(path)).sort()).toEqual([
    'dist/lib/reference/data/managed-policies.txt.br',
    'dist/lib/reference/data/services.txt',
  ]);
  expect(files).toContain('dist/lib/index.d.ts');
});

test('installed into an empty folder with the lowest peers it allows, it synthesizes a stack and prints its cards', () => {
  const app = join(folder, 'app');
  execFileSync('mkdir', [app]);
  writeFileSync(join(app, 'package.json'), '{ "private": true }');
  const peers = [lowest('aws-cdk-lib'), lowest('constructs')];
  npm(['install', '--no-audit', '--no-fund', join(folder, packed.filename), ...peers], app);
  writeFileSync(
    join(app, 'app.js'),
    `const { App, Stack } = require('aws-cdk-lib/core');
     const { Bucket } = require('aws-cdk-lib/aws-s3');
     const { Ec2InstanceRole, S3Access } = require('cdk-keyless');
     const app = new App({ outdir: 'cdk.out' });
     const stack = new Stack(app, 'Stack');
     const bucket = Bucket.fromBucketName(stack, 'Bucket', 'my-bucket');
     new Ec2InstanceRole(stack, 'Reader', { access: [S3Access.read(bucket, { prefix: 'in/' })] });
     app.synth();`,
  );
  execFileSync(process.execPath, ['app.js'], { cwd: app });
  const cards = npm(['exec', '--offline', '--', 'cdk-keyless', 'cards'], app);

  expect(cards).toContain('Reader · Ec2InstanceRole · Stack/Reader');
  expect(cards).toContain('read objects under my-bucket/in/');
  expect(Object.keys(JSON.parse(npm(['ls', '--json', '--depth', '0'], app)).dependencies as object).sort()).toEqual([
    'aws-cdk-lib',
    'cdk-keyless',
    'constructs',
  ]);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
}, 300_000);
