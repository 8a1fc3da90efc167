import { Aws, CfnParameter, Fn, Stack } from 'aws-cdk-lib/core';
import { plainText, wordsOf } from '../../../lib/onboarding/private/words';
import { Access } from '../../../lib/access/access';
import { newApp } from '../support';

const stack = new Stack(newApp(), 'Stack');
const parameter = new CfnParameter(stack, 'ExportBucket').valueAsString;

test.each([
  ['plain text', 'plain text'],
  [parameter, '<ExportBucket>'],
  [`objects of ${parameter}/x in ${Aws.REGION}`, 'objects of <ExportBucket>/x in <this region>'],
  [`${Aws.PARTITION} ${Aws.ACCOUNT_ID}`, '<partition> <this account>'],
  [`a ${Fn.importValue('x')}`, 'a <{"Fn::ImportValue":"x"}>'],
])('%p reads as %p', (text, plain) => {
  expect(plainText(stack, text)).toBe(plain);
});

test('a reason stands behind what it is for', () => {
  const [read, why] = [Access._of('read a', []), Access._of('read b', [], { reason: `it is in ${parameter}` })];
  expect([read, why].map((access) => wordsOf(stack, access))).toEqual([
    'read a',
    'read b, because it is in <ExportBucket>',
  ]);
});
