import { CfnWorkspace } from 'aws-cdk-lib/aws-aps';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { AmpAccess } from '../../lib/access/amp-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const WORKSPACE = arn('aps', 'workspace/ws-11111111-2222-3333-4444-555555555555');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'write',
    () => AmpAccess.write(WORKSPACE),
    'send metrics to Prometheus workspace ws-11111111-2222-3333-4444-555555555555',
    ['aps:RemoteWrite on arn:aws:aps:eu-west-1:111122223333:workspace/ws-11111111-2222-3333-4444-555555555555'],
  ],
  [
    'query',
    () => AmpAccess.query(WORKSPACE),
    'query Prometheus workspace ws-11111111-2222-3333-4444-555555555555',
    [
      'aps:GetLabels, aps:GetMetricMetadata, aps:GetSeries, aps:QueryMetrics on arn:aws:aps:eu-west-1:111122223333:workspace/ws-11111111-2222-3333-4444-555555555555',
    ],
  ],
  [
    'write, of this app',
    (stack) => AmpAccess.write(new CfnWorkspace(stack, 'Metrics')),
    'send metrics to Prometheus workspace Metrics',
    ['aps:RemoteWrite on {Metrics}'],
  ],
  [
    'query, of this app',
    (stack) => AmpAccess.query(new CfnWorkspace(stack, 'Queried')),
    'query Prometheus workspace Queried',
    ['aps:GetLabels, aps:GetMetricMetadata, aps:GetSeries, aps:QueryMetrics on {Queried}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => AmpAccess.write(arn('aps', 'scraper/s-1')),
    'InvalidValue: `workspace` `arn:aws:aps:eu-west-1:111122223333:scraper/s-1` is not the ARN of a workspace; write `arn:<partition>:aps:<region>:<account>:workspace/<id>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
