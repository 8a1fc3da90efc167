import type { IDeploymentGroupRef } from 'aws-cdk-lib/aws-codedeploy';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';
import { namedText, type NameRule } from './private/named-text';

/** How a deployment rolls out. */
export interface CodeDeployDeployOptions extends AccessOptions {
  /**
   * The deployment configuration: `CodeDeployDefault.OneAtATime`, or one of the account.
   *
   * `deploymentGroup.deploymentConfig.deploymentConfigName` of the CDK has it.
   */
  readonly deploymentConfigName: string;
}

const PAGE =
  'https://docs.aws.amazon.com/codedeploy/latest/userguide/auth-and-access-control-permissions-reference.html';

const DEPLOY: Intent = {
  sentence: 'deploy to group {group}',
  statements: [
    { actions: ['codedeploy:CreateDeployment', 'codedeploy:GetDeployment'], on: ['{group}'] },
    { actions: ['codedeploy:GetApplicationRevision', 'codedeploy:RegisterApplicationRevision'], on: ['{application}'] },
    { actions: ['codedeploy:GetDeploymentConfig'], on: ['{config}'] },
  ],
  page: PAGE,
  date: '2026',
};

const REPORT_HOOK: Intent = {
  sentence: 'say whether hooks of deployments to group {group} passed',
  statements: [{ actions: ['codedeploy:PutLifecycleEventHookExecutionStatus'], on: ['{group}'] }],
  page: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html',
  date: '2026',
};

const CONFIG: NameRule = {
  what: 'a deployment configuration',
  pattern: /^[\w.-]{1,100}$/,
  help: 'use 1 to 100 characters of a-z A-Z 0-9 . _ -, such as `CodeDeployDefault.OneAtATime`',
};

/**
 * Access to deployments of AWS CodeDeploy.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_codedeploy.html (2026-09)
 */
export class CodeDeployAccess {
  /**
   * Deploy revisions to one deployment group, and follow the deployment.
   *
   * `codedeploy:CreateDeployment` and `GetDeployment` on the group, `RegisterApplicationRevision` and
   * `GetApplicationRevision` on its application, `GetDeploymentConfig` on the configuration.
   *
   * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/auth-and-access-control-permissions-reference.html (2026, unverified)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a configuration that is malformed
   */
  public static deploy(group: IDeploymentGroupRef, options: CodeDeployDeployOptions): Access {
    const config = namedText('deploymentConfigName', options.deploymentConfigName, CONFIG);
    const named = { arn: arnIn(group, 'codedeploy', `deploymentconfig:${config.arn}`), name: config.name };
    return intent(DEPLOY, { ...groupOf(group), config: named }, options);
  }

  /**
   * Say whether a hook passed, as a function that validates a deployment has to:
   * `codedeploy:PutLifecycleEventHookExecutionStatus`.
   *
   * The Service Authorization Reference has no resource for it; AWS's guide of SAM scopes it to deployment groups, and
   * so does the CDK.
   *
   * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html (2026, unverified)
   */
  public static reportHook(group: IDeploymentGroupRef, options: AccessOptions = {}): Access {
    return intent(REPORT_HOOK, groupOf(group), options);
  }
}

function groupOf(group: IDeploymentGroupRef): Readonly<Record<'group' | 'application', Named>> {
  const { applicationName, deploymentGroupName } = group.deploymentGroupRef;
  const name = displayName(group, deploymentGroupName);
  const arnOf = (resource: string): string => exactArn(arnIn(group, 'codedeploy', resource));
  return {
    group: { arn: arnOf(`deploymentgroup:${applicationName}/${deploymentGroupName}`), name },
    application: { arn: arnOf(`application:${applicationName}`), name },
  };
}
