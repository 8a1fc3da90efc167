import { CfnService } from 'aws-cdk-lib/aws-apprunner';
import { AppRunnerAccess } from '../../lib/access/apprunner-access';
import { newStack, statementsOf } from './support';

test.each([
  [
    'deploy',
    'deploy, and follow deployments of, App Runner service',
    ['apprunner:DescribeService', 'apprunner:ListOperations', 'apprunner:StartDeployment'],
  ],
  ['pause', 'pause and resume App Runner service', ['apprunner:PauseService', 'apprunner:ResumeService']],
] as const)('%s allows its actions on the one service', (verb, sentence, actions) => {
  const stack = newStack();
  const named = new CfnService(stack, 'Named', { serviceName: 'shop', sourceConfiguration: {} });
  const unnamed = new CfnService(stack, 'Unnamed', { sourceConfiguration: {} });
  const access = AppRunnerAccess[verb](named, { reason: 'release' });
  expect([access.sentence, access.reason]).toEqual([`${sentence} shop`, 'release']);
  expect(AppRunnerAccess[verb](unnamed).sentence).toBe(`${sentence} Unnamed`);
  const resources = [stack.resolve(named.serviceRef.serviceArn) as unknown];
  expect(statementsOf(access, stack)).toEqual([{ actions, resources }]);
});
