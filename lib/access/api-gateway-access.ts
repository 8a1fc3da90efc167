import type { IRestApiRef } from 'aws-cdk-lib/aws-apigateway';
import type { CfnStage, IApiRef, IStageRef } from 'aws-cdk-lib/aws-apigatewayv2';
import { KeylessError } from '../errors';
import { isToken } from '../reference/opaque-text';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';

/** Which calls of an API. */
export interface ApiGatewayInvokeOptions extends AccessOptions {
  /** The stage that callers name: `prod`, or `$default` of an HTTP API. */
  readonly stage: string;

  /**
   * Method and path of each call: `GET /orders`, `POST /orders/{id}/items`. A route for `ANY` is called by a method too.
   *
   * `{id}` stands for a path parameter, whatever its value. IAM compares text: such a value may hold slashes too, so
   * `GET /orders/{id}` also admits `GET /orders/7/items` where the API has such a route.
   */
  readonly routes: string[];
}

const MANAGE: Intent = {
  sentence: 'send to, look at and close WebSocket connections of {stage}',
  statements: [
    {
      actions: ['execute-api:ManageConnections'],
      on: ['{stage}/DELETE/@connections/*', '{stage}/GET/@connections/*', '{stage}/POST/@connections/*'],
      evidence: 'the connections of the one stage {stage}, which get their ids when clients connect',
    },
  ],
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html',
  date: '2026-11',
};

/**
 * Access to deployed APIs of Amazon API Gateway, for callers that sign their requests (`AWS_IAM`).
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_execute-api.html (2026-09)
 */
export class ApiGatewayAccess {
  /**
   * Call routes of a REST or HTTP API: `execute-api:Invoke` on each method and path.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html (2026, unverified)
   * @throws KeylessError `InvalidValue` for no route, or one that is no method and path, `WildcardForbidden` for a wildcard
   */
  public static invoke(api: IRestApiRef | IApiRef, options: ApiGatewayInvokeOptions): Access {
    const id = 'restApiRef' in api ? api.restApiRef.restApiId : api.apiRef.apiId;
    const { stage, routes } = options;
    if (routes.length === 0) throw new KeylessError('InvalidValue', '`routes` is empty', 'name at least one route');
    const base = exactArn(arnIn(api, 'execute-api', `${id}/${stage}`));
    return Access._of(`call ${routes.join(', ')} of API ${displayName(api, id)}`, statements(base, routes), options);
  }

  /**
   * Send messages to clients of a WebSocket API, look at their connections and close them:
   * `execute-api:ManageConnections`.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html (2026-11)
   */
  public static manageConnections(stage: IStageRef, options: AccessOptions = {}): Access {
    return intent(MANAGE, { stage: stageOf(stage) }, options);
  }
}

function stageOf(stage: IStageRef & Partial<Pick<CfnStage, 'stageName'>>): Named {
  const { apiId, stageName } = stage.stageRef;
  const arn = exactArn(arnIn(stage, 'execute-api', `${apiId}/${stageName}`));
  return { arn, name: displayName(stage, stageName, stage.stageName) };
}

/** Routes with parameters stand apart: only they hold a wildcard, which the evidence is for. */
function statements(base: string, routes: readonly string[]): readonly AccessStatement[] {
  const all = routes.map((route) => ({ route, arn: `${base}/${checked(route)}` }));
  const [open, exact] = [all.filter(({ arn }) => arn.includes('*')), all.filter(({ arn }) => !arn.includes('*'))];
  const actions = ['execute-api:Invoke'];
  const evidence = `any value of the path parameters of ${open.map(({ route }) => route).join(', ')}`;
  return [
    ...(exact.length > 0 ? [{ actions, resources: exact.map(({ arn }) => arn) }] : []),
    ...(open.length > 0 ? [{ actions, resources: open.map(({ arn }) => arn), evidence }] : []),
  ];
}

/** `GET/orders/*` for `GET /orders/{id}`. */
function checked(route: string): string {
  if (isToken(route)) return route;
  if (/[*?]/.test(route)) {
    const help = 'write each route, with `{id}` for a path parameter';
    throw new KeylessError('WildcardForbidden', `\`routes\` \`${route}\` holds a wildcard`, help);
  }
  const [, method, path] = /^(DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) (\/\S*)$/.exec(route) ?? [];
  if (method !== undefined && path !== undefined) return `${method}${path.replace(/\{\w+\+?\}/g, '*')}`;
  const help = 'write its method and its path: `GET /orders/{id}`';
  throw new KeylessError('InvalidValue', `\`routes\` \`${route}\` is no route`, help);
}
