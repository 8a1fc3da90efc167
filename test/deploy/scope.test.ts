import { scopeOf, type Place } from './scope';

const PLACE: Place = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1' };

function scopeWith(Type: string, id: string, Properties = {}) {
  return scopeOf('Shop', { Resources: { Thing: { Type, Properties } } }, new Map([['Thing', id]]), PLACE);
}

test.each([
  ['AWS::IAM::Role', 'Arn', 'worker', 'arn:aws-cn:iam::111122223333:role/worker'],
  ['AWS::IAM::InstanceProfile', 'Arn', 'web', 'arn:aws-cn:iam::111122223333:instance-profile/web'],
  ['AWS::IAM::ManagedPolicy', 'PolicyArn', 'arn:policy', 'arn:policy'],
  ['AWS::S3::Bucket', 'Arn', 'files', 'arn:aws-cn:s3:::files'],
  ['AWS::SQS::Queue', 'Arn', 'https://sqs/1/jobs', 'arn:aws-cn:sqs:cn-north-1:111122223333:jobs'],
  ['AWS::SQS::Queue', 'QueueName', 'https://sqs/1/jobs', 'jobs'],
  ['AWS::SNS::Topic', 'TopicName', 'arn:aws:sns:r:1:news', 'news'],
  ['AWS::DynamoDB::Table', 'Arn', 'orders', 'arn:aws-cn:dynamodb:cn-north-1:111122223333:table/orders'],
  ['AWS::Logs::LogGroup', 'Arn', '/app', 'arn:aws-cn:logs:cn-north-1:111122223333:log-group:/app:*'],
  ['AWS::KMS::Key', 'Arn', '1234', 'arn:aws-cn:kms:cn-north-1:111122223333:key/1234'],
])('%s has the %s of its physical id', (type, attribute, id, expected) => {
  expect(scopeWith(type, id).attribute('Thing', attribute)).toBe(expected);
});

test("a role's ARN contains its path", () => {
  const arn = scopeWith('AWS::IAM::Role', 'worker', { Path: '/shop/' }).attribute('Thing', 'Arn');
  expect(arn).toBe('arn:aws-cn:iam::111122223333:role/shop/worker');
});

test('pseudo parameters come from the place', () => {
  const scope = scopeWith('AWS::IAM::Role', 'worker');
  const names = ['Partition', 'AccountId', 'Region', 'StackName'].map((name) => scope.ref(`AWS::${name}`));
  expect(names).toEqual(['aws-cn', '111122223333', 'cn-north-1', 'Shop']);
});

test('a resource without a physical id is named', () => {
  expect(() => scopeWith('AWS::IAM::Role', 'worker').ref('Other')).toThrow('`Other` has no physical id');
});

test('an attribute nobody wrote down is named', () => {
  const message = '`StreamArn` of `Thing` (AWS::DynamoDB::Table) is not known';
  expect(() => scopeWith('AWS::DynamoDB::Table', 'orders').attribute('Thing', 'StreamArn')).toThrow(message);
});
