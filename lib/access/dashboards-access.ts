import type { IDashboardRef } from 'aws-cdk-lib/aws-cloudwatch';
import type { Access, AccessOptions } from './access';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html',
  '2026-09',
);

const DASHBOARD = 'arn:{partition}:cloudwatch::{owner}:dashboard/{dashboard}';
const READ = on(DASHBOARD, 'read dashboard {dashboard}', 'cloudwatch:GetDashboard');
const WRITE = on(DASHBOARD, 'replace dashboard {dashboard}', 'cloudwatch:PutDashboard');

/**
 * Access to dashboards of CloudWatch, which belong to no region.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html (2026-09)
 */
export class DashboardsAccess {
  /** Read what a dashboard shows, without the metrics themselves: `cloudwatch:GetDashboard`. */
  public static read(dashboard: IDashboardRef, options: AccessOptions = {}): Access {
    return onDashboard(READ, dashboard, options);
  }

  /** Replace what a dashboard shows: `cloudwatch:PutDashboard`. */
  public static write(dashboard: IDashboardRef, options: AccessOptions = {}): Access {
    return onDashboard(WRITE, dashboard, options);
  }
}

function onDashboard(what: Intent, dashboard: IDashboardRef, options: AccessOptions): Access {
  const arn = exactArn(dashboard.dashboardRef.dashboardName);
  const { account } = dashboard.env;
  const named = { arn, name: displayName(dashboard, arn) };
  return intent(what, { dashboard: named, owner: { arn: account, name: account } }, options);
}
