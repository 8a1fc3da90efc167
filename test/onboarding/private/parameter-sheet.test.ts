import { Stack } from 'aws-cdk-lib/core';
import { ParameterSheet } from '../../../lib/onboarding/private/parameter-sheet';
import { failure, newApp } from '../support';

const text = { group: 'Group', label: 'Label', description: 'Description.' };

function newSheet() {
  const stack = new Stack(newApp(), 'Stack');
  stack.templateOptions.metadata = { Owner: 'acme' };
  return { stack, sheet: new ParameterSheet(stack, 'It') };
}

test('a parameter keeps its name in the template, and metadata of others stays', () => {
  const { stack, sheet } = newSheet();
  const parameter = sheet.add({ ...text, name: 'ExportBucket' });

  expect(stack.resolve(parameter.valueAsString)).toEqual({ Ref: 'ExportBucket' });
  expect(stack.templateOptions.metadata).toEqual({
    Owner: 'acme',
    'AWS::CloudFormation::Interface': {
      ParameterGroups: [{ Label: { default: 'Group' }, Parameters: ['ExportBucket'] }],
      ParameterLabels: { ExportBucket: { default: 'Label' } },
    },
  });
});

test.each(['export-bucket', '1st', '', 'A'.repeat(129)])('the name %p is refused', (name) => {
  expect(failure(() => newSheet().sheet.add({ ...text, name }))).toBe(
    `InvalidValue: It: \`${name}\` is no name of a parameter; use letters and digits with a letter first, at most 128: \`ExportBucket\``,
  );
});

test('a second parameter of a name is refused', () => {
  const { sheet } = newSheet();
  sheet.add({ ...text, name: 'ExportBucket' });
  expect(failure(() => sheet.add({ ...text, name: 'ExportBucket' }))).toBe(
    'InvalidValue: It: the parameter `ExportBucket` exists already; give every value and feature a name of its own',
  );
});

test('CloudFormation takes 200 parameters', () => {
  const { sheet } = newSheet();
  for (let index = 0; index < 200; index++) sheet.add({ ...text, name: `P${index}` });
  expect(failure(() => sheet.add({ ...text, name: 'P200' }))).toBe(
    'TooLarge: It: the template has more than 200 parameters; ask for less, and make features that belong together one',
  );
});
