import { join } from 'node:path';
import { run } from '../../lib/review/cli';
import { readAssembly } from '../../lib/review/inputs/assembly';
import { rolesOf } from '../../lib/review/inputs/roles';
import { roleCardsText } from '../../lib/review/reports/role-card-text';
import { roleCard } from '../../lib/review/role-card';
import { folder, role, stackArtifact, template } from './support';

const directory = (): string =>
  folder({
    'manifest.json': { artifacts: { Stack: stackArtifact() } },
    'Stack.template.json': template({ Role: role() }),
  });

/** The exit code and what was written to both streams. */
function called(args: string[], coloured = false): { code: number; out: string; err: string } {
  let [out, err] = ['', ''];
  const code = run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    coloured,
  });
  return { code, out, err };
}

test('`cards` prints the cards of an assembly', () => {
  const assembly = directory();

  const { code, out, err } = called(['cards', assembly]);

  const cards = readAssembly(assembly).flatMap(rolesOf).map(roleCard);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`${roleCardsText(cards, false)}\n`);
  expect(out).toContain('Role · AWS::IAM::Role · Stack/Role\n');
});

test('`--json` prints the same as data, never coloured', () => {
  const assembly = directory();

  const { code, out } = called(['cards', assembly, '--json'], true);

  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(readAssembly(assembly).flatMap(rolesOf).map(roleCard))));
});

test('without a folder it reads cdk.out', () => {
  const before = process.cwd();
  process.chdir(folder({ 'cdk.out/manifest.json': {} }));
  try {
    expect(called(['cards'])).toEqual({ code: 0, out: '\n', err: '' });
  } finally {
    process.chdir(before);
  }
});

test.each([[[]], [['--help']], [['-h']], [['cards', 'x', '--help']]])('%j prints the help', (args: string[]) => {
  const { code, out, err } = called(args);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^cdk-keyless - explain the IAM roles of a CDK app, offline\n/);
  expect(out).toContain('cdk-keyless cards [cdk.out] [--json]');
});

test.each<[string[], string]>([
  [['list'], 'cdk-keyless: `list` is no command; write `cdk-keyless cards`, or `--help`\n'],
  [['cards', 'a', 'b', 'c'], 'cdk-keyless: `b c` is one argument too many; name one assembly\n'],
  [
    ['cards', join('no', 'such')],
    'cdk-keyless: `no/such` is no assembly: it has no manifest.json; name the folder that `cdk synth` wrote, usually `cdk.out`\n',
  ],
])('%j ends with exit code 1 and says why', (args, message) => {
  expect(called(args)).toEqual({ code: 1, out: '', err: message });
});

test('an unknown option ends with exit code 1', () => {
  const { code, out, err } = called(['cards', '--verbose']);

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^cdk-keyless: .*Unknown option '--verbose'/);
});

test('broken files end with exit code 1', () => {
  const broken = folder({ 'manifest.json': '{' });

  const { code, out, err } = called(['cards', broken]);

  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.startsWith(`cdk-keyless: \`${join(broken, 'manifest.json')}\` cannot be read: SyntaxError`)).toBe(true);
});

test('a policy that is none ends with exit code 1', () => {
  const files = { 'Stack.template.json': template({ Role: role({ AssumeRolePolicyDocument: 'everyone' }) }) };

  const { code, err } = called([
    'cards',
    folder({ 'manifest.json': { artifacts: { Stack: stackArtifact() } }, ...files }),
  ]);

  expect(code).toBe(1);
  expect(err).toMatch(/^cdk-keyless: at `policy`: is not JSON: /);
});
