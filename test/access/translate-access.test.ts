import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { TranslateAccess } from '../../lib/access/translate-access';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'translateText',
    () => TranslateAccess.translateText(),
    'translate texts (AWS has no resource-level permission for it)',
    ['translate:TranslateText on *'],
  ],
  [
    'translateDocument',
    () => TranslateAccess.translateDocument(),
    'translate documents (AWS has no resource-level permission for it)',
    ['translate:TranslateDocument on *'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
