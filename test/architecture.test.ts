import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const LIB = join(__dirname, '..', 'lib');

/** Which folders of lib each folder may import; `errors.ts` is everybody's. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  reference: ['policy'],
  access: ['policy', 'reference'],
  trust: ['policy', 'reference'],
  roles: ['policy', 'reference', 'access', 'trust'],
  guards: ['policy', 'reference', 'access', 'trust', 'roles'],
  onboarding: ['policy', 'reference', 'access', 'trust', 'roles'],
  evaluation: ['policy'],
  review: ['policy', 'reference', 'evaluation'],
};

/** Folders that know nothing of the CDK, so that they also work on what others wrote. */
const WITHOUT_CDK = ['policy', 'reference', 'evaluation', 'review'];

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

const imports = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes('/'))
  .flatMap((file): Import[] =>
    [...readFileSync(join(LIB, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, target = '']) => ({
      file,
      folder: file.split('/')[0] ?? '',
      target: target.startsWith('.') ? relative(LIB, resolve(LIB, dirname(file), target)) : target,
    })),
  );

test('the walk sees the imports', () => {
  expect(imports.length).toBeGreaterThan(100);
});

test('every folder of lib is in the table of arrows', () => {
  const folders = readdirSync(LIB, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(ARROWS).sort());
});

test('imports between folders follow the arrows', () => {
  const wrong = imports.filter(({ folder, target }) => {
    const [to = '', ...rest] = target.split('/');
    if (!(to in ARROWS) || rest.length === 0 || to === folder) return false;
    return !ARROWS[folder]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('nothing but the peers and Node is imported', () => {
  const outside = imports.filter(({ target }) => !/^(aws-cdk-lib\/|constructs$|node:)/.test(target));
  expect(outside.filter(({ target }) => !(target.split('/')[0] ?? '' in ARROWS) && target !== 'errors')).toEqual([]);
});

test.each(WITHOUT_CDK)('lib/%s does not import the CDK', (name) => {
  expect(imports.filter(({ folder, target }) => folder === name && /^(aws-cdk-lib|constructs)/.test(target))).toEqual(
    [],
  );
});

test('every file with code in it is mirrored by a test', () => {
  const typesOnly = [
    'evaluation/model.ts',
    'evaluation/pattern.ts',
    'onboarding/customer-value.ts',
    'onboarding/launch-link-options.ts',
    'onboarding/remote-vendor.ts',
    'onboarding/vendor-choices.ts',
    'onboarding/vendor-feature.ts',
    'policy/role-description.ts',
    'reference/data/action-name.d.ts',
    'reference/service-reference.ts',
    'roles/cross-account-trust.ts',
  ];
  const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const untested = files.filter((file) => !existsSync(join(__dirname, file.replace(/\.ts$/, '.test.ts'))));
  expect(untested.sort()).toEqual(['index.ts', ...typesOnly].sort());
});

test('the barrel of the CDK is never imported', () => {
  expect(imports.filter(({ target }) => target === 'aws-cdk-lib')).toEqual([]);
});

test('only review and the data of the reference touch files, and no library code starts processes or opens connections', () => {
  const node = imports.filter(({ target }) => target.startsWith('node:'));
  expect([...new Set(node.map(({ folder, target }) => `${folder} ${target}`))].sort()).toEqual([
    'reference node:fs',
    'reference node:net', // isIP, no connection
    'reference node:path',
    'reference node:zlib',
    'review node:fs',
    'review node:path',
    'review node:util',
  ]);
});
