import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { amountRow, measure, pairs, ratioRow, ROUNDS, type Measure, type Row } from './measure';

const ROOT = join(__dirname, '..', '..', '..');

/** What access to every service costs: the reference, the door to it, its types and its place in the tarball. */
export function accessRows(): readonly Row[] {
  const against = (task: string, base: string): number[] =>
    pairs(task, base).map(([ours, other]) => ours.cpu / other.cpu);
  const over = (part: keyof Measure): number[] =>
    pairs('threeServices', 'threeByHand', 0, 3 * ROUNDS).map(([ours, base]) => ours[part] - base[part]);
  return [
    amountRow('reference: the first service, CPU', 'ms', several('firstService'), 1),
    amountRow('reference: one more service, CPU', 'ms', several('nextService'), 1),
    ratioRow('reference: all services / iam-data, CPU', against('everyService', 'everyServiceOfIamData'), 0.06),
    ratioRow('ServiceAccess, 1000 statements / iam-floyd, CPU', against('serviceAccess', 'floydStatements')),
    amountRow('ServiceAccess of three services over by hand, CPU', 'ms', over('cpu'), 8),
    amountRow('ServiceAccess of three services over by hand, memory', 'MiB', over('memory'), 3),
    ratioRow('tsc with the names of actions / without, CPU', compileRatios(), 1.15),
    ...sizeRows(),
  ];
}

function several(task: string): number[] {
  return Array.from({ length: 3 * ROUNDS }, () => measure(task).cpu);
}

const PROGRAM = `import { Stack } from 'aws-cdk-lib/core';
import { Role } from 'aws-cdk-lib/aws-iam';
export class Example extends Stack {
  public readonly role = Role.fromRoleName(this, 'Role', 'role');
`;

const NAMES = `import { ServiceAccess } from '${join(ROOT, 'dist', 'lib', 'access', 'service-access')}';
export const access = ServiceAccess.actions('textract:DetectDocumentText', 's3:GetObject');
`;

/** What the library has beside the names is loaded by both programs. */
const LIBRARY = `export type { Access } from '${join(ROOT, 'dist', 'lib', 'access', 'access')}';\n`;

function compileRatios(): number[] {
  const folder = mkdtempSync(join(ROOT, '.bench-'));
  try {
    writeFileSync(join(folder, 'without.ts'), `${LIBRARY}${PROGRAM}}\n`);
    writeFileSync(join(folder, 'with.ts'), `${LIBRARY}${NAMES}${PROGRAM}}\n`);
    compile(folder, 'with.ts'); // warm the file cache
    return Array.from({ length: ROUNDS }, () => compile(folder, 'with.ts') / compile(folder, 'without.ts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** CPU milliseconds of the compiler. */
function compile(folder: string, file: string): number {
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--target',
    'ES2022',
    '--module',
    'node20',
  ];
  const before = childrenCpu();
  execFileSync(process.execPath, [
    require.resolve('typescript/lib/tsc.js'),
    ...options,
    '--types',
    'node',
    join(folder, file),
  ]);
  return childrenCpu() - before;
}

/** The processes that this one has waited for, in ticks of 10 ms. */
function childrenCpu(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return 10 * (Number(fields[13]) + Number(fields[14]));
}

function sizeRows(): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const output = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { cwd: ROOT });
    const [packed] = JSON.parse(output.toString()) as [{ readonly size: number }];
    const data = join(ROOT, 'lib', 'reference', 'data');
    const files = readdirSync(data).map((name) => gzipSync(readFileSync(join(data, name)), { level: 9 }).length);
    const sum = files.reduce((total, size) => total + size, 0);
    return [
      amountRow('tarball: the data of the reference', 'KB', [sum / 1000], 300),
      { what: 'tarball: all', goal: '-', value: `${(packed.size / 1000).toFixed(0)} KB`, met: true },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
