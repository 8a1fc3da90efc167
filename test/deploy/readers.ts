import type { ServiceCall } from './http';

/** How to see that a resource is really there: a call of its own service, and what the answer must name. */
export interface Proof {
  readonly call: ServiceCall;
  readonly names: string;
}

/** One reader a type. IAM's own types are compared in full elsewhere. */
export const READERS: Readonly<Record<string, (physicalId: string) => Proof>> = {
  'AWS::S3::Bucket': (id) => ({ call: { service: 's3', path: `/${id}?list-type=2` }, names: `<Name>${id}</Name>` }),
  'AWS::SQS::Queue': (id) =>
    json('sqs', 'AmazonSQS.GetQueueAttributes', { QueueUrl: id, AttributeNames: ['QueueArn'] }, lastOf(id, '/')),
  'AWS::SNS::Topic': (id) => form('sns', { Action: 'GetTopicAttributes', Version: '2010-03-31', TopicArn: id }, id),
  'AWS::DynamoDB::Table': (id) => json('dynamodb', 'DynamoDB_20120810.DescribeTable', { TableName: id }, id),
  'AWS::Logs::LogGroup': (id) => json('logs', 'Logs_20140328.DescribeLogGroups', { logGroupNamePrefix: id }, id),
  // Moto cannot describe a key that its CloudFormation made; it lists it.
  'AWS::KMS::Key': (id) => json('kms', 'TrentService.ListKeys', {}, id),
  'AWS::Lambda::Function': (id) => ({ call: { service: 'lambda', path: `/2015-03-31/functions/${id}` }, names: id }),
  'AWS::ECS::TaskDefinition': (id) =>
    json('ecs', 'AmazonEC2ContainerServiceV20141113.DescribeTaskDefinition', { taskDefinition: lastOf(id, '/') }, id),
  'AWS::SecretsManager::Secret': (id) => json('secretsmanager', 'secretsmanager.DescribeSecret', { SecretId: id }, id),
  'AWS::ECR::Repository': (id) =>
    json('ecr', 'AmazonEC2ContainerRegistry_V20150921.DescribeRepositories', { repositoryNames: [id] }, id),
  'AWS::IAM::OIDCProvider': (id) =>
    form('iam', { Action: 'ListOpenIDConnectProviders', Version: '2010-05-08' }, `<Arn>${id}</Arn>`),
  'AWS::StepFunctions::StateMachine': (id) =>
    json('states', 'AWSStepFunctions.DescribeStateMachine', { stateMachineArn: id }, id),
  'AWS::Events::Rule': (id) => json('events', 'AWSEvents.DescribeRule', { Name: lastOf(id, '/') }, lastOf(id, '/')),
  'AWS::Logs::ResourcePolicy': (id) => json('logs', 'Logs_20140328.DescribeResourcePolicies', {}, id),
  'AWS::EC2::FlowLog': (id) =>
    form('ec2', { Action: 'DescribeFlowLogs', Version: '2016-11-15', 'FlowLogId.1': id }, id),
  'AWS::IAM::User': (id) =>
    form('iam', { Action: 'GetUser', Version: '2010-05-08', UserName: id }, `<UserName>${id}</UserName>`),
  'AWS::IAM::Group': (id) =>
    form('iam', { Action: 'GetGroup', Version: '2010-05-08', GroupName: id }, `<GroupName>${id}</GroupName>`),
  'AWS::EC2::VPC': (id) => form('ec2', { Action: 'DescribeVpcs', Version: '2016-11-15', 'VpcId.1': id }, id),
  'AWS::EC2::Subnet': (id) => form('ec2', { Action: 'DescribeSubnets', Version: '2016-11-15', 'SubnetId.1': id }, id),
  'AWS::EC2::Instance': (id) =>
    form('ec2', { Action: 'DescribeInstances', Version: '2016-11-15', 'InstanceId.1': id }, id),
  'AWS::EC2::SecurityGroup': (id) =>
    form('ec2', { Action: 'DescribeSecurityGroups', Version: '2016-11-15', 'GroupId.1': id }, id),
};

/** Types of which an id from CloudFormation is enough: nothing about identities hangs on them. */
export const ID_IS_ENOUGH: readonly string[] = [
  'AWS::EC2::LaunchTemplate',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SubnetRouteTableAssociation',
];

/** Types that the emulator makes, and gives no physical id: what they let in is read in the template. */
export const WITHOUT_ID: readonly string[] = ['AWS::Lambda::Permission'];

function json(service: string, target: string, input: unknown, names: string): Proof {
  return { call: { service, target, input }, names };
}

function form(service: string, fields: Readonly<Record<string, string>>, names: string): Proof {
  return { call: { service, form: fields }, names };
}

function lastOf(text: string, separator: string): string {
  return text.split(separator).at(-1) ?? text;
}
