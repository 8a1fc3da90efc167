import { CfnTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { Role } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AccessCondition } from '../../lib/access/access-condition';
import { ServiceAccess } from '../../lib/access/service-access';
import { failure } from '../failure';
import { getArn, newStack, statementsOf } from './support';

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
const INSTANCE = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0';

describe('on', () => {
  test('a mixed list is split, so that each action stands with what it takes', () => {
    const stack = newStack();
    const bucket = new Bucket(stack, 'Pictures');
    const access = ServiceAccess.actions('s3:GetObject', 's3:ListBucket').on(bucket, bucket.arnForObjects('in/*'));
    expect(access.sentence).toBe('use s3:GetObject, s3:ListBucket on Pictures, Pictures/in/*');
    expect(statementsOf(access, stack)).toEqual([
      {
        actions: ['s3:GetObject'],
        resources: [{ 'Fn::Join': ['', [stack.resolve(bucket.bucketArn), '/in/*']] }],
        evidence: 'the resources that the access declares: Pictures/in/*',
      },
      { actions: ['s3:ListBucket'], resources: [stack.resolve(bucket.bucketArn)] },
    ]);
  });

  test.each([
    ['an L2', (stack: ReturnType<typeof newStack>) => new Queue(stack, 'Jobs')],
    ['its ARN', (stack: ReturnType<typeof newStack>) => new Queue(stack, 'Jobs').queueArn],
    ['its L1', (stack: ReturnType<typeof newStack>) => new Queue(stack, 'Jobs').node.defaultChild as never],
  ])('takes %s of a queue', (_, queue) => {
    const stack = newStack();
    const access = ServiceAccess.actions('sqs:SendMessage').on(queue(stack));
    expect(access.sentence).toBe('use sqs:SendMessage on Jobs');
    expect(statementsOf(access, stack)).toEqual([
      { actions: ['sqs:SendMessage'], resources: [getArn('Jobs45F54C33')].map(() => expect.anything() as unknown) },
    ]);
  });

  test('the ARN of a log group means its streams too', () => {
    const stack = newStack();
    const logs = new LogGroup(stack, 'Logs');
    expect(ServiceAccess.actions('logs:PutLogEvents').on(logs)._statements).toHaveLength(1);
  });

  test.each([
    [
      'an object action on a bucket',
      (stack: ReturnType<typeof newStack>) => ServiceAccess.actions('s3:GetObject').on(new Bucket(stack, 'Pictures')),
      'InvalidValue: `s3:GetObject` does not take `Pictures`, which is `bucket`; give `accesspointobject` ' +
        '(`arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}/object/${ObjectName}`) or `object` ' +
        '(`arn:${Partition}:s3:::${BucketName}/${ObjectName}`)',
    ],
    [
      'a bucket action on objects',
      () => ServiceAccess.actions('s3:ListBucket').on('arn:aws:s3:::pictures/*'),
      'InvalidValue: `s3:ListBucket` does not take `arn:aws:s3:::pictures/*`, which is `object`; give `accesspoint` ' +
        '(`arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}`) or `bucket` ' +
        '(`arn:${Partition}:s3:::${BucketName}`)',
    ],
    [
      'another service',
      (stack: ReturnType<typeof newStack>) => ServiceAccess.actions('sqs:SendMessage').on(new Topic(stack, 'Alerts')),
      'InvalidValue: `sqs:SendMessage` does not take `Alerts`; ' +
        'give `queue` (`arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`)',
    ],
    [
      'an action without resource types',
      () => ServiceAccess.actions('ec2:StartInstances', 'ec2:DescribeInstances').on(INSTANCE),
      'InvalidValue: `ec2:DescribeInstances` takes no resource: AWS has no resource-level permission for it; ' +
        'grant it apart, by `.onAll()`',
    ],
    [
      'a missing required resource',
      () => ServiceAccess.actions('ecr:BatchGetImage').on('arn:aws:ecr:eu-west-1:111122223333:repository/shop', QUEUE),
      `InvalidValue: no action of the access takes \`${QUEUE}\`; remove the resource, or name the action that needs it`,
    ],
    [
      'every queue of every account',
      () => ServiceAccess.actions('sqs:SendMessage').on('arn:aws:sqs:*:*:*'),
      'WildcardForbidden: resource `arn:aws:sqs:*:*:*` is every queue of every account; ' +
        'name the account or the resource, or use `.onAll(reason)`',
    ],
    [
      'no resource',
      () => ServiceAccess.actions('sqs:SendMessage').on(),
      'MissingValue: `on` has no resource; give at least one, or use `.onAll(reason)`',
    ],
    [
      'what is no ARN',
      () => ServiceAccess.actions('sqs:SendMessage').on('jobs'),
      'InvalidValue: `on` `jobs` is no ARN; write `arn:<partition>:<service>:<region>:<account>:<resource>`',
    ],
    [
      'a construct without an ARN',
      (stack: ReturnType<typeof newStack>) => ServiceAccess.actions('sqs:SendMessage').on(stack),
      'InvalidValue: construct `Stack` does not say its ARN; pass its ARN as text',
    ],
  ])('refuses %s', (_, act, message) => {
    const stack = newStack();
    expect(failure(() => act(stack))).toBe(message);
  });

  test('refuses an action without a resource that it requires', () => {
    const message = failure(() =>
      ServiceAccess.actions('ec2:RunInstances').on('arn:aws:ec2:eu-west-1:111122223333:instance/*'),
    );
    expect(message).toMatch(
      /^MissingValue: `ec2:RunInstances` requires `image` and `network-interface` and `security-group` and `subnet` too, and is never allowed without; add `image` \(/,
    );
  });

  test('where AWS may mean alternatives, one of the marked types is enough', () => {
    const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
    expect(ServiceAccess.actions('dynamodb:TagResource').on(table)._statements).toHaveLength(1);
  });

  test('an index is enough for a query, although the reference requires its table', () => {
    const index = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/by-date';
    expect(ServiceAccess.actions('dynamodb:Query').on(index)._statements).toHaveLength(1);
  });
});

describe('onAll', () => {
  test('needs no reason where AWS has no resource type, and names the reference as evidence', () => {
    const access = ServiceAccess.actions('textract:DetectDocumentText').onAll();
    expect(access.sentence).toBe('use textract:DetectDocumentText on every resource');
    expect(access._statements).toEqual([
      {
        actions: ['textract:DetectDocumentText'],
        resources: ['*'],
        evidence: expect.stringMatching(
          /^AWS has no resource type for textract:DetectDocumentText \(Service Authorization Reference, Amazon Textract, 20\d\d-\d\d-\d\d\)$/,
        ) as unknown,
      },
    ]);
  });

  test('needs a reason where AWS could scope an action, and keeps the two kinds apart', () => {
    const access = ServiceAccess.actions('sqs:SendMessage', 'sqs:ListQueues').onAll('queues are made at run time');
    expect(access.reason).toBe('queues are made at run time');
    expect(access._statements.map(({ actions, evidence }) => [actions, evidence])).toEqual([
      [['sqs:ListQueues'], expect.stringMatching(/^AWS has no resource type for sqs:ListQueues/)],
      [['sqs:SendMessage'], 'queues are made at run time'],
    ]);
  });

  test.each([undefined, '', ' '])('is refused with the reason %j where one is needed', (reason) => {
    expect(failure(() => ServiceAccess.actions('sqs:SendMessage').onAll(reason))).toBe(
      'ReasonRequired: `sqs:SendMessage` would be allowed on every resource, and AWS can scope it; ' +
        'use `.on(...)`, or say why: `.onAll(reason)`',
    );
  });
});

describe('withDependents', () => {
  test('passes exactly the named roles, only to the services of the action', () => {
    const stack = newStack();
    const task = new CfnTaskDefinition(stack, 'Report');
    const role = Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/report');
    const access = ServiceAccess.actions('ecs:RunTask')
      .withDependents({ passedRoles: [role] })
      .on(task);
    expect(statementsOf(access, stack)).toEqual([
      { actions: ['ecs:RunTask'], resources: [{ Ref: 'Report' }] },
      {
        actions: ['iam:PassRole'],
        resources: ['arn:aws:iam::111122223333:role/report'],
        conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
      },
    ]);
  });

  test('an action that always passes a role asks for it by name', () => {
    expect(failure(() => ServiceAccess.actions('lambda:CreateFunction').on(FUNCTION))).toBe(
      'MissingValue: `lambda:CreateFunction` needs `iam:PassRole` too; ' +
        'write `.withDependents({ passedRoles: [role] })` before `.on(...)`, ' +
        'or say why not: `.withDependents({ leftOut: reason })`',
    );
  });

  test('what is left out is said', () => {
    const access = ServiceAccess.actions('lambda:CreateFunction')
      .withDependents({ leftOut: 'the pipeline passes the role' })
      .on(FUNCTION);
    expect(access.sentence).toBe(
      `use lambda:CreateFunction on ${FUNCTION}, without dependent actions: the pipeline passes the role`,
    );
    expect(access._statements).toHaveLength(1);
  });
});

const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:resize';

describe('when', () => {
  const list = ServiceAccess.actions('s3:ListBucket').on('arn:aws:s3:::pictures');

  test('takes a key that the action carries', () => {
    const [statement] = list.when(AccessCondition.of('StringLike', 's3:prefix', ['incoming/*']))._statements;
    expect(statement?.conditions).toEqual({ StringLike: { 's3:prefix': 'incoming/*' } });
  });

  test('refuses a key that the action never carries', () => {
    const read = ServiceAccess.actions('s3:GetObject').on('arn:aws:s3:::pictures/a');
    expect(failure(() => read.when(AccessCondition.of('StringLike', 's3:prefix', ['incoming/*'])))).toMatch(
      /^ConditionNotCarried: access `use s3:GetObject on arn:aws:s3:::pictures\/a`: `s3:GetObject` never carries `s3:prefix` on its resources; /,
    );
  });

  test('refuses an operator that does not fit the key', () => {
    expect(failure(() => list.when(AccessCondition.of('StringEquals', 's3:max-keys', ['10'])))).toBe(
      'InvalidValue: access `use s3:ListBucket on arn:aws:s3:::pictures`: `StringEquals` does not fit `s3:max-keys`, ' +
        'which holds a Numeric; use `NumericLessThanEquals`',
    );
  });
});
