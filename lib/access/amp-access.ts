import type { IWorkspaceRef } from 'aws-cdk-lib/aws-aps';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_aps.html',
  '2026-09',
);

const WRITE = on('{workspace}', 'send metrics to Prometheus workspace {workspace}', 'aps:RemoteWrite');
const QUERY = on(
  '{workspace}',
  'query Prometheus workspace {workspace}',
  'aps:GetLabels',
  'aps:GetMetricMetadata',
  'aps:GetSeries',
  'aps:QueryMetrics',
);

const WORKSPACE: ArnRule = {
  property: 'workspace',
  what: 'a workspace',
  format: 'arn:<partition>:aps:<region>:<account>:workspace/<id>',
};

/**
 * Access to workspaces of Amazon Managed Service for Prometheus.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_aps.html (2026-09)
 */
export class AmpAccess {
  /**
   * Send metrics to one workspace: `aps:RemoteWrite`.
   *
   * @param workspace a construct, or the ARN of a workspace that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static write(workspace: IWorkspaceRef | string, options: AccessOptions = {}): Access {
    return intent(
      WRITE,
      { workspace: constructOrArn(workspace, WORKSPACE, (made) => made.workspaceRef.workspaceArn) },
      options,
    );
  }

  /**
   * Query the metrics of one workspace: `aps:QueryMetrics`, `GetSeries`, `GetLabels` and `GetMetricMetadata`.
   *
   * @param workspace a construct, or the ARN of a workspace that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static query(workspace: IWorkspaceRef | string, options: AccessOptions = {}): Access {
    return intent(
      QUERY,
      { workspace: constructOrArn(workspace, WORKSPACE, (made) => made.workspaceRef.workspaceArn) },
      options,
    );
  }
}
