import { nearestServicePrincipals, SERVICE_PRINCIPALS, servicePrincipal } from '../../lib/reference/service-principals';

test.each([
  ['ec2', 'no', 'no'],
  ['ecs-tasks', 'documented', 'documented'],
  ['lambda', 'opt-in', 'no'],
  ['states', 'documented', 'documented'],
  ['scheduler', 'documented', 'documented'],
  ['pipes', 'documented', 'documented'],
  ['events', 'documented', 'documented'],
  ['pods.eks', 'opt-in', 'no'],
  ['eks-fargate-pods', 'no', 'documented'],
  ['rolesanywhere', 'documented', 'documented'],
  ['apigateway', 'no', 'no'],
  ['appsync', 'documented', 'documented'],
  ['codebuild', 'documented', 'documented'],
  ['codepipeline', 'no', 'no'],
  ['glue', 'no', 'no'],
  ['sagemaker', 'opt-in', 'documented'],
  ['bedrock', 'documented', 'documented'],
  ['batch', 'documented', 'documented'],
  ['build.apprunner', 'no', 'no'],
  ['tasks.apprunner', 'no', 'no'],
  ['firehose', 'no', 'no'],
  ['transfer', 'documented', 'documented'],
  ['backup', 'no', 'no'],
  ['monitoring.rds', 'documented', 'documented'],
  ['vpc-flow-logs', 'documented', 'documented'],
  ['es', 'opt-in', 'opt-in'],
  ['comprehend', 'documented', 'opt-in'],
])('%s: aws:SourceAccount %s, aws:SourceArn %s', (name, account, arn) => {
  expect(servicePrincipal(`${name}.amazonaws.com`)).toMatchObject({ sourceAccount: account, sourceArn: arn });
});

test.each([
  ['states.eu-west-1.amazonaws.com', 'states.amazonaws.com'],
  ['states.us-gov-west-1.amazonaws.com', 'states.amazonaws.com'],
  ['ec2.amazonaws.com.cn', 'ec2.amazonaws.com'],
])('%s is %s', (name, expected) => {
  expect(servicePrincipal(name)?.principal).toBe(expected);
});

test.each([
  ['ecs-tasks', 'ecs', '*'],
  ['states', 'states', 'stateMachine:'],
  ['scheduler', 'scheduler', 'schedule-group/'],
  ['eks-fargate-pods', 'eks', 'fargateprofile/'],
  ['rolesanywhere', 'rolesanywhere', 'trust-anchor/'],
  ['monitoring.rds', 'rds', 'db:'],
  ['vpc-flow-logs', 'ec2', 'vpc-flow-log/'],
  ['airflow-env', 'airflow', 'environment/'],
  ['personalize', 'personalize', '*'],
  ['appsync', 'appsync', 'apis/'],
  ['sagemaker', 'sagemaker', ''],
])('aws:SourceArn of %s is of the service %s and starts with `%s`', (name, service, start) => {
  const row = servicePrincipal(`${name}.amazonaws.com`);
  expect([row?.sourceArnService, row?.sourceArnResource]).toEqual([service, start]);
});

test.each([
  ['batch', ['compute-environment/', 'job/']],
  ['transfer', ['server/', 'user/', 'workflow/', 'connector/', 'agreement/']],
  ['rds', ['db:', 'cluster:']],
  ['states', undefined],
])('the kinds of source of %s are %j', (name, kinds) => {
  expect(servicePrincipal(`${name}.amazonaws.com`)?.sourceArnKinds).toEqual(kinds);
});

test('a service with kinds of source lets any start through', () => {
  const several = SERVICE_PRINCIPALS.filter(({ sourceArnKinds }) => sourceArnKinds !== undefined);
  expect(several.map(({ sourceArnResource }) => sourceArnResource)).toEqual(several.map(() => ''));
});

test.each([
  ['rolesanywhere', ['aws:PrincipalTag/', 'sts:SourceIdentity']],
  ['vmie', ['sts:ExternalId']],
])('%s carries %j as well', (name, carries) => {
  expect(servicePrincipal(`${name}.amazonaws.com`)?.carries).toEqual(carries);
});

test('a service without a row is unknown', () => {
  expect(servicePrincipal('nothing.amazonaws.com')).toBeUndefined();
});

test.each([
  ['pods.eks', ['sts:TagSession']],
  ['rolesanywhere', ['sts:SetSourceIdentity', 'sts:TagSession']],
  ['ec2', []],
])('%s needs the actions %j', (name, actions) => {
  expect(servicePrincipal(`${name}.amazonaws.com`)?.actions).toEqual(actions);
});

test.each([
  ['glu.amazonaws.com', ['glue.amazonaws.com']],
  ['CodeBuilt.amazonaws.com', ['codebuild.amazonaws.com']],
  ['codepipline', ['codepipeline.amazonaws.com']],
  ['stepfunctions.amazonaws.com', ['states.amazonaws.com']],
  ['apprunner.amazonaws.com', ['build.apprunner.amazonaws.com', 'tasks.apprunner.amazonaws.com']],
  ['emr.amazonaws.com', ['elasticmapreduce.amazonaws.com']],
  ['state.eu-west-1.amazonaws.com', ['states.amazonaws.com']],
  ['zzzzzzzz.amazonaws.com', []],
])('%s was most likely meant for %j', (name, expected) => {
  expect([...nearestServicePrincipals(name)].sort()).toEqual(expected);
});

test('no service has two rows', () => {
  const names = SERVICE_PRINCIPALS.map(({ principal }) => principal);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(100);
});

test.each(SERVICE_PRINCIPALS.map((row) => [row.principal, row] as const))(
  '%s names its AWS page, a date and what the service does with the role',
  (principal, row) => {
    expect(principal).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com$/);
    expect(row.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\w.*\.html$/);
    expect(row.date).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(row.purpose).toMatch(/^[a-z].*[^.]$/);
    expect(row.sourceArn === 'documented').toBe(row.sourceArnService !== undefined);
    expect(row.sourceArn === 'documented').toBe(row.sourceArnResource !== undefined);
  },
);
