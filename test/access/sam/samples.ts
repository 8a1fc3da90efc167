import type { SamCase, SamStatement } from '../../../bin/refresh-sam-cases';
import { ACCOUNT } from '../support';

export const REGION = 'us-east-1';

/** One value for each parameter of the templates. */
const PARAMETERS: Readonly<Record<string, string>> = {
  AccessPoint: 'fsap-0123456789abcdef0',
  BucketName: 'uploads',
  CertificateArn: arn('acm', 'certificate/12345678-1234-1234-1234-123456789012'),
  ClusterId: 'j-2AXXXXXXGAPLF',
  CollectionId: 'visitors',
  DeliveryStreamName: 'clicks',
  DomainName: 'search',
  EndpointConfigName: 'forecast-config',
  EndpointName: 'forecast',
  EventBusName: 'orders',
  FileSystem: 'fs-0123456789abcdef0',
  FunctionName: 'worker',
  HostedZoneId: 'Z3M3LMPEXAMPLE',
  IdentityName: 'example.com',
  ImageId: 'ami-0123456789abcdef0',
  KeyId: '12345678-1234-1234-1234-123456789012',
  LexiconName: 'names',
  LogGroupName: '/app/orders',
  ParameterName: 'orders-table',
  PinpointApplicationId: '0123456789abcdef0123456789abcdef',
  PipelineName: 'release',
  QueueName: 'jobs',
  RepositoryName: 'shop',
  SecretArn: arn('secretsmanager', 'secret:database-a1b2c3'),
  StateMachineName: 'checkout',
  StreamName: 'clicks',
  TableName: 'orders',
  TaskDefinition: 'report:3',
  TemplateName: 'welcome',
  TopicName: 'alerts',
  WorkGroupName: 'analysts',
};

/** Values that mean something else in one template. */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DynamoDBStreamReadPolicy: { StreamName: '2026-11-01T00:00:00.000' },
  SSMParameterWithSlashPrefixReadPolicy: { ParameterName: '/app/orders-table' },
};

/** One ARN for each kind of resource that a connector joins; an id for an API. */
const ENDPOINTS: Readonly<Record<string, string>> = {
  'ApiGateway::RestApi': 'a1b2c3d4e5',
  'ApiGatewayV2::Api': 'a1b2c3d4e5',
  'DynamoDB::Table': arn('dynamodb', 'table/orders'),
  'Events::EventBus': arn('events', 'event-bus/orders'),
  'Lambda::Function': arn('lambda', 'function:worker'),
  'Location::PlaceIndex': arn('geo', 'place-index/places'),
  'S3::Bucket': 'arn:aws:s3:::uploads',
  'SNS::Topic': arn('sns', 'alerts'),
  'SQS::Queue': arn('sqs', 'jobs'),
  'StepFunctions::StateMachine': arn('states', 'stateMachine:checkout'),
};

/** What a placeholder of a case stands for in this comparison. */
export function sampleOf(samCase: SamCase, name: string): string {
  const known = EXCEPTIONS[samCase.name]?.[name] ?? PARAMETERS[name] ?? endpoint(samCase, name) ?? PSEUDO[name];
  if (known === undefined) throw new Error(`no sample for \`${name}\` of \`${samCase.name}\``);
  return known;
}

/** The statements of a case with samples in place of their placeholders. */
export function filled(samCase: SamCase): readonly SamStatement[] {
  const fill = (text: string): string => text.replace(/\{([\w.]+)\}/g, (_, name: string) => sampleOf(samCase, name));
  const keys = (block: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(block).map(([key, value]) => [key, fill(value)]));
  return samCase.statements.map(({ actions, resources, conditions = {} }) => ({
    actions,
    resources: resources.map(fill),
    conditions: Object.fromEntries(Object.entries(conditions).map(([operator, block]) => [operator, keys(block)])),
  }));
}

const PSEUDO: Readonly<Record<string, string>> = { partition: 'aws', region: REGION, account: ACCOUNT };

function endpoint({ source, destination }: SamCase, name: string): string | undefined {
  const [end, attribute] = name.split('.');
  if (end !== 'Source' && end !== 'Destination') return undefined;
  const known = ENDPOINTS[(end === 'Source' ? source : destination) ?? ''];
  if (attribute === 'Qualifier') return '*';
  return attribute === 'Name' ? known?.split(':').pop() : known;
}

function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
}
