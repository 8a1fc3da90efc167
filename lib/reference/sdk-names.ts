import { API_GATEWAY_THINGS, SDK_NAME_TABLE } from './sdk-name-table';
import { SERVICE_NAME_TABLE } from './service-name-table';
import { service } from './services';

/** The action behind a method of an SDK, or a command of the CLI, that is named otherwise. */
export interface SdkName {
  /** The action, such as `s3:GetObject` for `s3:HeadObject`. */
  readonly action: string;
  /** What the call needs as well, or instead, where it does several things; empty for most. */
  readonly others: readonly string[];
  /** Why the names differ, as a sentence without a capital and without a full stop. */
  readonly why: string;
  /** The AWS page with the action. */
  readonly page: string;
  /** The year of the copy of the page that was read; re-check before a release. */
  readonly date: string;
}

const READ = '2026';
const MANAGEMENT = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_apigateway.html';

/** The verbs that begin the methods of API Gateway's management clients, and the method of HTTP behind each. */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/^(create|generate|testinvoke|import(?=apikeys|restapi))/, 'POST'],
  [/^(get|export)/, 'GET'],
  [/^(put|import|reimport)/, 'PUT'],
  [/^update/, 'PATCH'],
  [/^(delete|flush|reset)/, 'DELETE'],
];

let byMethod: ReadonlyMap<string, SdkName> | undefined;
let byName: ReadonlyMap<string, string> | undefined;

/**
 * The action behind `s3:HeadObject`, `s3api:head-object`, `sfn:StartExecution` or `apigateway:CreateRestApi`, whatever
 * the case; undefined where the names are the same or the name is unknown.
 */
export function sdkName(name: string): SdkName | undefined {
  const [client, method = ''] = name.split(':') as [string, string?];
  if (service(client)?.action(method) !== undefined) return undefined;
  byMethod ??= methods();
  const prefix = servicePrefix(client) ?? client.toLowerCase();
  const word = plain(method);
  const row = byMethod.get(`${plain(client)}:${word}`) ?? byMethod.get(`${plain(prefix)}:${word}`);
  return row ?? management(prefix, word) ?? respelt(prefix, word);
}

/**
 * The IAM prefix of a service by another of its names, such as `states` for `stepfunctions`, `sfn` and
 * `@aws-sdk/client-sfn`; undefined for an unknown name, and for a prefix itself: only `opensearch` is both.
 */
export function servicePrefix(name: string): string | undefined {
  byName ??= new Map(SERVICE_NAME_TABLE.flatMap(([prefix, names]) => names.split(' ').map((other) => [other, prefix])));
  const word = name.toLowerCase().replace(/^@aws-sdk\/client-|^(aws|amazon|client)[-_ ]/, '');
  return byName.get(plain(word));
}

/** By client, and by the prefix of the action where no other client has a method of that name. */
function methods(): ReadonlyMap<string, SdkName> {
  const found = new Map<string, SdkName>();
  for (const { client, methods: names, actions, why, page } of SDK_NAME_TABLE) {
    const [action, ...others] = actions;
    const prefix = action.slice(0, action.indexOf(':'));
    for (const method of names.map(plain)) {
      const made = { action, others, why, page, date: READ };
      found.set(`${plain(client)}:${method}`, made);
      if (!found.has(`${plain(prefix)}:${method}`)) found.set(`${plain(prefix)}:${method}`, made);
    }
  }
  return found;
}

/** API Gateway has an action for each HTTP method of its management API. */
function management(prefix: string, method: string): SdkName | undefined {
  if (prefix !== 'apigateway') return undefined;
  const [start, verb] = VERBS.find(([pattern]) => pattern.test(method)) ?? [];
  if (start === undefined || verb === undefined) return undefined;
  const thing = method.replace(start, '');
  if (!API_GATEWAY_THINGS.includes(thing) && !API_GATEWAY_THINGS.includes(thing.replace(/s$/, ''))) return undefined;
  const why = 'the actions that manage an API are the methods of HTTP';
  return { action: `apigateway:${verb}`, others: [], why, page: MANAGEMENT, date: READ };
}

/** The method has the name of its action, but the client another than the service, or the CLI spells it with hyphens. */
function respelt(prefix: string, method: string): SdkName | undefined {
  const action = service(prefix)?.action(method)?.name;
  if (action === undefined) return undefined;
  const page = `https://docs.aws.amazon.com/service-authorization/latest/reference/list_${prefix}.html`;
  return { action, others: [], why: `IAM spells it \`${action}\``, page, date: READ };
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}
