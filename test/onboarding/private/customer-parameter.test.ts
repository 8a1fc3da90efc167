import { failure, reads, templateOf, vendor } from '../support';

const BUCKET = { description: 'The bucket.', pattern: '[a-z]{3,63}' };

test('every customer has to give a value that every installation needs', () => {
  const access = vendor();
  access.ask('ExportBucket', BUCKET);
  access.addFeature('Exports', reads('exports.csv'));

  const { Parameters, Rules } = templateOf(access);

  expect(Parameters.ExportBucket).toEqual({
    Type: 'String',
    AllowedPattern: '^(?:[a-z]{3,63})$',
    ConstraintDescription: 'has to match [a-z]{3,63}',
    Description: 'The bucket.',
  });
  expect(Rules).toBeUndefined();
});

test('a value for an optional feature may stay empty while the feature is off, and only then', () => {
  const access = vendor();
  access.ask('ExportBucket', { ...BUCKET, onlyFor: 'Exports' });
  access.addFeature('Exports', reads('exports.csv', { optional: true }));

  const { Parameters, Rules } = templateOf(access);

  expect(Parameters.ExportBucket).toMatchObject({
    AllowedPattern: '^$|^(?:[a-z]{3,63})$',
    Default: '',
    Description: 'The bucket. Needed only for the feature Exports.',
  });
  expect(Rules).toEqual({
    ExportsNeedsExportBucket: {
      RuleCondition: { 'Fn::Equals': [{ Ref: 'EnableExports' }, 'true'] },
      Assertions: [
        {
          Assert: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'ExportBucket' }, ''] }] },
          AssertDescription: 'Exports is switched on and needs ExportBucket',
        },
      ],
    },
  });
});

test.each([
  ['a feature that nobody adds', () => undefined],
  [
    'a feature that is always on',
    (access: ReturnType<typeof vendor>) => access.addFeature('Exports', reads('exports.csv')),
  ],
])('a value only for %s is an error at synthesis', (_, add) => {
  const access = vendor();
  access.ask('ExportBucket', { ...BUCKET, onlyFor: 'Exports' });
  access.addFeature('Inventory', reads('inventory.csv'));
  add(access);

  expect(() => templateOf(access)).toThrow(
    'the value `ExportBucket` is asked for `onlyFor` `Exports`, which is no optional feature; name one, or leave `onlyFor` out',
  );
});

test('a pattern that an empty value matches is refused', () => {
  expect(failure(() => vendor().ask('ExportBucket', { ...BUCKET, pattern: '.*' }))).toBe(
    'InvalidValue: `pattern` `.*` matches an empty value; write one that needs at least one character, such as `[a-z0-9.-]{3,63}`',
  );
});
