import type { ITestGridProjectRef } from 'aws-cdk-lib/aws-devicefarm';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_devicefarm.html',
  '2026-09',
);

const TEST_BROWSERS = on('{project}', 'open browsers of test grid project {project}', 'devicefarm:CreateTestGridUrl');

const PROJECT: ArnRule = {
  property: 'project',
  what: 'a test grid project',
  format: 'arn:<partition>:devicefarm:<region>:<account>:testgrid-project:<id>',
};

/**
 * Access to AWS Device Farm.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_devicefarm.html (2026-09)
 */
export class DeviceFarmAccess {
  /**
   * Open desktop browsers for Selenium tests of one project: `devicefarm:CreateTestGridUrl`.
   *
   * @param project a construct, or the ARN of a test grid project that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static testBrowsers(project: ITestGridProjectRef | string, options: AccessOptions = {}): Access {
    return intent(
      TEST_BROWSERS,
      { project: constructOrArn(project, PROJECT, (made) => made.testGridProjectRef.testGridProjectArn) },
      options,
    );
  }
}
