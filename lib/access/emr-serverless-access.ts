import type { CfnApplication, IApplicationRef } from 'aws-cdk-lib/aws-emrserverless';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';
import { passedRoles } from './private/passed-role';

const RUN: Intent = {
  sentence: 'run code of its choice in application {application} as role {role}, follow and cancel every job run',
  statements: [
    { actions: ['emr-serverless:StartJobRun'], on: ['{application}'] },
    {
      actions: ['emr-serverless:CancelJobRun', 'emr-serverless:GetJobRun'],
      on: ['{application}/jobruns/*'],
      evidence: 'the job runs of the one application: EMR makes their ids',
    },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_emr-serverless.html',
  date: '2026-09',
};

/**
 * Access to applications of Amazon EMR Serverless.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_emr-serverless.html (2026-09)
 */
export class EmrServerlessAccess {
  /**
   * Run jobs in one application as one role: `emr-serverless:StartJobRun`, `GetJobRun`, `CancelJobRun`, and
   * `iam:PassRole` of the role. A job runs any code, with everything that the role may do.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_emr-serverless.html (2026-09)
   */
  public static run(application: IApplicationRef, executionRole: IRoleRef, options: AccessOptions = {}): Access {
    const { applicationArn: arn } = application.applicationRef;
    const { roleArn, roleName } = executionRole.roleRef;
    const { name } = application as Partial<Pick<CfnApplication, 'name'>>;
    const named = {
      application: namedResource(application, arn, name),
      role: namedResource(executionRole, roleArn, roleName),
    };
    return intent(RUN, named, options, passedRoles([executionRole], 'emr-serverless.amazonaws.com'));
  }
}
