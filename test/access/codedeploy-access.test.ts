import {
  CfnDeploymentGroup,
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { CodeDeployAccess } from '../../lib/access/codedeploy-access';
import { failure } from '../failure';
import { ACCOUNT, newStack, statementsOf } from './support';

const env = { account: ACCOUNT, region: 'us-east-1' };
const arn = (...end: unknown[]) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...end]] });
const own = (resource: string) => arn(`:codedeploy:us-east-1:${ACCOUNT}:${resource}`);

function imported(stack = newStack('Stack', { env })) {
  return LambdaDeploymentGroup.fromLambdaDeploymentGroupAttributes(stack, 'Group', {
    application: LambdaApplication.fromLambdaApplicationName(stack, 'Shop', 'shop'),
    deploymentGroupName: 'prod',
    deploymentConfig: LambdaDeploymentConfig.ALL_AT_ONCE,
  });
}

test('revisions are deployed to the one group, by one configuration', () => {
  const group = imported();
  const deploymentConfigName = 'CodeDeployDefault.LambdaAllAtOnce';
  const access = CodeDeployAccess.deploy(group, { deploymentConfigName, reason: 'release' });
  expect([access.sentence, access.reason]).toEqual(['deploy to group prod', 'release']);
  expect(statementsOf(access, group)).toEqual([
    {
      actions: ['codedeploy:CreateDeployment', 'codedeploy:GetDeployment'],
      resources: [own('deploymentgroup:shop/prod')],
    },
    {
      actions: ['codedeploy:GetApplicationRevision', 'codedeploy:RegisterApplicationRevision'],
      resources: [own('application:shop')],
    },
    { actions: ['codedeploy:GetDeploymentConfig'], resources: [own(`deploymentconfig:${deploymentConfigName}`)] },
  ]);
});

test('a hook reports on deployments to the one group', () => {
  const group = imported();
  const access = CodeDeployAccess.reportHook(group);
  expect(access.sentence).toBe('say whether hooks of deployments to group prod passed');
  expect(statementsOf(access, group)).toEqual([
    {
      actions: ['codedeploy:PutLifecycleEventHookExecutionStatus'],
      resources: [own('deploymentgroup:shop/prod')],
    },
  ]);
});

test('a group may be an L1', () => {
  const stack = newStack('Stack', { env });
  const group = new CfnDeploymentGroup(stack, 'Prod', { applicationName: 'shop', serviceRoleArn: 'role' });
  const access = CodeDeployAccess.reportHook(group);
  expect(access.sentence).toBe('say whether hooks of deployments to group Prod passed');
});

test('a configuration is named in full', () => {
  const act = () => CodeDeployAccess.deploy(imported(), { deploymentConfigName: 'CodeDeployDefault.*' });
  expect(failure(act)).toContain('`deploymentConfigName` `CodeDeployDefault.*` holds a wildcard');
});
