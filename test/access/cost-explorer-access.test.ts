import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { CostExplorerAccess } from '../../lib/access/cost-explorer-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'read',
    () => CostExplorerAccess.read(),
    'read the costs of the account (AWS has no resource-level permission for it)',
    ['ce:GetCostAndUsage, ce:GetDimensionValues, ce:GetTags on *'],
  ],
  [
    'readReservations',
    () => CostExplorerAccess.readReservations(),
    'read how reservations are used, and which to buy (AWS has no resource-level permission for it)',
    ['ce:GetReservationCoverage, ce:GetReservationPurchaseRecommendation, ce:GetReservationUtilization on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
