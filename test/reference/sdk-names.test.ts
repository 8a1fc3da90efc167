import { sdkName, servicePrefix } from '../../lib/reference/sdk-names';

test.each([
  ['s3:HeadObject', 's3:GetObject'],
  ['s3:headobject', 's3:GetObject'],
  ['S3:HEADOBJECT', 's3:GetObject'],
  ['s3api:head-object', 's3:GetObject'],
  ['s3:ListObjectsV2', 's3:ListBucket'],
  ['s3:ListObjects', 's3:ListBucket'],
  ['s3:ListBuckets', 's3:ListAllMyBuckets'],
  ['s3:CopyObject', 's3:PutObject'],
  ['s3:UploadPart', 's3:PutObject'],
  ['s3:CreateMultipartUpload', 's3:PutObject'],
  ['s3:DeleteObjects', 's3:DeleteObject'],
  ['s3:HeadBucket', 's3:ListBucket'],
  ['s3:GetBucketLifecycleConfiguration', 's3:GetLifecycleConfiguration'],
  ['s3:GetPublicAccessBlock', 's3:GetBucketPublicAccessBlock'],
  ['s3control:GetPublicAccessBlock', 's3:GetAccountPublicAccessBlock'],
  ['lambda:Invoke', 'lambda:InvokeFunction'],
  ['sqs:SendMessageBatch', 'sqs:SendMessage'],
  ['kms:ReEncrypt', 'kms:ReEncryptFrom'],
  ['bedrock-runtime:Converse', 'bedrock:InvokeModel'],
  ['bedrock:Converse', 'bedrock:InvokeModel'],
  ['apigatewaymanagementapi:PostToConnection', 'execute-api:ManageConnections'],
  ['timestream-query:Query', 'timestream:Select'],
])('%s needs %s', (name, action) => {
  expect(sdkName(name)?.action).toBe(action);
});

test.each([
  ['apigateway:CreateRestApi', 'apigateway:POST'],
  ['apigateway:ImportRestApi', 'apigateway:POST'],
  ['apigateway:GetRestApis', 'apigateway:GET'],
  ['apigateway:PutMethod', 'apigateway:PUT'],
  ['apigateway:UpdateAccount', 'apigateway:PATCH'],
  ['apigatewayv2:DeleteRoute', 'apigateway:DELETE'],
  ['apigatewayv2:ImportApi', 'apigateway:PUT'],
  ['apigateway:FlushStageCache', 'apigateway:DELETE'],
])('%s manages an API by %s', (name, action) => {
  expect(sdkName(name)?.action).toBe(action);
});

test.each([
  ['stepfunctions:StartExecution', 'states:StartExecution'],
  ['sfn:start-execution', 'states:StartExecution'],
  ['elbv2:DescribeLoadBalancers', 'elasticloadbalancing:DescribeLoadBalancers'],
  ['opensearch:CreateDomain', 'es:CreateDomain'],
  ['iot-data:Publish', 'iot:Publish'],
  ['lambda:update-function-code', 'lambda:UpdateFunctionCode'],
])('%s has the name of its action: %s', (name, action) => {
  expect(sdkName(name)?.action).toBe(action);
});

test.each([
  ['s3:GetObject'],
  ['s3:getobject'],
  ['apigateway:POST'],
  ['apigateway:CreateNonsense'],
  ['apigateway:Nonsense'],
  ['s3:Nonsense'],
  ['nonsense:HeadObject'],
  ['s3'],
  [''],
])('`%s` has no other name', (name) => {
  expect(sdkName(name)).toBeUndefined();
});

test('a call that does several things names what else it needs', () => {
  expect(sdkName('dynamodb:TransactWriteItems')?.others).toEqual([
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:ConditionCheckItem',
  ]);
});

test('the answer says why, and where AWS says so', () => {
  expect(sdkName('s3:HeadObject')).toEqual({
    action: 's3:GetObject',
    others: [],
    why: 'to ask whether a thing exists is to read it',
    page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
    date: '2026',
  });
});

test.each([
  ['stepfunctions', 'states'],
  ['sfn', 'states'],
  ['@aws-sdk/client-sfn', 'states'],
  ['cloudwatch-logs', 'logs'],
  ['CloudWatchLogs', 'logs'],
  ['eventbridge', 'events'],
  ['elbv2', 'elasticloadbalancing'],
  ['elastic-load-balancing-v2', 'elasticloadbalancing'],
  ['cognito-identity-provider', 'cognito-idp'],
  ['efs', 'elasticfilesystem'],
  ['docdb', 'rds'],
  ['neptune', 'rds'],
  ['msk', 'kafka'],
  ['sesv2', 'ses'],
  ['opensearch', 'es'],
  ['opensearchserverless', 'aoss'],
  ['bedrock-runtime', 'bedrock'],
  ['dynamodb-streams', 'dynamodb'],
  ['applicationautoscaling', 'application-autoscaling'],
  ['emr', 'elasticmapreduce'],
  ['mwaa', 'airflow'],
  ['aws-stepfunctions', 'states'],
  ['amazon-keyspaces', 'cassandra'],
])('%s is %s in IAM', (name, prefix) => {
  expect(servicePrefix(name)).toBe(prefix);
});

test.each([['states'], ['s3'], ['cloudwatch'], ['nonsense'], ['']])('`%s` is no other name of a service', (name) => {
  expect(servicePrefix(name)).toBeUndefined();
});
