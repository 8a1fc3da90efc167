import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { GrafanaAccess } from '../../lib/access/grafana-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'describe',
    () => GrafanaAccess.describe('g-0123456789'),
    'see the Grafana workspace g-0123456789',
    ['grafana:DescribeWorkspace on arn:aws:grafana:eu-west-1:111122223333:/workspaces/g-0123456789'],
  ],
  [
    'createTokens',
    () => GrafanaAccess.createTokens('g-0123456789'),
    'create tokens of the Grafana workspace g-0123456789',
    [
      'grafana:CreateWorkspaceServiceAccountToken, grafana:DeleteWorkspaceServiceAccountToken on arn:aws:grafana:eu-west-1:111122223333:/workspaces/g-0123456789',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a workspace id that is none is refused',
    () => GrafanaAccess.describe('dashboards'),
    'InvalidValue: `workspaceId` `dashboards` does not name a workspace; use `g-` and 10 characters of 0-9 a-f',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
