import { UNKNOWN_WORD } from './resource-kinds';
import { servicePrefix } from './sdk-names';
import type { ResourceType } from './service-reference';
import { service } from './services';

/** Resource types whose name in CloudFormation says something else than the Service Authorization Reference. */
const IRREGULAR: Readonly<Record<string, readonly [service: string, type: string]>> = {
  'AWS::Cognito::IdentityPool': ['cognito-identity', 'identitypool'],
  'AWS::Cognito::UserPool': ['cognito-idp', 'userpool'],
  'AWS::DynamoDB::GlobalTable': ['dynamodb', 'table'],
  'AWS::IAM::ManagedPolicy': ['iam', 'policy'],
  'AWS::RDS::DBCluster': ['rds', 'cluster'],
  'AWS::RDS::DBInstance': ['rds', 'db'],
};

/** The ARN of a log group ends so, and means its streams too. */
const SUFFIXES: Readonly<Record<string, string>> = { 'AWS::Logs::LogGroup': ':*' };

/**
 * What the ARN of a resource in a template looks like before deployment: that of an `AWS::S3::Bucket` is
 * `arn:?:s3:::?`, with `UNKNOWN_WORD` for each `?`. Undefined where CloudFormation and IAM name the resource apart.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html (2026-11)
 */
export function cloudFormationArn(cloudFormationType: string): string | undefined {
  const [arn, ...others] = resourceType(cloudFormationType)?.arns ?? [];
  if (arn === undefined || others.length > 0) return undefined;
  return arn.replace(/\$\{[^}]+\}/g, UNKNOWN_WORD) + (SUFFIXES[cloudFormationType] ?? '');
}

function resourceType(cloudFormationType: string): ResourceType | undefined {
  const [, segment = '', name = ''] = cloudFormationType.split('::');
  const [prefix, kind] = IRREGULAR[cloudFormationType] ?? [segment, name];
  const found = service(prefix) ?? service(servicePrefix(prefix) ?? '');
  return found?.resourceTypes.find((type) => letters(type.name) === letters(kind));
}

/** `StateMachine`, `state-machine` and `state machine` are one name. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
