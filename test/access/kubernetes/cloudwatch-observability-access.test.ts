import { CloudWatchObservabilityAccess } from '../../../lib/access/kubernetes/cloudwatch-observability-access';
import { allowing, placed, placedStack, production, readable } from './support';

const INSIGHTS = placed('logs', 'log-group:/aws/containerinsights/production/*');
const SIGNALS = placed('logs', 'log-group:/aws/application-signals/data');

test.each([
  [undefined, [INSIGHTS, SIGNALS, `${SIGNALS}:*`]],
  [false, [INSIGHTS]],
])('with Application Signals %p it writes logs only to %p', (applicationSignals, groups) => {
  const stack = placedStack();
  const access = CloudWatchObservabilityAccess.publish(production(stack), { applicationSignals });
  expect(access.sentence).toBe('publish logs, metrics and traces of cluster production');
  const statements = readable(access, stack);
  expect(allowing('logs:PutLogEvents', statements).flatMap(({ resources }) => resources)).toEqual(groups);
  expect(allowing('xray:PutTraceSegments', statements).length).toBe(groups.length > 1 ? 1 : 0);
});

test('publishes metrics only in the namespaces of the add-on', () => {
  const stack = placedStack();
  const [metrics] = allowing(
    'cloudwatch:PutMetricData',
    readable(CloudWatchObservabilityAccess.publish(production(stack)), stack),
  );
  expect(metrics?.conditions).toEqual({
    StringEquals: {
      'cloudwatch:namespace': ['ApplicationSignals', 'CWAgent', 'ContainerInsights', 'ContainerInsights/Prometheus'],
    },
  });
});
