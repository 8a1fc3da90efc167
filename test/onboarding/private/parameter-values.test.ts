import type { SheetEntry } from '../../../lib/onboarding/private/parameter-sheet';
import { parameterValues } from '../../../lib/onboarding/private/parameter-values';
import { Token } from 'aws-cdk-lib/core';
import { EXTERNAL_ID, failure } from '../support';

const text = { group: 'Group', label: 'Label', description: 'Description.' };
const ENTRIES: SheetEntry[] = [
  { ...text, name: 'ExternalId', pattern: '^[a-z-]+$' },
  { ...text, name: 'ExportBucket', pattern: '^[a-z]+$' },
  { ...text, name: 'EnableExports', allowed: ['true', 'false'], default: 'false' },
];

test('the values stand in the order of the template, and only those that are given', () => {
  const choices = { values: { ExportBucket: 'exports' }, features: ['Exports'], externalId: EXTERNAL_ID };
  expect(Object.entries(parameterValues('It', ENTRIES, choices))).toEqual([
    ['ExternalId', EXTERNAL_ID],
    ['ExportBucket', 'exports'],
    ['EnableExports', 'true'],
  ]);
  expect(parameterValues('It', ENTRIES, {})).toEqual({});
});

test('tokens pass', () => {
  const token = Token.asString({ Ref: 'Id' });
  expect(parameterValues('It', ENTRIES, { externalId: token })).toEqual({ ExternalId: token });
});

test.each([
  [{ features: ['Export'] }, 'the template has no parameter `EnableExport`; did you mean `EnableExports`?'],
  [{ values: { Zone: 'z' } }, 'the template has no parameter `Zone`; it has ExternalId, ExportBucket, EnableExports'],
  [
    { values: { ExportBucket: 'UPPER' } },
    'the parameter `ExportBucket` cannot be `UPPER`; write what matches `^[a-z]+$`',
  ],
  [{ values: { EnableExports: 'yes' } }, 'the parameter `EnableExports` cannot be `yes`; write `true` or `false`'],
  [
    { externalId: 'short' },
    '`externalId` `short` is easy to guess; make a random one for each customer, such as a UUID',
  ],
  [
    { externalId: '123456789012' },
    '`externalId` `123456789012` is easy to guess; make a random one for each customer, such as a UUID',
  ],
])('%j is refused', (choices, message) => {
  expect(failure(() => parameterValues('It', ENTRIES, choices))).toBe(`InvalidValue: It: ${message}`);
});

test('a template without parameters says so', () => {
  expect(failure(() => parameterValues('It', [], { externalId: EXTERNAL_ID }))).toBe(
    'InvalidValue: It: the template has no parameter `ExternalId`; it has none',
  );
});

test('CloudFormation takes values of 4096 bytes', () => {
  const values = (size: number) => ({ values: { ExportBucket: 'a'.repeat(size) } });
  expect(failure(() => parameterValues('It', ENTRIES, values(4096)))).toBe('');
  expect(failure(() => parameterValues('It', ENTRIES, values(4097)))).toMatch(/^InvalidValue: It: the parameter/);
});
