import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedArn, type ArnRule } from './private/named-arn';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_serverlessrepo.html',
  '2026-09',
);

const PUBLISH = on(
  '{application}',
  'publish versions of the serverless application {application}',
  'serverlessrepo:CreateApplicationVersion',
  'serverlessrepo:GetApplication',
  'serverlessrepo:UpdateApplication',
);

const APPLICATION: ArnRule = {
  property: 'applicationArn',
  what: 'a serverless application',
  format: 'arn:<partition>:serverlessrepo:<region>:<account>:applications/<name>',
};

/**
 * Access to the AWS Serverless Application Repository.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_serverlessrepo.html (2026-09)
 */
export class ServerlessRepoAccess {
  /**
   * Publish versions of one application that exists, as `sam publish` does: `serverlessrepo:CreateApplicationVersion`,
   * `UpdateApplication` and `GetApplication`. Who may use the application is another matter.
   *
   * @param applicationArn `arn:<partition>:serverlessrepo:<region>:<account>:applications/<name>`, or a token.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static publish(applicationArn: string, options: AccessOptions = {}): Access {
    return intent(PUBLISH, { application: namedArn(applicationArn, APPLICATION) }, options);
  }
}
