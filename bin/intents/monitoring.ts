import { Alarm, CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Stack } from 'aws-cdk-lib/core';
import { AlarmsAccess } from '../../lib/access/alarms-access';
import { AmpAccess } from '../../lib/access/amp-access';
import { DashboardsAccess } from '../../lib/access/dashboards-access';
import { GrafanaAccess } from '../../lib/access/grafana-access';
import { LogsAccess } from '../../lib/access/logs-access';
import { MetricsAccess } from '../../lib/access/metrics-access';
import { RumAccess } from '../../lib/access/rum-access';
import { SyntheticsAccess } from '../../lib/access/synthetics-access';
import { XRayAccess } from '../../lib/access/xray-access';
import { arn, type IntentSample } from './intent-sample';

const WORKSPACE = arn('aps', 'workspace/ws-11111111-2222-3333-4444-555555555555');

const audit = (stack: Stack): ILogGroup => LogGroup.fromLogGroupName(stack, 'Audit', '/app/audit');
const late = (stack: Stack) => Alarm.fromAlarmArn(stack, 'Late', arn('cloudwatch', 'alarm:orders-late'));
const orders = (stack: Stack) => CfnDashboard.fromDashboardName(stack, 'Orders', 'orders');

export const MONITORING: readonly IntentSample[] = [
  { name: 'LogsAccess.write', access: (stack) => LogsAccess.write(audit(stack)) },
  {
    name: 'LogsAccess.write, to some streams',
    access: (stack) => LogsAccess.write(audit(stack), { streamPrefix: 'web/' }),
  },
  { name: 'LogsAccess.read', access: (stack) => LogsAccess.read(audit(stack)) },
  {
    name: 'LogsAccess.read, of some streams',
    access: (stack) => LogsAccess.read(audit(stack), { streamPrefix: 'web/' }),
  },
  { name: 'LogsAccess.search', access: (stack) => LogsAccess.search(audit(stack)) },
  { name: 'LogsAccess.query', access: (stack) => LogsAccess.query(audit(stack)) },
  { name: 'LogsAccess.writeFlowLogs', access: (stack) => LogsAccess.writeFlowLogs(audit(stack)) },
  { name: 'LogsAccess.writeRdsMetrics', access: () => LogsAccess.writeRdsMetrics() },
  { name: 'LogsAccess.writeApiGatewayLogs', access: () => LogsAccess.writeApiGatewayLogs() },
  { name: 'MetricsAccess.put', access: () => MetricsAccess.put('Orders') },
  { name: 'MetricsAccess.read', access: () => MetricsAccess.read() },
  { name: 'AlarmsAccess.read', access: (stack) => AlarmsAccess.read(late(stack)) },
  { name: 'AlarmsAccess.readHistory', access: (stack) => AlarmsAccess.readHistory(late(stack)) },
  { name: 'AlarmsAccess.setState', access: (stack) => AlarmsAccess.setState(late(stack)) },
  { name: 'AlarmsAccess.mute', access: (stack) => AlarmsAccess.mute(late(stack)) },
  { name: 'DashboardsAccess.read', access: (stack) => DashboardsAccess.read(orders(stack)) },
  { name: 'DashboardsAccess.write', access: (stack) => DashboardsAccess.write(orders(stack)) },
  { name: 'XRayAccess.trace', access: () => XRayAccess.trace() },
  { name: 'XRayAccess.sample', access: () => XRayAccess.sample() },
  { name: 'XRayAccess.read', access: () => XRayAccess.read() },
  { name: 'AmpAccess.write', access: () => AmpAccess.write(WORKSPACE) },
  { name: 'AmpAccess.query', access: () => AmpAccess.query(WORKSPACE) },
  { name: 'GrafanaAccess.describe', access: () => GrafanaAccess.describe('g-0123456789') },
  { name: 'GrafanaAccess.createTokens', access: () => GrafanaAccess.createTokens('g-0123456789') },
  { name: 'SyntheticsAccess.readResults', access: () => SyntheticsAccess.readResults('checkout') },
  { name: 'SyntheticsAccess.run', access: () => SyntheticsAccess.run('checkout') },
  { name: 'RumAccess.send', access: () => RumAccess.send('shop') },
];
