import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { ACCOUNT, arn, ENV, managedPoliciesOf, newStack, trustOf } from './support';

const ecsTasks = (sourceAccount: unknown, sourceArn: unknown): unknown => ({
  Statement: [
    {
      Action: 'sts:AssumeRole',
      Condition: {
        ArnLike: { 'aws:SourceArn': sourceArn },
        StringEquals: { 'aws:SourceAccount': sourceAccount },
      },
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
    },
  ],
  Version: '2012-10-17',
});

test('trusts ECS tasks of the account and region it is deployed into', () => {
  const stack = newStack();

  new EcsTaskRole(stack, 'Worker');

  const parts = [
    'arn:',
    { Ref: 'AWS::Partition' },
    ':ecs:',
    { Ref: 'AWS::Region' },
    ':',
    { Ref: 'AWS::AccountId' },
    ':*',
  ];
  expect(trustOf(stack)).toEqual(ecsTasks({ Ref: 'AWS::AccountId' }, { 'Fn::Join': ['', parts] }));
  expect(managedPoliciesOf(stack)).toEqual([]);
});

test('trusts ECS tasks of the account and region that the stack names', () => {
  const stack = newStack({ env: ENV });

  new EcsTaskRole(stack, 'Worker');

  expect(trustOf(stack)).toEqual(ecsTasks(ACCOUNT, arn(`ecs:eu-west-1:${ACCOUNT}:*`)));
});
