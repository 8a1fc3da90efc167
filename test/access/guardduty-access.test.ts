import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { GuardDutyAccess } from '../../lib/access/guardduty-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'readFindings',
    () => GuardDutyAccess.readFindings(),
    'read the findings of GuardDuty (AWS has no resource-level permission for it)',
    ['guardduty:GetFindings, guardduty:ListFindings on *'],
  ],
  [
    'archiveFindings',
    () => GuardDutyAccess.archiveFindings(),
    'archive findings of GuardDuty (AWS has no resource-level permission for it)',
    ['guardduty:ArchiveFindings, guardduty:UnarchiveFindings on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
