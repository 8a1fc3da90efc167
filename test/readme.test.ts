import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import * as library from '../lib';
import { run } from '../lib/review/cli';
import { synthesizedExamples } from './bin/examples';

const ROOT = join(__dirname, '..');
const examples = synthesizedExamples();
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);

/** What the compiler has to say of programs that import the library. */
function problemsOf(programs: readonly string[], name: string): readonly string[] {
  const directory = join(ROOT, 'dist', 'readme', name);
  mkdirSync(directory, { recursive: true });
  const files = programs.map((_, index) => join(directory, `block-${index + 1}.ts`));
  files.forEach((file, index) => writeFileSync(file, programs[index] ?? ''));
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node20,
    types: [],
    paths: { 'cdk-keyless': [join(ROOT, 'dist', 'lib', 'index.d.ts')] },
  });
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  rmSync(directory, { recursive: true });
  return messages;
}

test('every TypeScript block compiles against the library', () => {
  expect(problemsOf(blocks, 'blocks')).toEqual([]);
  expect(blocks.length).toBeGreaterThan(6);
}, 120_000);

test('every line of "how do I say" compiles against the library', () => {
  const rows = [...readme.matchAll(/^\| [^|]+ \| (`.+`) \|$/gm)].map(([, cell = '']) => cell);
  const table = readme.slice(readme.indexOf('| how do I say'), readme.indexOf('`ServiceAccess` is the door'));
  const code = [...table.matchAll(/`([A-Z]\w+\.[^`]+)`/g)].map(([, line = '']) => line);
  expect(rows.length).toBeGreaterThan(20);
  expect(code.length).toBeGreaterThan(24);
  const names = [...new Set(code.flatMap((line) => line.match(/\b[A-Z]\w+(?=\.)/g) ?? []))];
  const lines = [
    `import { ${names.sort().join(', ')} } from 'cdk-keyless';`,
    ...PRELUDE,
    ...code.map((line) => `${line};`),
  ];
  expect(problemsOf([lines.join('\n')], 'how')).toEqual([]);
}, 120_000);

/** What the table calls the things that it uses. */
const PRELUDE = [
  ['aws-athena', 'CfnWorkGroup', 'workgroup'],
  ['aws-dynamodb', 'ITable', 'table'],
  ['aws-ecr', 'IRepository', 'repository'],
  ['aws-ecs', 'ICluster', 'cluster'],
  ['aws-ecs', 'CfnTaskDefinition', 'task'],
  ['aws-eks-v2', 'Cluster', 'cluster2'],
  ['aws-events', 'IEventBus', 'bus'],
  ['aws-iam', 'IRole', 'role'],
  ['aws-kinesis', 'IStream', 'stream'],
  ['aws-kms', 'IKey', 'key'],
  ['aws-lambda', 'IFunction', 'lambda'],
  ['aws-rds', 'DatabaseInstance', 'database'],
  ['aws-route53', 'IHostedZone', 'zone'],
  ['aws-s3', 'IBucket', 'bucket'],
  ['aws-secretsmanager', 'ISecret', 'secret'],
  ['aws-ses', 'IEmailIdentity', 'identity'],
  ['aws-sns', 'ITopic', 'topic'],
  ['aws-sqs', 'IQueue', 'queue'],
  ['aws-ssm', 'IParameter', 'parameter'],
  ['aws-stepfunctions', 'IStateMachine', 'machine'],
  ['core', 'Stack', 'stack'],
].map(([module = '', type = '', name = '']) => `declare const ${name}: import('aws-cdk-lib/${module}').${type};`);

describe('what the guides say by hand', () => {
  const table = readme.slice(readme.indexOf('| guide | practice |'), readme.indexOf('## Deliberately impossible'));
  const rows = [
    ...table.matchAll(/^\| ([^|]+) \| ([^|]+) \| `(\w+)` \| \[(\w+)\]\((bin\/examples\/[\w-]+\.ts)\) \|$/gm),
  ];
  const practices = rows.map(([, guide = '', practice = '', construct = '', stack = '', file = '']) => {
    return { guide, practice, construct, stack, file };
  });
  const stacks = examples.app.node.children.map(({ node }) => node.id);

  test('the table has the practices of five guides', () => {
    expect(new Set(practices.map(({ guide }) => guide)).size).toBe(5);
    expect(practices.length).toBe(table.trim().split('\n').length - 2);
  });

  test.each(practices)('$guide: $practice', ({ construct, stack, file }) => {
    expect(stacks).toContain(stack); // and so in the packs, in the snapshots and in the deploy run, which walk the same app
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(construct);
    expect(library).toHaveProperty(construct);
  });
});

test('every example that the table names exists', () => {
  const links = [...readme.matchAll(/\]\((bin\/examples\/[^)]+)\)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(links.length).toBeGreaterThan(6);
});

test('the role card it shows is the one that is printed', () => {
  const [, shown = ''] = /```\n(FromTheirAddresses[\s\S]*?)\n```/.exec(readme) ?? [];
  let printed = '';
  run(['cards', examples.directory], {
    out: (text) => (printed += text),
    err: (text) => (printed += text),
    coloured: false,
  });
  expect(printed.split('\n\n')).toContain(shown);
});

test('the commands it prints are scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm (?:run )?(start|test|deploy:local|bench)\b/g)].map(([, name = '']) => name);
  expect([...new Set(named)].sort().filter((name) => !(name in scripts))).toEqual([]);
});
