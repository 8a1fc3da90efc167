import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { run } from '../lib/review/cli';
import { synthesizedExamples } from './bin/examples';

const ROOT = join(__dirname, '..');
const examples = synthesizedExamples();
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);

test('every TypeScript block compiles against the library', () => {
  const directory = join(ROOT, 'dist', 'readme');
  mkdirSync(directory, { recursive: true });
  const files = blocks.map((_, index) => join(directory, `block-${index + 1}.ts`));
  files.forEach((file, index) => writeFileSync(file, blocks[index] ?? ''));
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
  expect(messages).toEqual([]);
  expect(blocks.length).toBeGreaterThan(6);
}, 120_000);

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
