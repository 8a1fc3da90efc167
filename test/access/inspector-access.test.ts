import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { InspectorAccess } from '../../lib/access/inspector-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'readFindings',
    () => InspectorAccess.readFindings(),
    'read the findings of Inspector (AWS has no resource-level permission for it)',
    ['inspector2:BatchGetFindingDetails, inspector2:ListFindings on *'],
  ],
  [
    'readCoverage',
    () => InspectorAccess.readCoverage(),
    'see what Inspector watches (AWS has no resource-level permission for it)',
    ['inspector2:ListCoverage on *'],
  ],
  [
    'scanSbom',
    () => InspectorAccess.scanSbom(),
    'scan software bills of materials (AWS has no resource-level permission for it)',
    ['inspector-scan:ScanSbom on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
