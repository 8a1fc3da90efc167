import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { policySize } from '../../../lib/policy/size';
import { EcsTaskRole } from '../../../lib/roles/ecs-task-role';
import { managedPoliciesOf, newStack } from '../support';

const grant = (index: number): PolicyStatement =>
  new PolicyStatement({ actions: ['s3:GetObject'], resources: [`arn:aws:s3:::${String(index).padEnd(1000, 'x')}`] });

test('grants that do not fit into one policy go on in another', () => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker');

  for (let index = 0; index < 12; index++) role.addToPolicy(grant(index));

  const names = role.node.children.map(({ node }) => node.id).filter((id) => id.startsWith('Grants'));
  expect(names).toEqual(['Grants', 'Grants2', 'Grants3']);
  const policies = managedPoliciesOf(stack);
  expect(policies).toHaveLength(3);
  for (const { PolicyDocument } of policies) expect(policySize(PolicyDocument).max).toBeLessThanOrEqual(6144);
});

test('a grant waits in the policy that holds it', () => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker');

  const { policyDependable } = role.addToPrincipalPolicy(grant(0));

  expect(policyDependable).toBe(role.node.findChild('Grants'));
});

test.each([5, 6])('a policy that %i grants would fill leaves room for its envelope', (count) => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker');
  const overhead = policySize(grant(0).toStatementJson()).max + 1 - 1000;
  const length = Math.floor(6144 / count) - overhead;

  for (let index = 0; index < count; index++) {
    const resources = [`arn:aws:s3:::${String(index).padEnd(length, 'x')}`];
    role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources }));
  }

  for (const { PolicyDocument } of managedPoliciesOf(stack)) {
    expect(policySize(PolicyDocument).max).toBeLessThanOrEqual(6144);
  }
});
