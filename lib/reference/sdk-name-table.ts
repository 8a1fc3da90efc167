/** Methods of one SDK client that one action of another name allows. */
export interface SdkNameRow {
  /** The client, as `servicePrefix` knows it or as IAM spells the service. */
  readonly client: string;
  /** Names of methods, without the client. */
  readonly methods: readonly string[];
  /** The action, and what the call may need of the others, as IAM spells them. */
  readonly actions: readonly [string, ...string[]];
  /** Why the names differ, as a sentence without a capital and without a full stop. */
  readonly why: string;
  readonly page: string;
}

const DOCS = 'https://docs.aws.amazon.com';
const S3_PAGE = `${DOCS}/AmazonS3/latest/userguide/using-with-s3-policy-actions.html`;

function row(client: string, methods: string, needed: string, why: string, page?: string): SdkNameRow {
  const actions = needed.split(' ') as [string, ...string[]];
  const prefix = actions[0].slice(0, actions[0].indexOf(':'));
  const reference = `${DOCS}/service-authorization/latest/reference/list_${prefix}.html`;
  return { client, methods: methods.split(' '), actions, why, page: page ?? reference };
}

function s3(methods: string, actions: string, why: string): SdkNameRow {
  return row('s3', methods, actions, why, S3_PAGE);
}

const HEAD = 'to ask whether a thing exists is to read it';
const LIST = 'the name of the action says what is listed';
const PART = 'a part is written like a whole object';
const SHORT = 'the action leaves `Bucket` out';
const LONG = 'the action says which bucket setting it is';
const CLEARED = 'to delete the setting is to set it to nothing';
const EACH = 'each entry needs the action of its own';
const SAME = 'both calls need the same action';
const BUDGET = 'a budget has two actions: view and modify';
const CQL = 'the actions of Keyspaces are those of CQL';
const PARTIQL = 'each statement needs the action of what it does';
const GREMLIN = 'the action says what the query does';

