import { actionsWithDependents, dependentActions, passRoleServices } from '../../lib/reference/dependent-actions';
import { service } from '../../lib/reference/services';

test.each([
  ['ecs:RunTask', ['ecs-tasks']],
  ['ECS:RUNTASK', ['ecs-tasks']],
  ['lambda:CreateFunction', ['lambda']],
  ['states:CreateStateMachine', ['states']],
  ['scheduler:CreateSchedule', ['scheduler']],
  ['pipes:CreatePipe', ['pipes']],
  ['events:PutTargets', ['events']],
  ['codebuild:CreateProject', ['codebuild']],
  ['codepipeline:CreatePipeline', ['codepipeline']],
  ['cloudformation:CreateStack', ['cloudformation']],
  ['glue:CreateJob', ['glue']],
  ['sagemaker:CreateTrainingJob', ['sagemaker']],
  ['ec2:RunInstances', ['ec2']],
  ['ec2:CreateFlowLogs', ['vpc-flow-logs']],
  ['eks:CreateCluster', ['ec2', 'eks']],
  ['eks:CreatePodIdentityAssociation', ['pods.eks']],
  ['batch:RegisterJobDefinition', ['ecs-tasks']],
  ['firehose:CreateDeliveryStream', ['firehose']],
  ['apprunner:CreateService', ['apprunner', 'bullet']],
  ['autoscaling:CreateAutoScalingGroup', ['autoscaling', 'ec2']],
  ['s3:CreateJob', ['batchoperations.s3']],
])('%s may pass a role to %j', (action, services) => {
  expect(passRoleServices(action)).toEqual(services.map((name) => `${name}.amazonaws.com`));
});

test.each([['s3:GetObject'], ['s3:PutObject'], ['nonsense:Nonsense'], ['']])('`%s` passes no role', (action) => {
  expect(passRoleServices(action)).toBeUndefined();
});

test('iam:PassRole comes first, then what the call needs besides', () => {
  expect(dependentActions('lambda:CreateFunction').map(({ action }) => action)).toEqual([
    'iam:PassRole',
    'lambda:TagResource',
    'lambda:GetLayerVersion',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeSubnets',
    'ec2:DescribeVpcs',
  ]);
});

test.each([
  ['scheduler:CreateSchedule', undefined],
  ['ecs:RunTask', 'the task definition, or the call, names a role'],
  ['lambda:UpdateFunctionConfiguration', 'the call changes the role'],
])('%s passes a role only when: %s', (name, when) => {
  expect(dependentActions(name)[0]?.when).toBe(when);
});

test.each([
  ['secretsmanager:GetSecretValue', 'kms:Decrypt', 'the data is encrypted with a customer managed key'],
  ['ec2:CreateVolume', 'ec2:CreateTags', 'the call sets tags'],
  ['kms:CreateKey', 'iam:CreateServiceLinkedRole', 'the key is multi-Region'],
  ['dynamodb:RestoreTableToPointInTime', 'dynamodb:PutItem', undefined],
])('%s needs %s only when: %s', (name, action, when) => {
  expect(dependentActions(name).find((dependent) => dependent.action === action)?.when).toBe(when);
});

test('an action without a row has nothing that we know of', () => {
  expect(dependentActions('s3:ListBucket')).toEqual([]);
});

test.each(actionsWithDependents())('%s and what it needs are actions of the reference, each with its page', (name) => {
  expect(known(name)).toBe(name);
  for (const { action, page, date, passedTo, when } of dependentActions(name)) {
    expect(known(action)).toBe(action);
    expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\w.*\.html$/);
    expect(date).toMatch(/^\d{4}(-\d\d)?$/);
    expect(passedTo !== undefined).toBe(action === 'iam:PassRole');
    expect(when ?? 'always').toMatch(/^[a-z].*[^.]$/i);
  }
});

function known(name: string): string | undefined {
  const [prefix = '', action = ''] = name.split(':');
  return service(prefix)?.action(action)?.name;
}
