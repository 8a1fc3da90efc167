import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { ServiceCatalogAccess } from '../../lib/access/service-catalog-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'provision',
    () => ServiceCatalogAccess.provision('prod-abcdefghijklm'),
    'provision product prod-abcdefghijklm',
    [
      'servicecatalog:DescribeProduct, servicecatalog:DescribeProvisioningParameters, servicecatalog:ListLaunchPaths, servicecatalog:ProvisionProduct on arn:aws:catalog:eu-west-1:111122223333:product/prod-abcdefghijklm',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a product id that is none is refused',
    () => ServiceCatalogAccess.provision('shop'),
    'InvalidValue: `productId` `shop` does not name a product; use `prod-` and 13 characters of a-z 0-9',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
