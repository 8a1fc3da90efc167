import type { DependentAction } from './dependent-actions';

const DOCS = 'https://docs.aws.amazon.com';
const READ = '2026';
const MODEL_READ = '2026-11';

/** One group of actions of a service that need the same further actions. */
export interface DependentActionRow {
  /** The IAM prefix of the actions. */
  readonly service: string;
  /** Names without prefix. */
  readonly actions: readonly string[];
  readonly dependents: readonly DependentAction[];
}

interface Source {
  readonly page: string;
  readonly date: string;
}

/** `needs` are full names apart by spaces; `when` is absent where every call needs them. */
function needs(
  service: string,
  actions: string,
  dependents: string,
  when?: string,
  source?: Source,
): DependentActionRow {
  const { page, date } = source ?? { page: `/service-authorization/latest/reference/list_${service}.html`, date: READ };
  const row = { ...(when !== undefined && { when }), page: DOCS + page, date };
  return {
    service,
    actions: actions.split(' '),
    dependents: dependents.split(' ').map((action) => ({ action, ...row })),
  };
}

/** Read in the model of the API, which carries the text of its page. */
function api(page: string): Source {
  return { page, date: MODEL_READ };
}

const S3 = '/AmazonS3/latest/API';
const SECRETS = '/secretsmanager/latest/apireference';
const VPC: Source = { page: '/lambda/latest/dg/configuration-vpc.html', date: READ };
const QUEUE_KEY: Source = {
  page: '/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html',
  date: '2023',
};
const TOPIC_KEY: Source = { page: '/sns/latest/dg/sns-key-management.html', date: '2023' };

const TAGS = 'the call sets tags';
const KEY = 'the data is encrypted with a customer managed key';
const FIRST = 'the account has no service-linked role of the service yet';
const NETWORK = 'the function is in a VPC';
const RESTORED =
  'dynamodb:BatchWriteItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:Scan dynamodb:UpdateItem';
const NETWORKS = 'ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs';

