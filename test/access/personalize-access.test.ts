import { CfnCampaign, CfnDataset } from 'aws-cdk-lib/aws-personalize';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { PersonalizeAccess } from '../../lib/access/personalize-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const CAMPAIGN = arn('personalize', 'campaign/shop');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'recommend',
    () => PersonalizeAccess.recommend(CAMPAIGN),
    'ask campaign shop for recommendations',
    [
      'personalize:GetPersonalizedRanking, personalize:GetRecommendations on arn:aws:personalize:eu-west-1:111122223333:campaign/shop',
    ],
  ],
  [
    'recordEvents',
    () => PersonalizeAccess.recordEvents(),
    'record what people do, for any event tracker (AWS has no resource-level permission for it)',
    ['personalize:PutEvents on *'],
  ],
  [
    'writeItems',
    () => PersonalizeAccess.writeItems(arn('personalize', 'dataset/shop/ITEMS')),
    'write items to dataset ITEMS',
    ['personalize:PutItems on arn:aws:personalize:eu-west-1:111122223333:dataset/shop/ITEMS'],
  ],
  [
    'writeUsers',
    () => PersonalizeAccess.writeUsers(arn('personalize', 'dataset/shop/USERS')),
    'write users to dataset USERS',
    ['personalize:PutUsers on arn:aws:personalize:eu-west-1:111122223333:dataset/shop/USERS'],
  ],
  [
    'recommend, of this app',
    (stack) =>
      PersonalizeAccess.recommend(new CfnCampaign(stack, 'Shop', { name: 'shop', solutionVersionArn: 'version' })),
    'ask campaign Shop for recommendations',
    ['personalize:GetPersonalizedRanking, personalize:GetRecommendations on {Shop}'],
  ],
  [
    'writeItems, of this app',
    (stack) =>
      PersonalizeAccess.writeItems(
        new CfnDataset(stack, 'Items', {
          name: 'items',
          datasetGroupArn: 'group',
          datasetType: 'ITEMS',
          schemaArn: 'schema',
        }),
      ),
    'write items to dataset Items',
    ['personalize:PutItems on {Items}'],
  ],
  [
    'writeUsers, of this app',
    (stack) =>
      PersonalizeAccess.writeUsers(
        new CfnDataset(stack, 'Users', {
          name: 'users',
          datasetGroupArn: 'group',
          datasetType: 'USERS',
          schemaArn: 'schema',
        }),
      ),
    'write users to dataset Users',
    ['personalize:PutUsers on {Users}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => PersonalizeAccess.recommend(arn('personalize', 'solution/shop')),
    'InvalidValue: `campaign` `arn:aws:personalize:eu-west-1:111122223333:solution/shop` is not the ARN of a campaign; write `arn:<partition>:personalize:<region>:<account>:campaign/<name>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
