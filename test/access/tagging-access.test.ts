import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { TaggingAccess } from '../../lib/access/tagging-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'findResources',
    () => TaggingAccess.findResources(),
    'find resources of the account by tag (AWS has no resource-level permission for it)',
    ['tag:GetResources on *'],
  ],
  [
    'readTags',
    () => TaggingAccess.readTags(),
    'list the tags in use in the account (AWS has no resource-level permission for it)',
    ['tag:GetTagKeys, tag:GetTagValues on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
