import type { IConnectorRef, IWorkflowRef } from 'aws-cdk-lib/aws-transfer';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_transfer.html';

const TRANSFER: Intent = {
  sentence: 'transfer files by connector {connector}',
  statements: [{ actions: ['transfer:StartFileTransfer'], on: ['{connector}'] }],
  page: PAGE,
  date: '2026-09',
};

const REPORT: Intent = {
  sentence: 'report on custom steps of workflow {workflow}',
  statements: [{ actions: ['transfer:SendWorkflowStepState'], on: ['{workflow}'] }],
  page: PAGE,
  date: '2026-09',
};

/**
 * Access to AWS Transfer Family. Users of its servers have a role each, that the server assumes: `ServiceRole`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_transfer.html (2026-09)
 */
export class TransferAccess {
  /**
   * Send files to, or fetch files from, the server behind a connector: `transfer:StartFileTransfer`. The connector reads
   * and writes S3 with a role of its own.
   */
  public static transferFiles(connector: IConnectorRef, options: AccessOptions = {}): Access {
    const { connectorArn, connectorId } = connector.connectorRef;
    return intent(TRANSFER, { connector: namedResource(connector, connectorArn, connectorId) }, options);
  }

  /** Say how a custom step of a workflow ended, as its function has to: `transfer:SendWorkflowStepState`. */
  public static reportStep(workflow: IWorkflowRef, options: AccessOptions = {}): Access {
    const { workflowArn, workflowId } = workflow.workflowRef;
    return intent(REPORT, { workflow: namedResource(workflow, workflowArn, workflowId) }, options);
  }
}
