import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { App } from 'aws-cdk-lib/core';
import { Stage, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { MetricsAccess } from '../../lib/access/metrics-access';
import { S3Access } from '../../lib/access/s3-access';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { LambdaExecutionRole } from '../../lib/roles/lambda-execution-role';
import { newApp, newStack } from './support';

type Pack = new (scope?: IConstruct) => AwsSolutionsChecks | NIST80053R5Checks | HIPAASecurityChecks;

/** What cdk-nag says about identities after synthesis, as `path: rule`. */
function findings(scope: IConstruct, Pack: Pack = AwsSolutionsChecks): string[] {
  (Stage.of(scope) as App).synth();
  const { violations } = new Pack().validateScope(scope);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources
      .map(({ constructPath }) => `${String(constructPath)}: ${ruleName}`)
      .filter((finding) => /IAM/.test(finding)),
  );
}

/** What is acknowledged below a scope. */
function acknowledgementsOf(scope: IConstruct): Record<string, string> {
  const entries = scope.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY);
  return Object.assign({}, ...entries.map(({ data }): unknown => data)) as Record<string, string>;
}

const everything = new PolicyStatement({ actions: ['s3:*'], resources: ['*'] });

test.each<[string, Pack]>([
  ['AwsSolutions', AwsSolutionsChecks],
  ['NIST', NIST80053R5Checks],
  ['HIPAA', HIPAASecurityChecks],
])('%s finds nothing in declared access with wildcards', (_, Pack) => {
  const stack = newStack();
  const bucket = new Bucket(stack, 'Bucket', { encryptionKey: new Key(stack, 'Key') });
  new EcsTaskRole(stack, 'Worker', { access: [S3Access.write(bucket, { prefix: 'in/' }), MetricsAccess.put('Shop')] });
  new LambdaExecutionRole(stack, 'Thumbnailer', { functionName: 'thumbnailer', vpc: true, tracing: true });

  expect(findings(stack, Pack)).toEqual([]);
});

test('acknowledges the wildcards of its access with their reasons, and nothing else', () => {
  const stack = newStack();
  const bucket = new Bucket(stack, 'Bucket');
  const logicalId = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  new EcsTaskRole(stack, 'Worker', {
    access: [S3Access.read(bucket, { prefix: 'in/' }), S3Access.delete(bucket), S3Access.list(bucket)],
  });

  findings(stack);

  expect(acknowledgementsOf(stack)).toEqual({
    [`AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/in/*]`]: 'the objects under the declared prefix in/',
    [`AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`]: 'every object of the one named bucket',
  });
});

test('still finds what is added later, also on the same resource', () => {
  const stack = newStack();
  const bucket = new Bucket(stack, 'Bucket');
  const role = new EcsTaskRole(stack, 'Worker', { access: [S3Access.read(bucket)] });

  role.addToPrincipalPolicy(everything);
  bucket.grantRead(role);

  const logicalId = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  expect(findings(stack).sort()).toEqual([
    'Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Action::s3:*]',
    'Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Action::s3:GetBucket*]',
    'Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Action::s3:GetObject*]',
    'Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Action::s3:List*]',
    'Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Resource::*]',
    `Stack/Worker/Grants/Resource: AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
  ]);
});

test('a logical id that is overridden later does not matter', () => {
  const stack = newStack();
  const bucket = new Bucket(stack, 'Bucket');
  new EcsTaskRole(stack, 'Worker', { access: [S3Access.read(bucket)] });

  (bucket.node.defaultChild as CfnBucket).overrideLogicalId('Files');

  expect(findings(stack)).toEqual([]);
  expect(acknowledgementsOf(stack)).toHaveProperty(['AwsSolutions-IAM5[Resource::<Files.Arn>/*]']);
});

test('a bucket of another stack does not matter', () => {
  const app = newApp();
  const [owner, user] = [newStack({}, 'Owner', app), newStack({}, 'User', app)];
  const bucket = new Bucket(owner, 'Bucket');
  new EcsTaskRole(user, 'Worker', { access: [S3Access.read(bucket)] });

  expect(findings(user)).toEqual([]);
});

test('access that spills into a second policy is acknowledged there too', () => {
  const stack = newStack();
  const bucket = new Bucket(stack, 'Bucket');
  const prefixes = Array.from({ length: 40 }, (_, index) => String(index).padEnd(250, 'x'));
  const role = new EcsTaskRole(stack, 'Worker', {
    access: prefixes.map((prefix) => S3Access.read(bucket, { prefix })),
  });

  expect(role.node.tryFindChild('Access2')).toBeDefined();
  expect(findings(stack)).toEqual([]);
});