/** Methods of the AWS SDKs, and commands of the AWS CLI, that are named otherwise than the action they need. */
export const SDK_NAME_TABLE: readonly SdkNameRow[] = [
  s3('HeadObject', 's3:GetObject', HEAD),
  s3('HeadBucket', 's3:ListBucket', HEAD),
  s3('ListObjects ListObjectsV2', 's3:ListBucket', LIST),
  s3('ListBuckets', 's3:ListAllMyBuckets', LIST),
  s3('ListObjectVersions', 's3:ListBucketVersions', LIST),
  s3('ListMultipartUploads', 's3:ListBucketMultipartUploads', LIST),
  s3('ListParts', 's3:ListMultipartUploadParts', LIST),
  s3('CopyObject UploadPartCopy', 's3:PutObject s3:GetObject', 'a copy reads the source and writes the target'),
  s3('CreateMultipartUpload UploadPart CompleteMultipartUpload', 's3:PutObject', PART),
  s3('DeleteObjects', 's3:DeleteObject s3:DeleteObjectVersion', EACH),
  s3('SelectObjectContent', 's3:GetObject', 'to query an object is to read it'),
  s3('GetBucketLifecycle GetBucketLifecycleConfiguration', 's3:GetLifecycleConfiguration', SHORT),
  s3('PutBucketLifecycle PutBucketLifecycleConfiguration', 's3:PutLifecycleConfiguration', SHORT),
  s3('DeleteBucketLifecycle', 's3:PutLifecycleConfiguration', CLEARED),
  s3('GetBucketEncryption', 's3:GetEncryptionConfiguration', SHORT),
  s3('PutBucketEncryption', 's3:PutEncryptionConfiguration', SHORT),
  s3('DeleteBucketEncryption', 's3:PutEncryptionConfiguration', CLEARED),
  s3('GetBucketReplication', 's3:GetReplicationConfiguration', SHORT),
  s3('PutBucketReplication', 's3:PutReplicationConfiguration', SHORT),
  s3('DeleteBucketReplication', 's3:PutReplicationConfiguration', CLEARED),
  s3('GetBucketAccelerateConfiguration', 's3:GetAccelerateConfiguration', SHORT),
  s3('PutBucketAccelerateConfiguration', 's3:PutAccelerateConfiguration', SHORT),
  s3('GetBucketAnalyticsConfiguration ListBucketAnalyticsConfigurations', 's3:GetAnalyticsConfiguration', SHORT),
  s3('PutBucketAnalyticsConfiguration DeleteBucketAnalyticsConfiguration', 's3:PutAnalyticsConfiguration', SHORT),
  s3('GetBucketInventoryConfiguration ListBucketInventoryConfigurations', 's3:GetInventoryConfiguration', SHORT),
  s3('PutBucketInventoryConfiguration DeleteBucketInventoryConfiguration', 's3:PutInventoryConfiguration', SHORT),
  s3('GetBucketMetricsConfiguration ListBucketMetricsConfigurations', 's3:GetMetricsConfiguration', SHORT),
  s3('PutBucketMetricsConfiguration DeleteBucketMetricsConfiguration', 's3:PutMetricsConfiguration', SHORT),
  s3('GetBucketIntelligentTieringConfiguration', 's3:GetIntelligentTieringConfiguration', SHORT),
  s3('ListBucketIntelligentTieringConfigurations', 's3:GetIntelligentTieringConfiguration', SHORT),
  s3('PutBucketIntelligentTieringConfiguration', 's3:PutIntelligentTieringConfiguration', SHORT),
  s3('DeleteBucketIntelligentTieringConfiguration', 's3:PutIntelligentTieringConfiguration', CLEARED),
  s3('GetBucketNotificationConfiguration', 's3:GetBucketNotification', 'the action leaves `Configuration` out'),
  s3('PutBucketNotificationConfiguration', 's3:PutBucketNotification', 'the action leaves `Configuration` out'),
  s3('GetObjectLockConfiguration', 's3:GetBucketObjectLockConfiguration', LONG),
  s3('PutObjectLockConfiguration', 's3:PutBucketObjectLockConfiguration', LONG),
  s3('GetPublicAccessBlock', 's3:GetBucketPublicAccessBlock', LONG),
  s3('PutPublicAccessBlock', 's3:PutBucketPublicAccessBlock', LONG),
  s3('DeletePublicAccessBlock', 's3:PutBucketPublicAccessBlock', CLEARED),
  s3('DeleteBucketCors', 's3:PutBucketCORS', CLEARED),
  s3('DeleteBucketOwnershipControls', 's3:PutBucketOwnershipControls', CLEARED),
  s3('DeleteBucketTagging', 's3:PutBucketTagging', CLEARED),
  row('s3control', 'GetPublicAccessBlock', 's3:GetAccountPublicAccessBlock', 'here the setting is that of the account'),
  row('s3control', 'PutPublicAccessBlock', 's3:PutAccountPublicAccessBlock', 'here the setting is that of the account'),
  row('s3control', 'DeletePublicAccessBlock', 's3:PutAccountPublicAccessBlock', CLEARED),

  row('lambda', 'Invoke InvokeWithResponseStream', 'lambda:InvokeFunction', 'the action says what is invoked'),
  row('lambda', 'GetLayerVersionByArn', 'lambda:GetLayerVersion', SAME),
  row('sqs', 'SendMessageBatch', 'sqs:SendMessage', EACH),
  row('sqs', 'DeleteMessageBatch', 'sqs:DeleteMessage', EACH),
  row('sqs', 'ChangeMessageVisibilityBatch', 'sqs:ChangeMessageVisibility', EACH),
  row('sns', 'PublishBatch', 'sns:Publish', EACH),
  row('dynamodb', 'TransactGetItems', 'dynamodb:GetItem', EACH),
  row(
    'dynamodb',
    'TransactWriteItems',
    'dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:ConditionCheckItem',
    EACH,
  ),
  row(
    'dynamodb',
    'ExecuteStatement BatchExecuteStatement ExecuteTransaction',
    'dynamodb:PartiQLSelect dynamodb:PartiQLInsert dynamodb:PartiQLUpdate dynamodb:PartiQLDelete',
    PARTIQL,
  ),
  row('kms', 'ReEncrypt', 'kms:ReEncryptFrom kms:ReEncryptTo', 'each of the two keys needs an action of its own'),
  row(
    'bedrock-runtime',
    'Converse StartAsyncInvoke',
    'bedrock:InvokeModel',
    'to converse with a model is to invoke it',
  ),
  row('bedrock-runtime', 'ConverseStream', 'bedrock:InvokeModelWithResponseStream', SAME),
  row('bedrock-agent-runtime', 'RetrieveAndGenerateStream', 'bedrock:RetrieveAndGenerate', SAME),
  row('cloudfront', 'CreateDistributionWithTags', 'cloudfront:CreateDistribution cloudfront:TagResource', SAME),
  row('timestream-query', 'Query', 'timestream:Select', 'the action is named after the statement'),
  row(
    'apigatewaymanagementapi',
    'PostToConnection GetConnection DeleteConnection',
    'execute-api:ManageConnections',
    'one action is for every connection of a WebSocket API',
  ),
  row('budgets', 'CreateBudget UpdateBudget DeleteBudget CreateNotification', 'budgets:ModifyBudget', BUDGET),
  row('budgets', 'UpdateNotification DeleteNotification CreateSubscriber', 'budgets:ModifyBudget', BUDGET),
  row('budgets', 'UpdateSubscriber DeleteSubscriber', 'budgets:ModifyBudget', BUDGET),
  row('budgets', 'DescribeBudget DescribeBudgets DescribeBudgetPerformanceHistory', 'budgets:ViewBudget', BUDGET),
  row('budgets', 'DescribeNotificationsForBudget DescribeSubscribersForNotification', 'budgets:ViewBudget', BUDGET),
  row('keyspaces', 'CreateKeyspace CreateTable CreateType', 'cassandra:Create', CQL),
  row('keyspaces', 'GetKeyspace GetTable GetType ListKeyspaces ListTables ListTypes', 'cassandra:Select', CQL),
  row('keyspaces', 'UpdateKeyspace UpdateTable', 'cassandra:Alter', CQL),
  row('keyspaces', 'DeleteKeyspace DeleteTable DeleteType', 'cassandra:Drop', CQL),
  row('keyspaces', 'RestoreTable', 'cassandra:Restore', CQL),
  row(
    'neptunedata',
    'ExecuteGremlinQuery ExecuteOpenCypherQuery',
    'neptune-db:ReadDataViaQuery neptune-db:WriteDataViaQuery neptune-db:DeleteDataViaQuery',
    GREMLIN,
  ),
];

/** What the methods of API Gateway's two management clients end in, in the singular (botocore 1.44, 2026-11). */
export const API_GATEWAY_THINGS: readonly string[] = [
  'accesslogsetting account api apikey apimapping authorizer authorizerscache basepathmapping clientcertificate',
  'corsconfiguration deployment documentationpart documentationversion domainname domainnameaccessassociation export',
  'gatewayresponse integration integrationresponse method methodresponse model modeltemplate requestvalidator resource',
  'restapi route routerequestparameter routeresponse routesetting sdk sdktype stage stageauthorizerscache stagecache tag',
  'usage usageplan usageplankey vpclink',
].flatMap((line) => line.split(' '));
