import { Token } from 'aws-cdk-lib/core';
import { MetricsAccess } from '../../lib/access/metrics-access';

test('metrics are published in one namespace', () => {
  const access = MetricsAccess.put('Orders/Web', { reason: 'count orders' });
  expect(access._statements).toEqual([
    {
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      conditions: { StringEquals: { 'cloudwatch:namespace': 'Orders/Web' } },
      evidence:
        'a metric namespace has no ARN: AWS limits cloudwatch:PutMetricData by cloudwatch:namespace on * ' +
        '(https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html, 2026)',
    },
  ]);
  expect(access.sentence).toBe('publish metrics in Orders/Web');
  expect(access.reason).toBe('count orders');
});

test('a token passes as a namespace', () => {
  const namespace = Token.asString({ Ref: 'Namespace' });
  const access = MetricsAccess.put(namespace);
  expect(access._statements[0]?.conditions).toEqual({ StringEquals: { 'cloudwatch:namespace': namespace } });
  expect(access.sentence).toBe('publish metrics in a namespace named at deployment');
});

test.each(['a', 'a'.repeat(255), 'My App', 'a:b', 'AWSome'])('the namespace `%s` is accepted', (namespace) => {
  expect(MetricsAccess.put(namespace).sentence).toBe(`publish metrics in ${namespace}`);
});

const rules = 'use 1 to 255 ASCII characters, the first neither `:` nor a space';

test.each([
  ['', `\`namespace\` \`\` is no name of a namespace; ${rules}`],
  [':app', `\`namespace\` \`:app\` is no name of a namespace; ${rules}`],
  ['é', `\`namespace\` \`é\` is no name of a namespace; ${rules}`],
  ['a'.repeat(256), `\`namespace\` \`${'a'.repeat(256)}\` is no name of a namespace; ${rules}`],
  ['App*', '`namespace` `App*` holds a wildcard; name one namespace'],
  [
    'AWS/EC2',
    '`namespace` `AWS/EC2` starts with `AWS/`; names that start with `AWS/` are for AWS services: write one of your own',
  ],
])('the namespace `%s` is refused', (namespace, message) => {
  expect(() => MetricsAccess.put(namespace)).toThrow(new Error(message));
});

test('metrics are read, of every namespace', () => {
  const access = MetricsAccess.read({ reason: 'dashboards' });
  expect(access.sentence).toBe('read every metric of the account (AWS has no resource-level permission for it)');
  expect(access._statements.map(({ actions, resources }) => [actions, resources])).toEqual([
    [['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics'], ['*']],
  ]);
});
