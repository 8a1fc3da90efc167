import { cloudFormationArn } from '../../lib/reference/cloudformation-arns';
import { UNKNOWN_WORD } from '../../lib/reference/resource-kinds';

test.each([
  ['AWS::S3::Bucket', 'arn:?:s3:::?'],
  ['AWS::SQS::Queue', 'arn:?:sqs:?:?:?'],
  ['AWS::DynamoDB::GlobalTable', 'arn:?:dynamodb:?:?:table/?'],
  ['AWS::Logs::LogGroup', 'arn:?:logs:?:?:log-group:?:*'],
  ['AWS::StepFunctions::StateMachine', 'arn:?:states:?:?:stateMachine:?'],
  ['AWS::Cognito::UserPool', 'arn:?:cognito-idp:?:?:userpool/?'],
  ['AWS::IAM::Role', 'arn:?:iam::?:role/?'],
])('%s has an ARN such as %s', (type, arn) => {
  expect(cloudFormationArn(type)).toBe(arn.replaceAll('?', UNKNOWN_WORD));
});

test.each(['AWS::Events::Rule', 'AWS::CloudFormation::WaitCondition', 'Custom::Thing', ''])(
  'nothing is known of the ARN of %s',
  (type) => {
    expect(cloudFormationArn(type)).toBeUndefined();
  },
);
