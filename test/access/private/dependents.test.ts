import { Role } from 'aws-cdk-lib/aws-iam';
import { assertNoDependents, dependentStatements, type Dependents } from '../../../lib/access/private/dependents';
import { resourceOf } from '../../../lib/access/private/resource-text';
import { action } from '../../../lib/reference/actions';
import { failure } from '../../failure';
import { newStack } from '../support';

const BACKUP = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/backup/b';
const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/restored';
const role = Role.fromRoleArn(newStack(), 'Role', 'arn:aws:iam::111122223333:role/passed');

function statements(name: string, given: readonly string[], dependents: Dependents = {}): unknown {
  return dependentStatements([action(name)], given.map(resourceOf), dependents).map(({ actions, resources }) => [
    actions,
    resources,
  ]);
}

test('what every call needs is added on the resources that it takes', () => {
  expect(statements('dynamodb:RestoreTableFromBackup', [BACKUP, TABLE])).toEqual([
    [
      expect.arrayContaining(['dynamodb:BatchWriteItem', 'dynamodb:Query', 'dynamodb:Scan']) as unknown,
      expect.arrayContaining([TABLE]) as unknown,
    ],
  ]);
});

test('a resource that is not given is asked for', () => {
  expect(failure(() => statements('dynamodb:RestoreTableFromBackup', [ROLE_ARN]))).toMatch(
    /^MissingValue: `dynamodb:RestoreTableFromBackup` needs `dynamodb:\w+` too, on a resource that is not given; add it to `resources` of `\.withDependents`: `arn:/,
  );
});

const ROLE_ARN = 'arn:aws:iam::111122223333:role/passed';

test('what only some calls need is added when it is named', () => {
  const volume = 'arn:aws:ec2:eu-west-1:111122223333:volume/*';
  expect(statements('ec2:CreateVolume', [volume])).toEqual([]);
  expect(statements('ec2:CreateVolume', [volume], { actions: ['ec2:CreateTags'] })).toEqual([
    [['ec2:CreateTags'], [volume]],
  ]);
});

test('a role is passed to the services of the action only', () => {
  const [statement] = dependentStatements([action('lambda:CreateFunction')], [], { passedRoles: [role] });
  expect(statement).toEqual({
    actions: ['iam:PassRole'],
    resources: [ROLE_ARN],
    conditions: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
  });
});

test('an action that stands beside its dependent needs nothing more', () => {
  expect(() => assertNoDependents([action('lambda:CreateFunction'), action('iam:PassRole')])).not.toThrow();
});

test.each([
  [
    'lambda:CreateFunction',
    {},
    'MissingValue: `lambda:CreateFunction` needs `iam:PassRole` too; write `.withDependents({ passedRoles: [role] })` ' +
      'before `.on(...)`, or say why not: `.withDependents({ leftOut: reason })`',
  ],
  [
    'sqs:ListQueues',
    { passedRoles: [role] },
    'InvalidValue: no action of the access passes a role; remove `passedRoles`',
  ],
  [
    'sqs:ListQueues',
    { actions: ['sqs:SendMessage'] },
    'InvalidValue: `actions` `sqs:SendMessage` is no dependent action of the access; ' +
      'none of the actions has a dependent action',
  ],
  [
    'ec2:CreateVolume',
    { actions: ['ec2:CreateTag'] },
    'InvalidValue: `actions` `ec2:CreateTag` is no dependent action of the access; AWS lists `ec2:CreateTags`',
  ],
  [
    'lambda:CreateFunction',
    { leftOut: ' ' },
    'ReasonRequired: `leftOut` is empty; say who grants the dependent actions, or why no call needs them',
  ],
] as const)('%s with %j is refused', (name, dependents, message) => {
  expect(failure(() => statements(name, [], dependents as Dependents))).toBe(message);
});
