import {
  CfnCluster,
  CfnService,
  CfnTaskDefinition,
  Cluster,
  ContainerImage,
  FargateService,
  FargateTaskDefinition,
  LogDriver,
  TaskDefinition,
  type ITaskDefinitionRef,
} from 'aws-cdk-lib/aws-ecs';
import { CfnRole, Role, type IRole } from 'aws-cdk-lib/aws-iam';
import type { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { EcsAccess } from '../../lib/access/ecs-access';
import { failure } from '../failure';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const ecsArn = (resource: string) => `arn:aws:ecs:us-east-1:${ACCOUNT}:${resource}`;
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/Report`;
const TASKS = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:${ecsArn('task/main/*').slice(8)}`]] };
const evidence = 'the tasks of the one cluster main, which get their ids when they start';
const run = (definition: unknown) => ({
  actions: ['ecs:RunTask'],
  resources: [definition],
  conditions: { ArnEquals: { 'ecs:cluster': ecsArn('cluster/main') } },
});
const pass = (...resources: unknown[]) => ({
  actions: ['iam:PassRole'],
  resources,
  conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
});

let stack: Stack;
beforeEach(() => {
  stack = newStack('Stack', { env: { account: ACCOUNT, region: 'us-east-1' } });
});

const main = () => CfnCluster.fromClusterArn(stack, 'Main', ecsArn('cluster/main'));
const imported = () => TaskDefinition.fromTaskDefinitionArn(stack, 'Task', ecsArn('task-definition/report:3'));
const role = () => Role.fromRoleArn(stack, 'Role', ROLE_ARN);

test('a task is run in one cluster, and its roles are passed to tasks only', () => {
  const options = { cluster: main(), passedRoles: [role()], reason: 'reports' };
  const access = EcsAccess.runTask(imported(), options);
  expect([access.sentence, access.reason]).toEqual(['run tasks of report:3 in cluster main', 'reports']);
  expect(statementsOf(access, stack)).toEqual([run(ecsArn('task-definition/report:3')), pass(ROLE_ARN)]);
});

test('a task without roles passes none', () => {
  const access = EcsAccess.runTask(imported(), { cluster: main(), passedRoles: [] });
  expect(statementsOf(access, stack)).toEqual([run(ecsArn('task-definition/report:3'))]);
});

test('an L2 task definition says its task role, and its execution role where it has one', () => {
  const definition = new FargateTaskDefinition(stack, 'Report');
  const cluster = main();
  const passed = () => statementsOf(EcsAccess.runTask(definition, { cluster }), stack) as [unknown, unknown];
  const arnOf = (made?: IRole) => stack.resolve(made?.roleArn) as unknown;
  expect(passed()[1]).toEqual(pass(arnOf(definition.taskRole)));
  const image = ContainerImage.fromRegistry('report');
  definition.addContainer('App', { image, logging: LogDriver.awsLogs({ streamPrefix: 'report' }) });
  expect(passed()[1]).toEqual(pass(arnOf(definition.taskRole), arnOf(definition.executionRole)));
});

test('an L1 task definition says its roles, by ARN or by name', () => {
  const { attrArn } = new CfnRole(stack, 'TaskRole', { assumeRolePolicyDocument: {} });
  const roles = { taskRoleArn: attrArn, executionRoleArn: 'Pull' };
  const definition = new CfnTaskDefinition(stack, 'Report', { family: 'report', ...roles });
  const access = EcsAccess.runTask(definition, { cluster: main() });
  const named = {
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':role/Pull']],
  };
  expect(statementsOf(access, stack)).toEqual([run({ Ref: 'Report' }), pass(getArn('TaskRole'), named)]);
});

test('an L1 task definition without roles passes none', () => {
  const definition = new CfnTaskDefinition(stack, 'Report', { family: 'report' });
  expect(EcsAccess.runTask(definition, { cluster: main() })._statements).toHaveLength(1);
});

test.each([
  ['one imported by an L2', imported],
  [
    'a bare reference',
    (): ITaskDefinitionRef => {
      const taskDefinitionRef = { taskDefinitionArn: ecsArn('task-definition/report:3') };
      return Object.assign(new Construct(stack, 'Task'), {
        env: { account: ACCOUNT, region: 'us-east-1' },
        taskDefinitionRef,
      });
    },
  ],
])('an imported task definition does not say its roles: %s', (_, make) => {
  const definition = make();
  const message =
    'MissingValue: task definition `Stack/Task` does not say its roles; name them as `passedRoles`, or write `passedRoles: []` for none';
  expect(failure(() => EcsAccess.runTask(definition, { cluster: main() }))).toBe(message);
  const service = new CfnService(stack, 'Shop');
  expect(failure(() => EcsAccess.deploy(service, definition))).toBe(message);
});

test.each([
  ['stopTasks', 'stop tasks of cluster main', 'ecs:StopTask'],
  ['describeTasks', 'read the state of tasks of cluster main', 'ecs:DescribeTasks'],
] as const)('%s reaches the tasks of the one cluster', (factory, sentence, action) => {
  const access = EcsAccess[factory](main());
  expect(access.sentence).toBe(sentence);
  expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources: [TASKS], evidence }]);
});

test('a cluster may be an L2', () => {
  const access = EcsAccess.stopTasks(new Cluster(stack, 'Main', { clusterName: 'main' }));
  expect(access.sentence).toBe('stop tasks of cluster main');
});

test.each([
  [undefined, 'any container', undefined],
  [['app', 'proxy'], 'containers app, proxy', { StringEquals: { 'ecs:container-name': ['app', 'proxy'] } }],
])('commands are run in containers: %s', (containers, shown, conditions) => {
  const access = EcsAccess.exec(main(), { containers });
  expect(access.sentence).toBe(`run commands in ${shown} of cluster main`);
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['ecs:ExecuteCommand'],
      resources: [ecsArn('cluster/main'), TASKS],
      evidence,
      ...(conditions && { conditions }),
    },
    { actions: ['ecs:DescribeTasks'], resources: [TASKS], evidence },
  ]);
});

test.each([
  [[], '`containers` is empty; name a container'],
  [['app*'], '`containers` `app*` holds a wildcard; name a container'],
])('refuses the containers %j', (containers, message) => {
  expect(failure(() => EcsAccess.exec(main(), { containers }))).toContain(message);
});

test.each([
  ['imported', () => FargateService.fromFargateServiceArn(stack, 'Shop', ecsArn('service/main/shop')), 'shop'],
  ['L1', () => new CfnService(stack, 'Shop'), 'Shop'],
])('one %s service is updated, with the roles of its new tasks', (kind, make, name) => {
  const service = make();
  const access = EcsAccess.deploy(service, imported(), { passedRoles: [role()] });
  expect(access.sentence).toBe(`update service ${name}, and follow how it goes`);
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['ecs:DescribeServices', 'ecs:UpdateService'],
      resources: [kind === 'L1' ? { Ref: 'Shop' } : ecsArn('service/main/shop')],
    },
    pass(ROLE_ARN),
  ]);
});
