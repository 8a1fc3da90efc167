import { parameterOf } from './answers';
import type { Resource, Template } from './assembly';
import { resolveValue, type Scope } from './intrinsics';

export interface Place {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** Physical id of each logical id, as CloudFormation tells it; a resource that was not created has none. */
export type PhysicalIds = ReadonlyMap<string, string>;

/** An attribute out of the physical id, written from AWS's documentation and not asked of the emulator. */
type Attribute = (id: string, place: Place, iamPath: string) => string;

const arnOf =
  (service: string, prefix = '', suffix = ''): Attribute =>
  (id, { partition, region, account }) =>
    `arn:${partition}:${service}:${region}:${account}:${prefix}${id}${suffix}`;

const iamArnOf =
  (kind: string): Attribute =>
  (id, { partition, account }, path) =>
    `arn:${partition}:iam::${account}:${kind}${path}${id}`;

const same: Attribute = (id) => id;
const queueName: Attribute = (url) => url.split('/').at(-1) ?? '';
const queueArn: Attribute = (url, place, path) => arnOf('sqs')(queueName(url, place, path), place, path);

const ATTRIBUTES: Record<string, Attribute> = {
  'AWS::IAM::Role.Arn': iamArnOf('role'),
  'AWS::IAM::User.Arn': iamArnOf('user'),
  'AWS::IAM::InstanceProfile.Arn': iamArnOf('instance-profile'),
  'AWS::IAM::ManagedPolicy.PolicyArn': same,
  'AWS::IAM::OIDCProvider.Arn': same,
  'AWS::S3::Bucket.Arn': (id, { partition }) => `arn:${partition}:s3:::${id}`,
  'AWS::SQS::Queue.Arn': queueArn,
  'AWS::SQS::Queue.QueueName': queueName,
  'AWS::SNS::Topic.TopicArn': same,
  'AWS::SNS::Topic.TopicName': (arn) => arn.split(':').at(-1) ?? '',
  'AWS::DynamoDB::Table.Arn': arnOf('dynamodb', 'table/'),
  'AWS::Events::Rule.Arn': arnOf('events', 'rule/'),
  'AWS::Logs::LogGroup.Arn': arnOf('logs', 'log-group:', ':*'),
  'AWS::KMS::Key.Arn': arnOf('kms', 'key/'),
  'AWS::Lambda::Function.Arn': arnOf('lambda', 'function:'),
  'AWS::ECR::Repository.Arn': arnOf('ecr', 'repository/'),
  'AWS::SecretsManager::Secret.Id': same,
  'AWS::RolesAnywhere::TrustAnchor.TrustAnchorArn': arnOf('rolesanywhere', 'trust-anchor/'),
  'AWS::RolesAnywhere::Profile.ProfileArn': arnOf('rolesanywhere', 'profile/'),
};

/** What the references of one deployed template stand for. */
export function scopeOf(stackName: string, template: Template, ids: PhysicalIds, place: Place): Scope {
  const { Resources } = template;
  const pseudo: Record<string, string> = {
    'AWS::Partition': place.partition,
    'AWS::AccountId': place.account,
    'AWS::Region': place.region,
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
  };
  const idOf = (logicalId: string): string => {
    const id = ids.get(logicalId);
    if (id === undefined) throw new Error(`\`${logicalId}\` has no physical id`);
    return id;
  };
  const scope: Scope = {
    ref: (name) => pseudo[name] ?? parameterOf(template, name) ?? idOf(name),
    attribute: (logicalId, name) => {
      const resource = Resources[logicalId];
      const attribute = ATTRIBUTES[`${resource?.Type}.${name}`];
      if (attribute === undefined) throw new Error(`\`${name}\` of \`${logicalId}\` (${resource?.Type}) is not known`);
      return attribute(idOf(logicalId), place, iamPath(resource, scope));
    },
  };
  return scope;
}

function iamPath(resource: Resource | undefined, scope: Scope): string {
  const path = resolveValue(resource?.Properties?.Path, scope);
  return typeof path === 'string' ? path : '/';
}
