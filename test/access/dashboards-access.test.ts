import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { DashboardsAccess } from '../../lib/access/dashboards-access';
import { allowed } from './allowed';
import { newStack } from './support';

const orders = (stack: Stack) => CfnDashboard.fromDashboardName(stack, 'Orders', 'orders');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'read',
    (stack) => DashboardsAccess.read(orders(stack)),
    'read dashboard orders',
    ['cloudwatch:GetDashboard on arn:aws:cloudwatch::111122223333:dashboard/orders'],
  ],
  [
    'write',
    (stack) => DashboardsAccess.write(orders(stack)),
    'replace dashboard orders',
    ['cloudwatch:PutDashboard on arn:aws:cloudwatch::111122223333:dashboard/orders'],
  ],
  [
    'read, of this app',
    (stack) => DashboardsAccess.read(new CfnDashboard(stack, 'Board', { dashboardBody: '{}' })),
    'read dashboard Board',
    ['cloudwatch:GetDashboard on arn:aws:cloudwatch::111122223333:dashboard/{Board}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
