import { expandAction, isMeaningful, REFERENCE } from './catalogue';

test.each([
  ['sqs:SendMessage*', ['sqs:SendMessage']],
  ['s3:getobject', ['s3:GetObject']],
  ['sqs:DeleteMessageBatch', []],
  ['nothing:*', []],
])('%s names %j', (pattern, expected) => expect(expandAction(pattern, REFERENCE)).toEqual(expected));

test('a wildcard names every action of the service', () => {
  const actions = expandAction('textract:*', REFERENCE);
  expect(actions).toContain('textract:AnalyzeDocument');
  expect(actions.length).toBeGreaterThan(20);
});

const TABLE = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';

test.each([
  ['s3:GetObject', 'arn:aws:s3:::uploads/*', true],
  ['s3:GetObject', 'arn:aws:s3:::uploads', false],
  ['s3:ListBucket', 'arn:aws:s3:::uploads', true],
  ['s3:ListBucket', 'arn:aws:s3:::uploads/*', false],
  ['dynamodb:GetItem', TABLE, true],
  ['dynamodb:GetItem', `${TABLE}/index/*`, false],
  ['dynamodb:Query', `${TABLE}/index/*`, true],
  ['lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:worker*', true],
  ['ses:VerifyEmailIdentity', 'arn:aws:ses:us-east-1:111122223333:identity/example.com', false],
  ['ses:VerifyEmailIdentity', '*', true],
  ['states:SendTaskSuccess', 'arn:aws:states:us-east-1:111122223333:stateMachine:checkout', true],
  ['kms:Encrypt', 'arn:aws:sqs:us-east-1:111122223333:jobs', false],
])('%s on %s can allow something: %s', (action, resource, expected) =>
  expect(isMeaningful(action, resource, REFERENCE)).toBe(expected),
);
