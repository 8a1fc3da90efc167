import type { Access } from '../../../lib/access/access';
import { failure, reads, statementsOf, templateOf, vendor } from '../support';

const read = (object: string) => ({ Action: 's3:GetObject', Effect: 'Allow', Resource: `arn:aws:s3:::acme/${object}` });

test('features that are always on share a policy as plain statements, without a condition', () => {
  const access = vendor();
  access.addFeature('Exports', reads('exports.csv', { policy: 'Storage' }));
  access.addFeature('Tables', reads('tables.csv', { policy: 'Storage' }));

  const template = templateOf(access);

  expect(statementsOf(template, 'StoragePolicy')).toEqual([read('exports.csv'), read('tables.csv')]);
  expect(template.Resources.StoragePolicy?.Condition).toBeUndefined();
  expect(template.Resources.StoragePolicy?.Metadata).toEqual({
    Features: {
      Exports: { Description: 'Reads exports.csv.', May: ['read exports.csv'] },
      Tables: { Description: 'Reads tables.csv.', May: ['read tables.csv'] },
    },
  });
});

test('optional features share a policy that exists while one of them is on, each with its own statements', () => {
  const access = vendor();
  for (const name of ['Exports', 'Tables', 'Queues']) {
    access.addFeature(name, reads(name, { policy: 'Storage', optional: true }));
  }

  const template = templateOf(access);

  expect(template.Conditions?.StorageIsNeeded).toEqual({
    'Fn::Or': [{ Condition: 'ExportsIsOn' }, { Condition: 'TablesIsOn' }, { Condition: 'QueuesIsOn' }],
  });
  expect(template.Resources.StoragePolicy?.Condition).toBe('StorageIsNeeded');
  expect(statementsOf(template, 'StoragePolicy')).toEqual(
    ['Exports', 'Tables', 'Queues'].map((name) => ({
      'Fn::If': [`${name}IsOn`, read(name), { Ref: 'AWS::NoValue' }],
    })),
  );
});

test('the condition of more than ten features stays within what Fn::Or takes', () => {
  const access = vendor();
  for (let index = 0; index < 12; index++) {
    access.addFeature(`Feature${index}`, reads(`${index}`, { policy: 'Storage', optional: true }));
  }

  const outer = (templateOf(access).Conditions?.StorageIsNeeded as { 'Fn::Or': { 'Fn::Or': unknown[] }[] })['Fn::Or'];

  expect(outer.map((inner) => inner['Fn::Or'].length)).toEqual([10, 2]);
});

test('statements of one feature are merged, those of two are not', () => {
  const access = vendor();
  const [exports] = reads('exports.csv').access;
  const [tables] = reads('tables.csv').access;
  access.addFeature('Files', { description: 'Reads.', access: [exports, tables] as Access[], policy: 'Storage' });
  access.addFeature('Again', reads('exports.csv', { policy: 'Storage' }));

  expect(statementsOf(templateOf(access), 'StoragePolicy')).toEqual([
    { ...read(''), Resource: ['arn:aws:s3:::acme/exports.csv', 'arn:aws:s3:::acme/tables.csv'] },
    read('exports.csv'),
  ]);
});

test.each([
  [true, false],
  [false, true],
])('a policy for an optional feature (%p) takes none that is not (%p)', (first, second) => {
  const access = vendor();
  access.addFeature('A', reads('a', { policy: 'Storage', optional: first }));
  const [optional, always] = first ? ['A', 'B'] : ['B', 'A'];

  expect(failure(() => access.addFeature('B', reads('b', { policy: 'Storage', optional: second })))).toBe(
    `InvalidValue: VendorAccess \`Acme\`: the policy \`Storage\` holds \`${optional}\`, which is optional, and \`${always}\`, which is not; give one of them another \`policy\``,
  );
});

test('an account that raised no quota attaches ten policies, and the vendor is told to group', () => {
  const access = vendor();
  for (let index = 0; index < 10; index++) access.addFeature(`Feature${index}`, reads(`${index}`));

  expect(failure(() => access.addFeature('OneMore', reads('more')))).toBe(
    'TooLarge: VendorAccess `Acme`: its features take 11 managed policies, and IAM attaches 10 to a role of a customer; give features that belong together the same `policy`, such as `Storage`',
  );
});

test('a policy fills up to the 6144 characters of IAM, and not beyond', () => {
  const access = vendor();
  const fill = (size: number) => reads('x'.repeat(size), { policy: 'Storage' });
  access.addFeature('Large', fill(5900));

  expect(failure(() => access.addFeature('Small', fill(200)))).toBe(
    'TooLarge: VendorAccess `Acme`: the policy `Storage` takes up to 6289 characters, and IAM takes 6144; its largest part is the feature `Large`; divide that feature into several, each with a `policy` of its own',
  );
});
