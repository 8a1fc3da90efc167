import type { CfnService, IServiceRef } from 'aws-cdk-lib/aws-apprunner';
import { Fn } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';

function serviceIntent(sentence: string, ...actions: readonly string[]): Intent {
  const page = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_apprunner.html';
  const statements = [{ actions: actions.map((name) => `apprunner:${name}`), on: ['{service}'] }];
  return { sentence: `${sentence} App Runner service {service}`, statements, page, date: '2026-09' };
}

const DEPLOY = serviceIntent(
  'deploy, and follow deployments of,',
  'DescribeService',
  'ListOperations',
  'StartDeployment',
);
const PAUSE = serviceIntent('pause and resume', 'PauseService', 'ResumeService');

/**
 * Access to services of AWS App Runner. What a service itself may do is its instance role.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_apprunner.html (2026-09)
 */
export class AppRunnerAccess {
  /**
   * Deploy the newest image or commit, and follow how it goes: `apprunner:StartDeployment`, `ListOperations` and
   * `DescribeService`. What the service runs on stays as it is.
   */
  public static deploy(service: IServiceRef, options: AccessOptions = {}): Access {
    return intent(DEPLOY, { service: named(service) }, options);
  }

  /** Pause a service and resume it: `apprunner:PauseService` and `ResumeService`. */
  public static pause(service: IServiceRef, options: AccessOptions = {}): Access {
    return intent(PAUSE, { service: named(service) }, options);
  }
}

/** The ARN ends with an id: its name stands before it. */
function named(service: IServiceRef & Partial<Pick<CfnService, 'serviceName'>>): Named {
  const arn = exactArn(service.serviceRef.serviceArn);
  return { arn, name: displayName(service, service.serviceName, Fn.select(1, Fn.split('/', arn))) };
}
