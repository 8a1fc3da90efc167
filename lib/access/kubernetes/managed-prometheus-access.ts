import type { CfnWorkspace, IWorkspaceRef } from 'aws-cdk-lib/aws-aps';
import type { Access, AccessOptions } from '../access';
import { displayName, nameInArn } from '../private/display-name';
import { intent, type Intent, type Named } from '../private/intent';

const PAGE = 'https://docs.aws.amazon.com/prometheus/latest/userguide/set-up-irsa.html';

const REMOTE_WRITE: Intent = {
  sentence: 'send metrics to Prometheus workspace {workspace}',
  statements: [{ actions: ['aps:RemoteWrite'], on: ['{workspace}'] }],
  page: PAGE,
  date: '2026-11',
};

const QUERY: Intent = {
  sentence: 'query the metrics of Prometheus workspace {workspace}',
  statements: [
    { actions: ['aps:GetLabels', 'aps:GetMetricMetadata', 'aps:GetSeries', 'aps:QueryMetrics'], on: ['{workspace}'] },
  ],
  page: PAGE,
  date: '2026-11',
};

/**
 * Access to a workspace of Amazon Managed Service for Prometheus, for a Prometheus server, an agent or Grafana.
 *
 * @see https://docs.aws.amazon.com/prometheus/latest/userguide/set-up-irsa.html (2026-11)
 */
export class ManagedPrometheusAccess {
  /**
   * Send metrics: `aps:RemoteWrite`. As `AmazonPrometheusRemoteWriteAccess`, in one workspace.
   *
   * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonPrometheusRemoteWriteAccess.html (2026-11)
   */
  public static remoteWrite(workspace: IWorkspaceRef, options: AccessOptions = {}): Access {
    return intent(REMOTE_WRITE, { workspace: named(workspace) }, options);
  }

  /**
   * Query metrics: `aps:QueryMetrics`, `aps:GetSeries`, `aps:GetLabels` and `aps:GetMetricMetadata`. As
   * `AmazonPrometheusQueryAccess`, in one workspace.
   *
   * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonPrometheusQueryAccess.html (2026-11)
   */
  public static query(workspace: IWorkspaceRef, options: AccessOptions = {}): Access {
    return intent(QUERY, { workspace: named(workspace) }, options);
  }
}

function named(workspace: IWorkspaceRef & Partial<Pick<CfnWorkspace, 'alias'>>): Named {
  const { workspaceArn: arn } = workspace.workspaceRef;
  return { arn, name: displayName(workspace, workspace.alias, nameInArn(arn)) };
}
