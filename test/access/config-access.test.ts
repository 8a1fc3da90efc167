import { CfnConfigRule } from 'aws-cdk-lib/aws-config';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { ConfigAccess } from '../../lib/access/config-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'putEvaluations',
    () => ConfigAccess.putEvaluations(),
    'report the evaluations of custom rules (AWS has no resource-level permission for it)',
    ['config:PutEvaluations on *'],
  ],
  [
    'readCompliance',
    () => ConfigAccess.readCompliance(arn('config', 'config-rule/config-rule-ab1cd2')),
    'read what rule config-rule-ab1cd2 found',
    ['config:GetComplianceDetailsByConfigRule on arn:aws:config:eu-west-1:111122223333:config-rule/config-rule-ab1cd2'],
  ],
  [
    'query',
    () => ConfigAccess.query(),
    'query the configuration of every recorded resource (AWS has no resource-level permission for it)',
    ['config:SelectResourceConfig on *'],
  ],
  [
    'readHistory',
    () => ConfigAccess.readHistory(),
    'read how recorded resources have changed (AWS has no resource-level permission for it)',
    ['config:GetResourceConfigHistory on *'],
  ],
  [
    'readCompliance, of this app',
    (stack) =>
      ConfigAccess.readCompliance(
        new CfnConfigRule(stack, 'Rule', { source: { owner: 'AWS', sourceIdentifier: 'ROOT_ACCOUNT_MFA_ENABLED' } }),
      ),
    'read what rule Rule found',
    ['config:GetComplianceDetailsByConfigRule on {Rule.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => ConfigAccess.readCompliance(arn('config', 'conformance-pack/a/b')),
    'InvalidValue: `rule` `arn:aws:config:eu-west-1:111122223333:conformance-pack/a/b` is not the ARN of a rule; write `arn:<partition>:config:<region>:<account>:config-rule/<id>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
