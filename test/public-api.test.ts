import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

interface Documented {
  readonly name: string;
  readonly docs?: { readonly summary?: string; readonly default?: string };
  readonly optional?: boolean;
  readonly overrides?: string;
}

interface ApiType extends Documented {
  readonly kind: string;
  readonly datatype?: boolean;
  readonly properties?: readonly Documented[];
  readonly methods?: readonly Documented[];
}

const assembly = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as {
  readonly types: Readonly<Record<string, ApiType>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bundled?: Readonly<Record<string, string>>;
};
const types = Object.values(assembly.types);
const members = types.flatMap((type) =>
  [...(type.properties ?? []), ...(type.methods ?? [])].map((member) => ({
    type,
    member,
    id: `${type.name}.${member.name}`,
  })),
);

test('the public API is what the index names', () => {
  expect(types.map(({ name }) => name).sort()).toMatchSnapshot();
});

test('every public type has a summary', () => {
  expect(types.filter(({ docs }) => !docs?.summary).map(({ name }) => name)).toEqual([]);
});

test('every public member has a summary, unless it implements one of the CDK that has its own', () => {
  expect(
    members
      .filter(({ member }) => !member.docs?.summary && !member.overrides?.startsWith('aws-cdk-lib'))
      .map(({ id }) => id),
  ).toEqual([]);
});

test('every optional property says what happens without it', () => {
  const silent = members.filter(({ type, member }) => type.datatype && member.optional && !member.docs?.default);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('users get no dependency but the peers', () => {
  expect(Object.keys(assembly.dependencies).sort()).toEqual(['aws-cdk-lib', 'constructs']);
  expect(assembly.bundled).toBeUndefined();
});

test('importing the compiled index loads none of its modules, and each export loads on first use', () => {
  const index = join(ROOT, 'dist', 'lib', 'index.js');
  expect(existsSync(index)).toBe(true);
  const script = `
    const lib = require(${JSON.stringify(index)});
    const loaded = () => Object.keys(require.cache).filter((file) => file.includes('/dist/lib/')).length;
    const before = loaded();
    const undefinedExports = Object.keys(lib).filter((name) => typeof lib[name] !== 'function');
    console.log(JSON.stringify({ before, names: Object.keys(lib).length, after: loaded(), undefinedExports }));`;
  const { before, names, after, undefinedExports } = JSON.parse(
    execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }),
  );
  expect({ before, undefinedExports }).toEqual({ before: 1, undefinedExports: [] });
  expect(names).toBeGreaterThan(20);
  expect(after).toBeGreaterThan(names);
});
