import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Token } from 'aws-cdk-lib/core';
import { arnBeside, arnIn, OWN_STACK } from '../../../lib/access/private/arn-in';
import { ACCOUNT, newStack, ownArn } from '../support';

test('an ARN is in the region and account of the construct', () => {
  const stack = newStack();
  const queue = Queue.fromQueueArn(stack, 'Queue', `arn:aws:sqs:eu-west-1:${ACCOUNT}:jobs`);
  const rest = `:fsx:eu-west-1:${ACCOUNT}:backup/b`;
  expect(stack.resolve(arnIn(queue, 'fsx', 'backup/b'))).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, rest]],
  });
});

test('what is no construct is where the stack is', () => {
  expect(newStack().resolve(arnIn(OWN_STACK, 'glacier', 'vaults/a'))).toEqual(ownArn('glacier', 'vaults/a'));
});

describe('what is beside something', () => {
  const FORECAST = 'arn:aws-cn:forecast:cn-north-1:111122223333:forecast/sales';

  test('is where its ARN says', () => {
    const beside = arnBeside(FORECAST, OWN_STACK, 'forecast', 'dataset/d');
    expect(beside).toBe('arn:aws-cn:forecast:cn-north-1:111122223333:dataset/d');
  });

  test('is where it is, while its ARN is a token', () => {
    const beside = arnBeside(Token.asString({ Ref: 'Forecast' }), OWN_STACK, 'forecast', 'dataset/d');
    expect(newStack().resolve(beside)).toEqual(ownArn('forecast', 'dataset/d'));
  });
});
