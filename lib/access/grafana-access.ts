import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_grafana.html',
  '2026-09',
);

const DESCRIBE = on(
  'arn:{partition}:grafana:{region}:{account}:/workspaces/{workspace}',
  'see the Grafana workspace {workspace}',
  'grafana:DescribeWorkspace',
);
const CREATE_TOKENS = on(
  'arn:{partition}:grafana:{region}:{account}:/workspaces/{workspace}',
  'create tokens of the Grafana workspace {workspace}',
  'grafana:CreateWorkspaceServiceAccountToken',
  'grafana:DeleteWorkspaceServiceAccountToken',
);

const WORKSPACE: NameRule = {
  what: 'a workspace',
  pattern: /^g-[0-9a-f]{10}$/,
  help: 'use `g-` and 10 characters of 0-9 a-f',
};

/**
 * Access to workspaces of Amazon Managed Grafana: to the workspace itself, not to its dashboards.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_grafana.html (2026-09)
 */
export class GrafanaAccess {
  /**
   * See the state and the address of one workspace: `grafana:DescribeWorkspace`.
   *
   * @param workspaceId name of a workspace in the account and region of the stack: `g-` and 10 characters of 0-9 a-f.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static describe(workspaceId: string, options: AccessOptions = {}): Access {
    return intent(DESCRIBE, { workspace: namedPart('workspaceId', workspaceId, WORKSPACE) }, options);
  }

  /**
   * Create and delete tokens of the service accounts of one workspace, as automation does:
   * `grafana:CreateWorkspaceServiceAccountToken` and `DeleteWorkspaceServiceAccountToken`.
   *
   * A token is an access key to Grafana, and may be an administrator of it: keep it short-lived.
   *
   * @param workspaceId name of a workspace in the account and region of the stack: `g-` and 10 characters of 0-9 a-f.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static createTokens(workspaceId: string, options: AccessOptions = {}): Access {
    return intent(CREATE_TOKENS, { workspace: namedPart('workspaceId', workspaceId, WORKSPACE) }, options);
  }
}
