import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { MarketplaceMeteringAccess } from '../../lib/access/marketplace-metering-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'meter',
    () => MarketplaceMeteringAccess.meter(),
    'meter the use of a Marketplace product (AWS has no resource-level permission for it)',
    ['aws-marketplace:MeterUsage on *'],
  ],
  [
    'register',
    () => MarketplaceMeteringAccess.register(),
    'register the use of a Marketplace container product (AWS has no resource-level permission for it)',
    ['aws-marketplace:RegisterUsage on *'],
  ],
  [
    'meterCustomers',
    () => MarketplaceMeteringAccess.meterCustomers(),
    'meter the customers of a Marketplace SaaS product (AWS has no resource-level permission for it)',
    ['aws-marketplace:BatchMeterUsage on *'],
  ],
  [
    'resolveCustomers',
    () => MarketplaceMeteringAccess.resolveCustomers(),
    'learn who the customers of a Marketplace SaaS product are (AWS has no resource-level permission for it)',
    ['aws-marketplace:ResolveCustomer on *'],
  ],
  [
    'readEntitlements',
    () => MarketplaceMeteringAccess.readEntitlements(),
    'read the entitlements of customers of a Marketplace product (AWS has no resource-level permission for it)',
    ['aws-marketplace:GetEntitlements on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
