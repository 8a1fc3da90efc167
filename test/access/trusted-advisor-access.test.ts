import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { TrustedAdvisorAccess } from '../../lib/access/trusted-advisor-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'read',
    () => TrustedAdvisorAccess.read(),
    'read the recommendations of Trusted Advisor (AWS has no resource-level permission for it)',
    [
      'trustedadvisor:GetRecommendation, trustedadvisor:ListRecommendationResources, trustedadvisor:ListRecommendations on *',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
