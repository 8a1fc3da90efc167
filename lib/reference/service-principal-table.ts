import type { ServicePrincipalFact } from './service-principals';
import { bareService, BARE_SERVICE_PRINCIPALS } from './bare-service-principals';

const CONFUSED_DEPUTY = 'cross-service-confused-deputy-prevention.html';

/** `source` is the service segment of the ARN, and how its resource segment starts for each kind of role. */
function both(
  name: string,
  purpose: string,
  source: readonly [string, ...string[]],
  page: string,
): ServicePrincipalFact {
  const [sourceArnService, ...kinds] = source;
  return {
    ...bareService(name, purpose, page),
    sourceAccount: 'documented',
    sourceArn: 'documented',
    sourceArnService,
    sourceArnResource: kinds.length === 1 ? kinds[0] : '',
    ...(kinds.length > 1 && { sourceArnKinds: kinds }),
  };
}

/** A row whose page is the one that most guides have on the confused deputy. */
function deputy(
  name: string,
  purpose: string,
  source: readonly [string, ...string[]],
  guide: string,
): ServicePrincipalFact {
  return both(name, purpose, source, `/${guide}/${CONFUSED_DEPUTY}`);
}

/** The services that people name in the trust of a role, each with the page of AWS on its trust. */
export const SERVICE_PRINCIPAL_TABLE: readonly ServicePrincipalFact[] = [
  // AWS supports no single cluster.
  both(
    'ecs-tasks',
    'run the containers of a task, and start them',
    ['ecs', '*'],
    '/AmazonECS/latest/developerguide/task-iam-roles.html',
  ),
  // No AWS page says that Lambda sends the key when it assumes the execution role; people do ship it.
  {
    ...bareService('lambda', 'run a function', '/lambda/latest/dg/lambda-intro-execution-role.html'),
    sourceAccount: 'opt-in',
  },
  both(
    'states',
    'run a state machine',
    ['states', 'stateMachine:'],
    '/step-functions/latest/dg/procedure-create-iam-role.html',
  ),
  deputy(
    'scheduler',
    'invoke the target of a schedule',
    ['scheduler', 'schedule-group/'],
    'scheduler/latest/UserGuide',
  ),
  deputy(
    'pipes',
    'read the source of a pipe and invoke its target',
    ['pipes', 'pipe/'],
    'eventbridge/latest/userguide',
  ),
  deputy('events', 'invoke the target of a rule', ['events', 'rule/'], 'eventbridge/latest/userguide'),
  // The guide narrows by session tags only; an AWS sample (sample-eks-nitro-sandbox) uses aws:SourceAccount.
  {
    ...bareService('pods.eks', 'give its credentials to a pod', '/eks/latest/userguide/pod-id-role.html'),
    sourceAccount: 'opt-in',
    carries: ['aws:RequestTag/', 'aws:TagKeys', 'sts:TransitiveTagKeys'],
    actions: ['sts:TagSession'],
  },
  {
    ...bareService(
      'eks-fargate-pods',
      'start a pod on Fargate',
      '/eks/latest/userguide/pod-execution-role.html',
      '2023',
    ),
    sourceArn: 'documented',
    sourceArnService: 'eks',
    sourceArnResource: 'fargateprofile/',
  },
  deputy('eks', 'run a cluster', ['eks', 'cluster/'], 'eks/latest/userguide'),
  // Fields of the certificate are documented as principal tags, never as request tags.
  {
    ...both(
      'rolesanywhere',
      'give its credentials to the holder of a certificate',
      ['rolesanywhere', 'trust-anchor/'],
      '/rolesanywhere/latest/userguide/trust-model.html',
    ),
    carries: ['aws:PrincipalTag/', 'sts:SourceIdentity'],
    actions: ['sts:SetSourceIdentity', 'sts:TagSession'],
  },
  both(
    'monitoring.rds',
    'write the metrics of a database host',
    ['rds', 'db:'],
    '/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html',
  ),
  // The page asks for the ARN of any RDS resource; a cluster has its own kind.
  deputy(
    'rds',
    'reach S3, a directory or a secret for a database',
    ['rds', 'db:', 'cluster:'],
    'AmazonRDS/latest/UserGuide',
  ),
  both('vpc-flow-logs', 'write flow logs', ['ec2', 'vpc-flow-log/'], '/vpc/latest/userguide/flow-logs-iam-role.html'),
  both('dlm', 'create and delete snapshots and images', ['dlm', 'policy/'], '/ebs/latest/userguide/service-role.html'),
  {
    ...both('vmie', 'import and export images', ['vmie', '*'], '/vm-import/latest/userguide/required-permissions.html'),
    carries: ['sts:ExternalId'],
  },
  deputy(
    'autoscaling',
    'notify a queue or topic of a lifecycle hook',
    ['autoscaling', 'autoScalingGroup:'],
    'autoscaling/ec2/userguide',
  ),
  both(
    'appsync',
    'call a data source, or write the logs of an API',
    ['appsync', 'apis/'],
    '/appsync/latest/devguide/attaching-a-data-source.html',
  ),
  both(
    'codebuild',
    'run a build',
    ['codebuild', 'project/'],
    '/codebuild/latest/userguide/setting-up-service-role.html',
  ),
  // Documented for the administration role of stack sets only.
  {
    ...bareService(
      'cloudformation',
      'deploy a stack, or a stack set',
      `/AWSCloudFormation/latest/UserGuide/${CONFUSED_DEPUTY}`,
    ),
    sourceAccount: 'opt-in',
    sourceArn: 'opt-in',
  },
  deputy(
    'resources.cloudformation',
    'run an extension of the registry',
    ['cloudformation', 'type/'],
    'AWSCloudFormation/latest/UserGuide',
  ),
  deputy('amplify', 'build and deploy an app', ['amplify', 'apps/'], 'amplify/latest/userguide'),
  deputy('amplifybackend', 'deploy the backend of an app', ['amplify', 'apps/'], 'amplify/latest/userguide'),
  // AWS shows aws:SourceArn alone, since it names the account. Studio and inference send the asterisk itself.
  {
    ...bareService(
      'sagemaker',
      'train and host models, run notebooks, jobs and pipelines',
      '/sagemaker/latest/dg/security-confused-deputy-prevention.html',
    ),
    sourceAccount: 'opt-in',
    sourceArn: 'documented',
    sourceArnService: 'sagemaker',
    sourceArnResource: '',
  },
  // Each kind has its own page; the role that writes invocation logs was not looked up.
  both(
    'bedrock',
    'run agents, knowledge bases, flows and model jobs',
    [
      'bedrock',
      'agent/',
      'knowledge-base/',
      'flow/',
      'model-invocation-job/',
      'model-customization-job/',
      'model-import-job/',
    ],
    '/bedrock/latest/userguide/agents-permissions.html',
  ),
  both(
    'bedrock-agentcore',
    'run an agent',
    ['bedrock-agentcore', '*'],
    '/bedrock-agentcore/latest/devguide/runtime-permissions.html',
  ),
  // The keys are those of the compute environment; a job has a role of ecs-tasks.amazonaws.com.
  deputy('batch', 'manage compute environments', ['batch', 'compute-environment/', 'job/'], 'batch/latest/userguide'),
  both(
    'transfer',
    'reach the files of its users, run workflows, write logs',
    ['transfer', 'server/', 'user/', 'workflow/', 'connector/', 'agreement/'],
    '/transfer/latest/userguide/confused-deputy.html',
  ),
  deputy('datasync', 'reach the storage of a location', ['datasync', '*'], 'datasync/latest/userguide'),
  // The account of the source is that of the sender of the logs, which may be another one.
  {
    ...bareService('logs', 'deliver log events to a stream', '/AmazonCloudWatch/latest/logs/CreateDestination.html'),
    sourceArn: 'opt-in',
  },
  both('elasticmapreduce', 'run a cluster', ['elasticmapreduce', '*'], '/emr/latest/ManagementGuide/emr-iam-role.html'),
  both(
    'kafkaconnect',
    'run a connector',
    ['kafkaconnect', 'connector/'],
    '/msk/latest/developerguide/msk-connect-service-execution-role.html',
  ),
  // Never for the role of manual snapshots: OpenSearch Service does not support the keys there.
  {
    ...bareService(
      'es',
      'reach resources for a domain',
      `/opensearch-service/latest/developerguide/${CONFUSED_DEPUTY}`,
    ),
    sourceAccount: 'opt-in',
    sourceArn: 'opt-in',
  },
  deputy('airflow', 'run an environment', ['airflow', 'environment/'], 'mwaa/latest/userguide'),
  deputy('airflow-env', 'run the workers of an environment', ['airflow', 'environment/'], 'mwaa/latest/userguide'),
  both(
    'fis',
    'run an experiment',
    ['fis', 'experiment/'],
    '/fis/latest/userguide/getting-started-iam-service-role.html',
  ),
  deputy('grafana', 'query the data sources of a workspace', ['grafana', '/workspaces/'], 'grafana/latest/userguide'),
  // The page warns that not every integration of AWS IoT supports the keys.
  {
    ...bareService(
      'iot',
      'run the action of a rule, or provision devices',
      `/iot/latest/developerguide/${CONFUSED_DEPUTY}`,
    ),
    sourceAccount: 'opt-in',
    sourceArn: 'opt-in',
  },
  deputy('credentials.iot', 'give its credentials to a device', ['iot', 'rolealias/'], 'iot/latest/developerguide'),
  deputy(
    'iotsitewise',
    'reach resources for assets and portals',
    ['iotsitewise', '*'],
    'iot-sitewise/latest/userguide',
  ),
  // Documented for hybrid activations only.
  {
    ...bareService(
      'ssm',
      'run automations and register servers',
      `/systems-manager/latest/userguide/${CONFUSED_DEPUTY}`,
    ),
    sourceAccount: 'opt-in',
    sourceArn: 'opt-in',
  },
  // The ARN is documented for the endpoints of encrypted models and for custom models only.
  {
    ...bareService('comprehend', 'read documents and write results', `/comprehend/latest/dg/${CONFUSED_DEPUTY}`),
    sourceAccount: 'documented',
    sourceArn: 'opt-in',
  },
  // The ARN is left out for the role that reads a Kerberos key cache.
  {
    ...bareService(
      'dms',
      'reach the network, logs, secrets and targets of a migration',
      `/dms/latest/userguide/${CONFUSED_DEPUTY}`,
    ),
    sourceAccount: 'documented',
    sourceArn: 'opt-in',
  },
  // The ARN is that of a stream processor, and stored video has none.
  {
    ...bareService('rekognition', 'analyze video and notify a topic', `/rekognition/latest/dg/${CONFUSED_DEPUTY}`),
    sourceAccount: 'documented',
    sourceArn: 'opt-in',
  },
  deputy('textract', 'notify a topic of a finished job', ['textract', '*'], 'textract/latest/dg'),
  deputy('personalize', 'read data sets and write recommendations', ['personalize', '*'], 'personalize/latest/dg'),
  deputy('mediaconvert', 'read and write media files', ['mediaconvert', 'queues/'], 'mediaconvert/latest/ug'),
  deputy('omics', 'run workflows and read sequence stores', ['omics', '*'], 'omics/latest/dev'),
  ...BARE_SERVICE_PRINCIPALS,
];
