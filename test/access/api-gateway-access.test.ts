import { CfnRestApi, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnStage, HttpApi, WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Token } from 'aws-cdk-lib/core';
import { ApiGatewayAccess } from '../../lib/access/api-gateway-access';
import { failure } from '../failure';
import { ACCOUNT, newStack, statementsOf } from './support';

const env = { account: ACCOUNT, region: 'us-east-1' };
const actions = ['execute-api:Invoke'];
const arn = (...end: unknown[]) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...joined(`:execute-api:us-east-1:${ACCOUNT}:`, end)]],
});

function joined(head: string, [first, ...rest]: unknown[]): unknown[] {
  return typeof first === 'string' ? [`${head}${first}`, ...rest] : [head, first, ...rest];
}

test('routes are called exactly, and those with parameters for any value, apart', () => {
  const stack = newStack('Stack', { env });
  const api = RestApi.fromRestApiId(stack, 'Api', 'a1b2c3');
  const routes = ['POST /orders', 'GET /orders/{id}', 'GET /'];
  const access = ApiGatewayAccess.invoke(api, { stage: 'prod', routes, reason: 'shop' });
  expect([access.sentence, access.reason]).toEqual([
    'call POST /orders, GET /orders/{id}, GET / of API a1b2c3',
    'shop',
  ]);
  expect(statementsOf(access, stack)).toEqual([
    { actions, resources: [arn('a1b2c3/prod/POST/orders'), arn('a1b2c3/prod/GET/')] },
    {
      actions,
      resources: [arn('a1b2c3/prod/GET/orders/*')],
      evidence: 'any value of the path parameters of GET /orders/{id}',
    },
  ]);
});

test.each([
  ['L1 REST API', (stack = newStack('Stack', { env })) => new CfnRestApi(stack, 'Api')],
  ['L2 HTTP API', (stack = newStack('Stack', { env })) => new HttpApi(stack, 'Api')],
])('the API may be an %s', (_, make) => {
  const api = make();
  const access = ApiGatewayAccess.invoke(api, { stage: '$default', routes: ['GET /orders'] });
  expect(access.sentence).toBe('call GET /orders of API Api');
  expect(statementsOf(access, api)).toEqual([
    { actions, resources: [arn({ Ref: expect.stringMatching(/^Api/) as string }, '/$default/GET/orders')] },
  ]);
});

test('routes with parameters alone make one statement', () => {
  const api = RestApi.fromRestApiId(newStack('Stack', { env }), 'Api', 'a1b2c3');
  const access = ApiGatewayAccess.invoke(api, { stage: 'prod', routes: ['GET /{proxy+}'] });
  expect(statementsOf(access, api)).toEqual([
    {
      actions,
      resources: [arn('a1b2c3/prod/GET/*')],
      evidence: 'any value of the path parameters of GET /{proxy+}',
    },
  ]);
});

test('a path of which only deployment knows a part passes', () => {
  const stack = newStack('Stack', { env });
  const api = RestApi.fromRestApiId(stack, 'Api', 'a1b2c3');
  const routes = [`GET /${Token.asString({ Ref: 'Base' })}/{id}`];
  expect(statementsOf(ApiGatewayAccess.invoke(api, { stage: 'prod', routes }), stack)).toMatchObject([
    { resources: [arn('a1b2c3/prod/GET/', { Ref: 'Base' }, '/*')] },
  ]);
});

test('a route that only deployment knows passes', () => {
  const stack = newStack('Stack', { env });
  const route = Token.asString({ Ref: 'Route' });
  const access = ApiGatewayAccess.invoke(RestApi.fromRestApiId(stack, 'Api', 'a1b2c3'), {
    stage: 'prod',
    routes: [route],
  });
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [arn('a1b2c3/prod/', { Ref: 'Route' })] }]);
});

test.each([
  [[], '`routes` is empty; name at least one route'],
  [['GET /*'], '`routes` `GET /*` holds a wildcard; write each route, with `{id}` for a path parameter'],
  [['ANY /orders'], '`routes` `ANY /orders` is no route; write its method and its path: `GET /orders/{id}`'],
  [['/orders'], '`routes` `/orders` is no route; write its method and its path: `GET /orders/{id}`'],
])('refuses the routes %j', (routes, message) => {
  const api = RestApi.fromRestApiId(newStack(), 'Api', 'a1b2c3');
  expect(failure(() => ApiGatewayAccess.invoke(api, { stage: 'prod', routes }))).toContain(message);
});

test('a wildcard as the stage is refused', () => {
  const api = RestApi.fromRestApiId(newStack('Stack', { env }), 'Api', 'a1b2c3');
  const act = () => ApiGatewayAccess.invoke(api, { stage: '*', routes: ['GET /'] });
  expect(failure(act)).toContain('holds a wildcard; name the one resource');
});

test.each([
  ['L1', (stack = newStack('Stack', { env })) => new CfnStage(stack, 'Stage', { apiId: 'a1b2c3', stageName: 'prod' })],
  [
    'L2',
    (stack = newStack('Stack', { env })) =>
      new WebSocketStage(stack, 'Stage', { webSocketApi: new WebSocketApi(stack, 'Api'), stageName: 'prod' }),
  ],
])('connections of an %s stage are sent to, looked at and closed', (_, make) => {
  const stage = make();
  const access = ApiGatewayAccess.manageConnections(stage, { reason: 'chat' });
  expect(access.sentence).toBe(`send to, look at and close WebSocket connections of prod`);
  const [statement] = access._statements;
  expect(statement?.actions).toEqual(['execute-api:ManageConnections']);
  expect(statement?.resources.map((one) => one.replace(/.*\/(\w+)\/@/, '$1 @'))).toEqual([
    'DELETE @connections/*',
    'GET @connections/*',
    'POST @connections/*',
  ]);
});
