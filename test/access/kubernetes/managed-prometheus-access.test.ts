import { CfnWorkspace } from 'aws-cdk-lib/aws-aps';
import { ManagedPrometheusAccess } from '../../../lib/access/kubernetes/managed-prometheus-access';
import { newStack, statementsOf } from '../support';

const QUERY = ['aps:GetLabels', 'aps:GetMetricMetadata', 'aps:GetSeries', 'aps:QueryMetrics'];

test.each([
  ['remoteWrite', 'send metrics to Prometheus workspace shop', ['aps:RemoteWrite']],
  ['query', 'query the metrics of Prometheus workspace shop', QUERY],
] as const)('%s allows its actions on the one workspace', (factory, sentence, actions) => {
  const stack = newStack();
  const workspace = new CfnWorkspace(stack, 'Metrics', { alias: 'shop' });
  const access = ManagedPrometheusAccess[factory](workspace, { reason: 'dashboards' });
  expect([access.sentence, access.reason]).toEqual([sentence, 'dashboards']);
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [{ Ref: 'Metrics' }] }]);
});
