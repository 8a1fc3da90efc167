import type { IBranchRef } from 'aws-cdk-lib/aws-amplify';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amplify.html',
  date: '2026-09',
};
const { on } = intentsFrom(SOURCE.page, SOURCE.date);

const DEPLOY = on(
  '{branch}',
  'deploy to Amplify branch {branch}',
  'amplify:CreateDeployment',
  'amplify:StartDeployment',
);
const BUILD: Intent = {
  sentence: 'build Amplify branch {branch}',
  statements: [
    {
      actions: ['amplify:GetJob', 'amplify:StartJob'],
      on: ['{branch}/jobs/*'],
      evidence: 'every job of the one named branch, whose ids Amplify makes',
    },
  ],
  ...SOURCE,
};

const BRANCH: ArnRule = {
  property: 'branch',
  what: 'a branch',
  format: 'arn:<partition>:amplify:<region>:<account>:apps/<app>/branches/<branch>',
};

/**
 * Access to AWS Amplify Hosting.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amplify.html (2026-09)
 */
export class AmplifyAccess {
  /**
   * Deploy files to one branch of an app without a repository: `amplify:CreateDeployment` and `StartDeployment`.
   *
   * @param branch a construct, or the ARN of a branch that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static deploy(branch: IBranchRef | string, options: AccessOptions = {}): Access {
    return intent(DEPLOY, { branch: constructOrArn(branch, BRANCH, (made) => made.branchRef.branchArn) }, options);
  }

  /**
   * Build and deploy one branch of an app from its repository, and see how it went: `amplify:StartJob` and `GetJob`.
   *
   * @param branch a construct, or the ARN of a branch that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static startBuild(branch: IBranchRef | string, options: AccessOptions = {}): Access {
    return intent(BUILD, { branch: constructOrArn(branch, BRANCH, (made) => made.branchRef.branchArn) }, options);
  }
}
