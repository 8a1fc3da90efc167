import { Repository } from 'aws-cdk-lib/aws-ecr';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Stack } from 'aws-cdk-lib/core';
import { EcrAccess } from '../../lib/access/ecr-access';
import { LogsAccess } from '../../lib/access/logs-access';
import { SecretsAccess } from '../../lib/access/secrets-access';
import { SsmAccess } from '../../lib/access/ssm-access';
import { EcsExecutionRole } from '../../lib/roles/ecs-execution-role';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { accessTo, failure, newStack, resourcesOf, statementsOf } from './support';

const NOTHING =
  'MissingValue: EcsExecutionRole `Start` names nothing to start a task with; name `repositories`, `logGroups`, ' +
  '`secrets` or `parameters`; a task that needs none needs no execution role';

function samples(stack: Stack) {
  return {
    repository: new Repository(stack, 'Repository'),
    logGroup: new LogGroup(stack, 'Logs'),
    secret: new Secret(stack, 'Secret'),
    parameter: new StringParameter(stack, 'Parameter', { stringValue: 'x' }),
  };
}

test('may pull from its repositories, write its logs, read its secrets and parameters, and nothing else', () => {
  const [short, long] = [newStack(), newStack()];
  const { repository, logGroup, secret, parameter } = samples(short);
  const byHand = samples(long);

  new EcsExecutionRole(short, 'Start', {
    repositories: [repository],
    logGroups: [logGroup],
    secrets: [secret],
    parameters: [parameter],
  });
  new EcsTaskRole(long, 'Start', {
    access: [
      EcrAccess.pull(byHand.repository),
      LogsAccess.write(byHand.logGroup),
      SecretsAccess.read(byHand.secret),
      SsmAccess.read(byHand.parameter),
    ],
  });

  expect(statementsOf(short).length).toBeGreaterThanOrEqual(5);
  expect(statementsOf(short)).toEqual(statementsOf(long));
});

test('has the same trust as the task role', () => {
  const stack = newStack();
  new EcsExecutionRole(stack, 'Start', { logGroups: [new LogGroup(stack, 'Logs')] });
  new EcsTaskRole(stack, 'Task');

  const [start, task] = resourcesOf(stack, 'AWS::IAM::Role').map(
    ({ Properties }) => Properties.AssumeRolePolicyDocument,
  );

  expect(start).toEqual(task);
});

test('one log group is enough, and so is declared access alone', () => {
  const stack = newStack();

  new EcsExecutionRole(stack, 'Start', { logGroups: [new LogGroup(stack, 'Logs')] });
  new EcsExecutionRole(stack, 'Other', { access: [accessTo('arn:aws:s3:::files/env', 's3:GetObject')] });

  expect(statementsOf(stack).map(({ Action }) => Action)).toEqual([
    ['logs:CreateLogStream', 'logs:PutLogEvents'],
    's3:GetObject',
  ]);
});

test.each([
  ['no property', {}],
  ['empty lists', { repositories: [], logGroups: [], secrets: [], parameters: [] }],
])('%s is an error: it would start nothing', (_, props) => {
  expect(failure(() => new EcsExecutionRole(newStack(), 'Start', props))).toBe(NOTHING);
});
