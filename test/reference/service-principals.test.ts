import { SERVICE_PRINCIPALS, servicePrincipal } from '../../lib/reference/service-principals';

test.each([
  ['ec2.amazonaws.com', 'no', 'no'],
  ['ecs-tasks.amazonaws.com', 'documented', 'documented'],
  ['lambda.amazonaws.com', 'opt-in', 'no'],
  ['states.amazonaws.com', 'documented', 'documented'],
  ['scheduler.amazonaws.com', 'documented', 'documented'],
  ['pods.eks.amazonaws.com', 'opt-in', 'no'],
  ['eks-fargate-pods.amazonaws.com', 'no', 'documented'],
  ['rolesanywhere.amazonaws.com', 'documented', 'documented'],
  ['appsync.amazonaws.com', 'documented', 'documented'],
  ['apigateway.amazonaws.com', 'no', 'no'],
])('%s: aws:SourceAccount %s, aws:SourceArn %s', (name, account, arn) => {
  expect(servicePrincipal(name)).toMatchObject({ sourceAccount: account, sourceArn: arn });
});

test.each([
  ['states.eu-west-1.amazonaws.com', 'states.amazonaws.com'],
  ['states.us-gov-west-1.amazonaws.com', 'states.amazonaws.com'],
  ['ec2.amazonaws.com.cn', 'ec2.amazonaws.com'],
])('%s is %s', (name, expected) => {
  expect(servicePrincipal(name)?.principal).toBe(expected);
});

test.each([
  ['ecs-tasks.amazonaws.com', '*'],
  ['states.amazonaws.com', 'stateMachine:'],
  ['scheduler.amazonaws.com', 'schedule-group/'],
  ['eks-fargate-pods.amazonaws.com', 'fargateprofile/'],
  ['rolesanywhere.amazonaws.com', 'trust-anchor/'],
  ['monitoring.rds.amazonaws.com', 'db:'],
  ['personalize.amazonaws.com', '*'],
  ['appsync.amazonaws.com', 'apis/'],
])('aws:SourceArn of %s is of %s', (name, start) => {
  expect(servicePrincipal(name)?.sourceArnResource).toBe(start);
});

test('IAM Roles Anywhere sends the certificate as principal tags, not as request tags', () => {
  expect(servicePrincipal('rolesanywhere.amazonaws.com')?.carries).toEqual(['aws:PrincipalTag/', 'sts:SourceIdentity']);
});

test('a service without a row is unknown', () => {
  expect(servicePrincipal('glue.amazonaws.com')).toBeUndefined();
});

test.each([
  ['pods.eks.amazonaws.com', ['sts:TagSession']],
  ['rolesanywhere.amazonaws.com', ['sts:SetSourceIdentity', 'sts:TagSession']],
  ['ec2.amazonaws.com', []],
])('%s needs the actions %j', (name, actions) => {
  expect(servicePrincipal(name)?.actions).toEqual(actions);
});

test.each(SERVICE_PRINCIPALS.map((row) => [row.principal, row] as const))(
  '%s names its AWS page and a date',
  (_, row) => {
    expect(row.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\w/);
    expect(row.date).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(row.sourceArn === 'documented').toBe(row.sourceArnService !== undefined);
  },
);
