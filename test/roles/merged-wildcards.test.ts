import type { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { App } from 'aws-cdk-lib/core';
import { Stage } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { S3Access } from '../../lib/access/s3-access';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { newStack, statementsOf } from './support';

/** What cdk-nag says about wildcards after synthesis, as `path: rule`. */
function findings(scope: IConstruct): string[] {
  (Stage.of(scope) as App).synth();
  return new AwsSolutionsChecks()
    .validateScope(scope)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${String(constructPath)}: ${ruleName}`),
    )
    .filter((finding) => finding.includes('IAM5'))
    .sort();
}

/** A role whose access to one prefix merges into fewer statements than were declared. */
function mergedRole() {
  const stack = newStack();
  const bucket = new Bucket(stack, 'Bucket');
  const access = [S3Access.read(bucket, { prefix: 'in/' }), S3Access.delete(bucket, { prefix: 'in/' })];
  const role = new EcsTaskRole(stack, 'Worker', { access });
  const id = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  return { stack, bucket, role, declared: access.flatMap(({ _statements }) => _statements), arn: `<${id}.Arn>` };
}

test('cdk-nag finds nothing in merged statements', () => {
  const { stack, declared } = mergedRole();

  expect(findings(stack)).toEqual([]);
  expect(statementsOf(stack).length).toBeLessThan(declared.length);
});

test('cdk-nag finds what is added to a role whose statements were merged', () => {
  const { stack, role } = mergedRole();

  role.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));

  expect(findings(stack)).toEqual([
    'Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Action::s3:*]',
    'Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Resource::*]',
  ]);
});

test('cdk-nag finds what an L2 grants on the very resource that was acknowledged', () => {
  const { stack, bucket, role, arn } = mergedRole();

  bucket.grantDelete(role, 'in/*');

  expect(findings(stack)).toEqual([
    'Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Action::s3:DeleteObject*]',
    `Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Resource::${arn}/in/*]`,
  ]);
});

test('cdk-nag finds a wildcard without evidence in the same policy', () => {
  const { stack, role } = mergedRole();
  const policy = role.node.findChild('Access') as CfnManagedPolicy;
  const { Statement } = policy.policyDocument as { Statement: { Resource: string | string[] }[] };

  for (const statement of Statement) statement.Resource = [statement.Resource, 'arn:aws:s3:::other/*'].flat();

  expect(findings(stack)).toEqual(['Stack/Worker/Access: AwsSolutions-IAM5[Resource::arn:aws:s3:::other/*]']);
});
