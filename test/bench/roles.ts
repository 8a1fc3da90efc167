import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Aws, Stack } from 'aws-cdk-lib/core';
import { DynamoDbAccess, EcsTaskRole, MetricsAccess, S3Access } from '../../lib';

/**
 * The two ways the benchmark compares: `count` roles with two trust conditions and three statements each, two of them
 * with conditions, once with this library and once with `iam.Role` and `iam.ManagedPolicy`. The statements are the same.
 */
export type Way = 'ours' | 'byHand';

const ROLES_PER_STACK = 200; // CloudFormation takes 500 resources a stack

/** An app with `count` roles; nothing but the roles differs between the two ways. */
export function appOf(way: Way, count: number, outdir?: string): App {
  const app = new App({ outdir, builtinCloudFormationValidation: false });
  for (let first = 0; first < count; first += ROLES_PER_STACK) {
    const stack = new Stack(app, `Stack${first / ROLES_PER_STACK}`);
    const bucket = new Bucket(stack, 'Bucket');
    const table = new Table(stack, 'Table', { partitionKey: { name: 'id', type: AttributeType.STRING } });
    for (let index = first; index < Math.min(count, first + ROLES_PER_STACK); index++) {
      (way === 'ours' ? ourRole : handRole)(stack, index, bucket, table);
    }
  }
  return app;
}

function ourRole(stack: Stack, index: number, bucket: Bucket, table: Table): void {
  new EcsTaskRole(stack, `Role${index}`, {
    access: [
      S3Access.list(bucket, { prefix: `team-${index}/` }),
      DynamoDbAccess.write(table),
      MetricsAccess.put(`Team/${index}`),
    ],
  });
}

function handRole(stack: Stack, index: number, bucket: Bucket, table: Table): void {
  const role = new Role(stack, `Role${index}`, {
    assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:ecs:${stack.region}:${stack.account}:*` },
      },
    }),
  });
  new ManagedPolicy(stack, `Policy${index}`, {
    roles: [role],
    statements: [
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [bucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': `team-${index}/*` } },
      }),
      new PolicyStatement({
        actions: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        resources: [table.tableArn],
      }),
      new PolicyStatement({
        actions: ['cloudwatch:PutMetricData'],
        resources: ['*'],
        conditions: { StringEquals: { 'cloudwatch:namespace': `Team/${index}` } },
      }),
    ],
  });
}
