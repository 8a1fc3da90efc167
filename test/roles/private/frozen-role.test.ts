import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EcsTaskRole } from '../../../lib/roles/ecs-task-role';
import { newStack, resourcesOf } from '../support';

const statement = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] });

test('is the same role to everyone who reads it', () => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker', { roleName: 'worker' });

  const frozen = role.withoutPolicyUpdates();

  expect(frozen.roleArn).toBe(role.roleArn);
  expect(frozen.roleName).toBe(role.roleName);
  expect(frozen.roleRef).toEqual(role.roleRef);
  expect(frozen.assumeRoleAction).toBe('sts:AssumeRole');
  expect(frozen.principalAccount).toBe(role.principalAccount);
  expect(frozen.policyFragment).toEqual(role.policyFragment);
  expect(frozen.env).toEqual(role.env);
  expect(frozen.grantPrincipal).toBe(frozen);
  expect(role.withoutPolicyUpdates()).toBe(frozen);
});

test('lets others assume and pass the role, which changes them and not it', () => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker');
  const frozen = role.withoutPolicyUpdates();
  const caller = new Role(stack, 'Caller', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });

  frozen.grantAssumeRole(caller);
  frozen.grantPassRole(caller);
  frozen.grant(caller, 'iam:GetRole');

  const [policy] = resourcesOf(stack, 'AWS::IAM::Policy');
  const Resource = stack.resolve(role.roleArn) as unknown;
  expect(policy?.Properties.PolicyDocument).toMatchObject({
    Statement: [
      { Action: 'sts:AssumeRole', Resource },
      { Action: 'iam:PassRole', Resource },
      { Action: 'iam:GetRole', Resource },
    ],
  });
});

test.each([
  ['dropped', undefined, true],
  ['dropped', false, true],
  ['left to the resource', true, false],
])('a statement is %s when `addGrantsToResources` is %s', (_, addGrantsToResources, added) => {
  const frozen = new EcsTaskRole(newStack(), 'Worker').withoutPolicyUpdates({ addGrantsToResources });

  expect(frozen.addToPrincipalPolicy(statement).statementAdded).toBe(added);
  expect((frozen as unknown as { addToPolicy(statement: PolicyStatement): boolean }).addToPolicy(statement)).toBe(
    added,
  );
});
