import { join } from 'node:path';
import { sourcePolicies } from '../../bin/reference/managed-policy-table';
import { managedPolicy, managedPolicyNames, type ManagedStatement } from '../../lib/reference/managed-policies';

const source = sourcePolicies(join(__dirname, '..', '..', 'node_modules'));

/** Actions in any order and case: IAM ignores both. */
function actions(list: string | readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : [...new Set([list].flat().map((name) => name.toLowerCase()))].sort();
}

function resources(list: string | readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined ? undefined : [list].flat().sort();
}

function comparable(statement: Partial<ManagedStatement> | (typeof source)[number]['statements'][number]): object {
  const { Effect, Action, NotAction, Resource, NotResource, Condition } = statement;
  return {
    Effect,
    Action: actions(Action),
    NotAction: actions(NotAction),
    Resource: resources(Resource),
    NotResource: resources(NotResource),
    Condition,
  };
}

test('every policy that a role can be given is read back as its source has it', () => {
  for (const { arn, version, statements } of source) {
    const policy = managedPolicy(arn);
    expect(policy?.version).toBe(version);
    expect(policy?.document.Statement.map(comparable)).toEqual(statements.map(comparable));
  }
  expect(managedPolicyNames().length).toBe(source.length);
  expect(source.length).toBeGreaterThan(1_200);
});

test('a policy has one ARN in each partition', () => {
  expect(managedPolicy('arn:aws-cn:iam::aws:policy/ReadOnlyAccess')).toEqual(
    managedPolicy('arn:aws:iam::aws:policy/ReadOnlyAccess'),
  );
});

test('the policy of every function is what people know it as', () => {
  expect(managedPolicy('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole')?.document).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: ['*'],
      },
    ],
  });
});

test.each([
  'arn:aws:iam::aws:policy/NoSuchPolicy',
  'arn:aws:iam::123456789012:policy/ReadOnlyAccess',
  'arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy',
  'ReadOnlyAccess',
  '',
])('there is no policy under %s', (arn) => {
  expect(managedPolicy(arn)).toBeUndefined();
});

test('names are whole: one that another begins with is a policy of its own or none', () => {
  expect(managedPolicyNames()).toContain('ReadOnlyAccess');
  expect(managedPolicy('arn:aws:iam::aws:policy/ReadOnly')).toBeUndefined();
});
