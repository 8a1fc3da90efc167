import { XRayAccess } from '../../lib/access/xray-access';

const evidence = expect.stringContaining('list_xray.html, 2026') as string;

test('traces are sent', () => {
  const access = XRayAccess.trace({ reason: 'find slow calls' });
  const actions = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
  expect(access._statements).toEqual([{ actions, resources: ['*'], evidence }]);
  expect(access.sentence).toBe('send traces to X-Ray');
  expect(access.reason).toBe('find slow calls');
});

test('sampling rules are read', () => {
  const access = XRayAccess.sample();
  const actions = ['xray:GetSamplingRules', 'xray:GetSamplingStatisticSummaries', 'xray:GetSamplingTargets'];
  expect(access._statements).toEqual([{ actions, resources: ['*'], evidence }]);
  expect(access.sentence).toBe('read the sampling rules of X-Ray');
  expect(access.reason).toBeUndefined();
});

test('traces take no reason either', () => {
  expect(XRayAccess.trace().reason).toBeUndefined();
});

test('traces are read, of the whole account', () => {
  const access = XRayAccess.read({ reason: 'dashboards' });
  expect(access.sentence).toBe('read the traces of the account');
  expect(access._statements.map(({ actions, resources }) => [actions, resources])).toEqual([
    [['xray:BatchGetTraces', 'xray:GetServiceGraph', 'xray:GetTraceGraph', 'xray:GetTraceSummaries'], ['*']],
  ]);
});
