import type { CfnEnvironment, IApplicationRef, IEnvironmentRef } from 'aws-cdk-lib/aws-elasticbeanstalk';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';

const REPORT_HEALTH: Intent = {
  sentence: 'report the health of instances of Elastic Beanstalk environment {environment}',
  statements: [{ actions: ['elasticbeanstalk:PutInstanceStatistics'], on: ['{application}', '{environment}'] }],
  page: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/iam-instanceprofile.html',
  date: '2026',
};

const DESCRIBE: Intent = {
  sentence: 'read state and health of Elastic Beanstalk environment {environment}',
  statements: [
    {
      actions: ['elasticbeanstalk:DescribeEnvironmentHealth', 'elasticbeanstalk:DescribeEnvironments'],
      on: ['{environment}'],
    },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticbeanstalk.html',
  date: '2026-09',
};

/**
 * Access to environments of AWS Elastic Beanstalk. Deploying to them needs most of the services that an environment is
 * made of: AWS's managed policies for deployment say which, and none of it is here.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_elasticbeanstalk.html (2026-09)
 */
export class ElasticBeanstalkAccess {
  /**
   * Report the health of an instance, for the role of the instances of an environment:
   * `elasticbeanstalk:PutInstanceStatistics` on the application and the environment.
   *
   * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/iam-instanceprofile.html (2026, unverified)
   */
  public static reportHealth(
    application: IApplicationRef,
    environment: IEnvironmentRef,
    options: AccessOptions = {},
  ): Access {
    return intent(REPORT_HEALTH, named(application, environment), options);
  }

  /** Read state, address and health of one environment: `elasticbeanstalk:DescribeEnvironments` and `DescribeEnvironmentHealth`. */
  public static describe(
    application: IApplicationRef,
    environment: IEnvironmentRef,
    options: AccessOptions = {},
  ): Access {
    return intent(DESCRIBE, named(application, environment), options);
  }
}

type AnyEnvironment = IEnvironmentRef & Partial<Pick<CfnEnvironment, 'environmentName'>>;

function named(application: IApplicationRef, environment: AnyEnvironment): Readonly<Record<string, Named>> {
  const { applicationName } = application.applicationRef;
  const { environmentName } = environment.environmentRef;
  const arnOf = (resource: string): string => exactArn(arnIn(environment, 'elasticbeanstalk', resource));
  const name = displayName(environment, environmentName, environment.environmentName);
  return {
    application: { arn: arnOf(`application/${applicationName}`), name },
    environment: { arn: arnOf(`environment/${applicationName}/${environmentName}`), name },
  };
}
