import { CfnApplication, CfnEnvironment } from 'aws-cdk-lib/aws-elasticbeanstalk';
import { ElasticBeanstalkAccess } from '../../lib/access/elastic-beanstalk-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const head = `:elasticbeanstalk:us-east-1:${ACCOUNT}:`;
const arn = (...end: unknown[]) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...end]] });
const ENVIRONMENT = arn(`${head}environment/shop/`, { Ref: 'Prod' });

function setting() {
  const stack = newStack('Stack', { env: { account: ACCOUNT, region: 'us-east-1' } });
  const application = CfnApplication.fromApplicationName(stack, 'Shop', 'shop');
  const names = { applicationName: 'shop', environmentName: 'shop-prod' };
  return { stack, application, environment: new CfnEnvironment(stack, 'Prod', names) };
}

test('instances report their health to the one environment', () => {
  const { stack, application, environment } = setting();
  const access = ElasticBeanstalkAccess.reportHealth(application, environment, { reason: 'health' });
  expect([access.sentence, access.reason]).toEqual([
    'report the health of instances of Elastic Beanstalk environment shop-prod',
    'health',
  ]);
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['elasticbeanstalk:PutInstanceStatistics'],
      resources: [arn(`${head}application/shop`), ENVIRONMENT],
    },
  ]);
});

test('the one environment is described', () => {
  const { stack, application, environment } = setting();
  const access = ElasticBeanstalkAccess.describe(application, environment);
  expect(access.sentence).toBe('read state and health of Elastic Beanstalk environment shop-prod');
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['elasticbeanstalk:DescribeEnvironmentHealth', 'elasticbeanstalk:DescribeEnvironments'],
      resources: [ENVIRONMENT],
    },
  ]);
});