/** What everyday actions need beside themselves; `iam:PassRole` has a table of its own. */
export const DEPENDENT_ACTION_TABLE: readonly DependentActionRow[] = [
  needs('autoscaling', 'CreateAutoScalingGroup', 'iam:CreateServiceLinkedRole', FIRST),
  needs('cloudtrail', 'CreateTrail', 'cloudtrail:AddTags', TAGS),
  needs('cloudtrail', 'CreateTrail', 'iam:CreateServiceLinkedRole', 'the trail is of an organization'),
  needs('dynamodb', 'RestoreTableFromBackup RestoreTableToPointInTime', RESTORED),
  needs(
    'ec2',
    'AllocateAddress CopyImage CopySnapshot CreateFlowLogs CreateImage CreateInternetGateway',
    'ec2:CreateTags',
    TAGS,
  ),
  needs(
    'ec2',
    'CreateKeyPair CreateLaunchTemplate CreateNatGateway CreateNetworkAcl CreateNetworkInterface',
    'ec2:CreateTags',
    TAGS,
  ),
  needs(
    'ec2',
    'CreateRouteTable CreateSecurityGroup CreateSnapshot CreateSubnet CreateVolume CreateVpc',
    'ec2:CreateTags',
    TAGS,
  ),
  needs('ec2', 'CreateVpcEndpoint ImportKeyPair RequestSpotInstances RunInstances', 'ec2:CreateTags', TAGS),
  needs('ec2', 'CreateVpcEndpoint', 'route53:AssociateVPCWithHostedZone', 'the endpoint has a private DNS name'),
  needs('ec2', 'CreateLaunchTemplate RunInstances', 'ssm:GetParameters', 'the image is named by a parameter'),
  needs('ecr', 'CreateRepository', 'ecr:TagResource', TAGS),
  needs('ecs', 'CreateCapacityProvider CreateCluster CreateService CreateTaskSet', 'ecs:TagResource', TAGS),
  needs('eks', 'CreateCluster CreateNodegroup CreatePodIdentityAssociation', 'eks:TagResource', TAGS),
  needs('elasticfilesystem', 'CreateFileSystem', 'elasticfilesystem:TagResource', TAGS),
  needs('elasticloadbalancing', 'CreateLoadBalancer', 'elasticloadbalancing:AddTags', TAGS),
  needs('fsx', 'CreateFileSystem', 'fsx:TagResource', TAGS),
  needs('glue', 'CreateCrawler CreateJob CreateSession', 'glue:TagResource', TAGS),
  needs('kafka', 'CreateCluster CreateClusterV2', 'iam:CreateServiceLinkedRole', FIRST),
  needs('kms', 'CreateKey', 'kms:TagResource', TAGS, api('/kms/latest/APIReference/API_CreateKey.html')),
  needs('kms', 'CreateKey', 'iam:CreateServiceLinkedRole', 'the key is multi-Region'),
  needs('lambda', 'CreateEventSourceMapping CreateFunction', 'lambda:TagResource', TAGS),
  needs('lambda', 'CreateFunction UpdateFunctionConfiguration', 'lambda:GetLayerVersion', 'the function has layers'),
  needs('lambda', 'CreateFunction UpdateFunctionConfiguration', NETWORKS, NETWORK, VPC),
  needs('organizations', 'CreateOrganization', 'iam:CreateServiceLinkedRole', FIRST),
  needs('rds', 'CreateDBInstance', 'rds:AddTagsToResource', TAGS),
  needs('rds', 'CreateDBInstance', 'kms:CreateGrant kms:Decrypt kms:DescribeKey kms:GenerateDataKey', KEY),
  needs(
    'rds',
    'CreateDBInstance',
    'secretsmanager:CreateSecret secretsmanager:TagResource',
    'RDS keeps the master password as a secret',
  ),
  needs('route53', 'AssociateVPCWithHostedZone', 'ec2:DescribeVpcs'),
  needs('s3', 'GetObject', 'kms:Decrypt', KEY, api(`${S3}/API_GetObject.html`)),
  needs('s3', 'PutObject', 'kms:GenerateDataKey', KEY, api(`${S3}/API_PutObject.html`)),
  needs(
    's3',
    'PutObject',
    'kms:Decrypt',
    `${KEY}, and the upload has parts`,
    api(`${S3}/API_CreateMultipartUpload.html`),
  ),
  needs('s3', 'PutObject', 's3:PutObjectAcl', 'the call sets an ACL', api(`${S3}/API_PutObject.html`)),
  needs('s3', 'PutObject', 's3:PutObjectTagging', TAGS, api(`${S3}/API_PutObject.html`)),
  needs(
    'secretsmanager',
    'CreateSecret',
    'kms:Decrypt kms:GenerateDataKey',
    KEY,
    api(`${SECRETS}/API_CreateSecret.html`),
  ),
  needs('secretsmanager', 'CreateSecret', 'secretsmanager:ReplicateSecretToRegions', 'the secret has replicas'),
  needs('secretsmanager', 'CreateSecret', 'secretsmanager:TagResource', TAGS),
  needs('secretsmanager', 'GetSecretValue', 'kms:Decrypt', KEY, api(`${SECRETS}/API_GetSecretValue.html`)),
  needs(
    'secretsmanager',
    'UpdateSecret',
    'kms:Decrypt kms:Encrypt kms:GenerateDataKey',
    KEY,
    api(`${SECRETS}/API_UpdateSecret.html`),
  ),
  needs('sns', 'Publish', 'kms:Decrypt kms:GenerateDataKey', KEY, TOPIC_KEY),
  needs('sqs', 'ReceiveMessage', 'kms:Decrypt', KEY, QUEUE_KEY),
  needs('sqs', 'SendMessage', 'kms:Decrypt kms:GenerateDataKey', KEY, QUEUE_KEY),
  needs('states', 'CreateStateMachine', 'states:PublishStateMachineVersion', 'the call publishes a version'),
  needs('vpc-lattice', 'CreateService', 'iam:CreateServiceLinkedRole', FIRST),
];
