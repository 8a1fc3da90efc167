import { CfnChannelNamespace, CfnGraphQLApi, GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { Token } from 'aws-cdk-lib/core';
import { AppSyncAccess } from '../../lib/access/appsync-access';
import { failure } from '../failure';
import { ACCOUNT, newStack, statementsOf } from './support';

const API_ARN = `arn:aws:appsync:us-east-1:${ACCOUNT}:apis/abcdef`;

function imported(stack = newStack()) {
  return GraphqlApi.fromGraphqlApiAttributes(stack, 'Api', { graphqlApiId: 'abcdef', graphqlApiArn: API_ARN });
}

test('fields are called one by one', () => {
  const stack = newStack();
  const access = AppSyncAccess.graphql(imported(stack), ['Query.getOrder', 'Mutation.createOrder'], { reason: 'shop' });
  expect([access.sentence, access.reason]).toEqual([
    'call Query.getOrder, Mutation.createOrder of GraphQL API abcdef',
    'shop',
  ]);
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['appsync:GraphQL'],
      resources: [`${API_ARN}/types/Query/fields/getOrder`, `${API_ARN}/types/Mutation/fields/createOrder`],
    },
  ]);
});

test('a field that only deployment knows passes, and stays out of the sentence', () => {
  const stack = newStack();
  const access = AppSyncAccess.graphql(imported(stack), [Token.asString({ Ref: 'Field' })]);
  expect(access.sentence).toBe('call a field named at deployment of GraphQL API abcdef');
  const field = { 'Fn::Join': ['/fields/', { 'Fn::Split': ['.', { Ref: 'Field' }] }] };
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['appsync:GraphQL'], resources: [{ 'Fn::Join': ['', [`${API_ARN}/types/`, field]] }] },
  ]);
});

test('an L1 API is called by its name', () => {
  const api = new CfnGraphQLApi(newStack(), 'Api', { name: 'shop', authenticationType: 'AWS_IAM' });
  expect(AppSyncAccess.graphql(api, ['Query.getOrder']).sentence).toBe('call Query.getOrder of GraphQL API shop');
});

test.each([
  [[], '`fields` is empty; name a field'],
  [['Query.*'], '`fields` `Query.*` holds a wildcard; name a field'],
  [
    ['getOrder'],
    '`fields` `getOrder` does not name a field; write its type and its name, as `Query.getOrder` or `Mutation.createOrder`',
  ],
])('refuses the fields %j', (fields, message) => {
  expect(failure(() => AppSyncAccess.graphql(imported(), fields))).toContain(message);
});

test.each([
  ['publish', 'publish events on channels of orders', 'appsync:EventPublish'],
  ['subscribe', 'subscribe to channels of orders', 'appsync:EventSubscribe'],
] as const)('%s connects to the API, and reaches the one namespace', (verb, sentence, action) => {
  const stack = newStack();
  const channels = new CfnChannelNamespace(stack, 'Channels', { apiId: 'abcdef', name: 'orders' });
  const access = AppSyncAccess[verb](channels);
  const arn = stack.resolve(channels.channelNamespaceRef.channelNamespaceArn) as unknown;
  expect(access.sentence).toBe(sentence);
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['appsync:EventConnect'],
      resources: [{ 'Fn::Select': [0, { 'Fn::Split': ['/channelNamespace/', arn] }] }],
    },
    { actions: [action], resources: [arn] },
  ]);
});
