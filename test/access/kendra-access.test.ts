import { CfnIndex } from 'aws-cdk-lib/aws-kendra';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { KendraAccess } from '../../lib/access/kendra-access';
import { allowed } from './allowed';
import { newStack } from './support';

const index = (stack: Stack) => CfnIndex.fromIndexArn(stack, 'Handbook', arn('kendra', 'index/handbook'));

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'search',
    (stack) => KendraAccess.search(index(stack)),
    'search index handbook',
    ['kendra:Query, kendra:Retrieve on arn:aws:kendra:eu-west-1:111122223333:index/handbook'],
  ],
  [
    'suggest',
    (stack) => KendraAccess.suggest(index(stack)),
    'suggest queries of index handbook',
    ['kendra:GetQuerySuggestions on arn:aws:kendra:eu-west-1:111122223333:index/handbook'],
  ],
  [
    'writeDocuments',
    (stack) => KendraAccess.writeDocuments(index(stack)),
    'write documents to index handbook',
    ['kendra:BatchPutDocument on arn:aws:kendra:eu-west-1:111122223333:index/handbook'],
  ],
  [
    'deleteDocuments',
    (stack) => KendraAccess.deleteDocuments(index(stack)),
    'delete documents of index handbook',
    ['kendra:BatchDeleteDocument on arn:aws:kendra:eu-west-1:111122223333:index/handbook'],
  ],
  [
    'search, of this app',
    (stack) =>
      KendraAccess.search(new CfnIndex(stack, 'Docs', { edition: 'DEVELOPER_EDITION', name: 'docs', roleArn: 'role' })),
    'search index Docs',
    ['kendra:Query, kendra:Retrieve on {Docs.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
