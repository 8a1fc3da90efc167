import type { DependentAction } from './dependent-actions';

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference';
const READ = '2026';

/** One group of actions of a service that pass a role to the same services. */
export interface PassRoleRow {
  /** The IAM prefix of the actions. */
  readonly service: string;
  /** Names without prefix. */
  readonly actions: readonly string[];
  readonly dependent: DependentAction;
}

/** `to` and `actions` are names apart by spaces; `when` is absent where the call always names a role. */
function passes(service: string, actions: string, to: string, when?: string, page?: string): PassRoleRow {
  return {
    service,
    actions: actions.split(' '),
    dependent: {
      action: 'iam:PassRole',
      passedTo: to.split(' ').map((name) => `${name}.amazonaws.com`),
      ...(when !== undefined && { when }),
      page: page ?? `${REFERENCE}/list_${service}.html`,
      date: READ,
    },
  };
}

const IMPORT = 'https://docs.aws.amazon.com/vm-import/latest/userguide/required-permissions.html';
const EMR = 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEMRFullAccessPolicy_v2.html';
const MWAA = 'https://docs.aws.amazon.com/mwaa/latest/userguide/access-policies.html';

const CHANGED = 'the call changes the role';
const NAMED = 'the call names a role';
const NOTIFIES = 'the call names a topic to notify, and the role for it';
const PROFILE = 'the call names an instance profile';
const TASK = 'the task definition, or the call, names a role';

/**
 * Actions that need `iam:PassRole`, and the values of `iam:PassedToService` that AWS lists. Several services stand
 * where AWS lists several, or where two pages of AWS name different ones.
 */
export const PASS_ROLE_TABLE: readonly PassRoleRow[] = [
  passes('airflow', 'CreateEnvironment', 'airflow', undefined, MWAA),
  // The reference names `bullet`, the managed policy AWSAppRunnerFullAccess names `apprunner`.
  passes('apprunner', 'CreateService', 'apprunner bullet', NAMED),
  passes('appsync', 'CreateDataSource UpdateDataSource', 'appsync', NAMED),
  passes('appsync', 'CreateGraphqlApi', 'appsync', 'the API writes logs'),
  passes(
    'autoscaling',
    'CreateAutoScalingGroup UpdateAutoScalingGroup',
    'autoscaling ec2',
    'the launch template names an instance profile, or a lifecycle hook a role',
  ),
  passes('backup', 'CreateBackupSelection StartBackupJob StartCopyJob', 'backup'),
  passes('backup', 'StartRestoreJob', 'backup', NAMED),
  passes('backup', 'CreateBackupPlan UpdateBackupPlan', 'malware-protection.guardduty', 'the plan scans for malware'),
  passes('batch', 'CreateComputeEnvironment', 'batch ec2', 'the call names a service role or an instance profile'),
  passes('batch', 'RegisterJobDefinition', 'ecs-tasks', NAMED),
  passes('bedrock', 'CreateAgent', 'bedrock', NAMED),
  passes('bedrock', 'CreateKnowledgeBase CreateModelCustomizationJob', 'bedrock'),
  passes('bedrock', 'UpdateAgent', 'bedrock', CHANGED),
  passes('cloudformation', 'CreateChangeSet CreateStack CreateStackSet UpdateStack', 'cloudformation', NAMED),
  passes('cloudtrail', 'CreateTrail UpdateTrail', 'cloudtrail', 'the trail writes to CloudWatch Logs'),
  passes('cloudwatch', 'PutMetricStream', 'streams.metrics.cloudwatch'),
  passes('codebuild', 'CreateProject', 'codebuild'),
  passes('codebuild', 'StartBuild StartBuildBatch', 'codebuild', 'the call overrides the role of the project'),
  passes('codebuild', 'UpdateProject', 'codebuild', CHANGED),
  passes('codedeploy', 'CreateDeploymentGroup', 'codedeploy'),
  passes('codepipeline', 'CreatePipeline UpdatePipeline', 'codepipeline'),
  passes('comprehend', 'CreateDocumentClassifier', 'comprehend'),
  passes('config', 'PutConfigurationAggregator', 'config', 'the aggregator is of an organization'),
  passes('config', 'PutConfigurationRecorder', 'config', NAMED),
  passes('datasync', 'CreateLocationS3', 'datasync'),
  passes('dax', 'CreateCluster', 'dax'),
  passes('dlm', 'CreateLifecyclePolicy', 'dlm'),
  passes('dms', 'CreateEndpoint ModifyEndpoint', 'dms', NAMED),
  passes('dms', 'StartReplicationTaskAssessmentRun', 'dms'),
  passes('ec2', 'AssociateIamInstanceProfile ReplaceIamInstanceProfileAssociation', 'ec2'),
  passes('ec2', 'CreateFlowLogs', 'vpc-flow-logs', 'the logs go to CloudWatch Logs'),
  passes('ec2', 'ExportImage ImportImage ImportSnapshot', 'vmie', undefined, IMPORT),
  passes('ec2', 'RequestSpotInstances RunInstances', 'ec2', PROFILE),
  passes('ecs', 'CreateCapacityProvider', 'ecs', NAMED),
  passes('ecs', 'CreateDaemon', 'ecs-tasks', TASK),
  passes('ecs', 'CreateExpressGatewayService', 'ecs-tasks ecs'),
  passes('ecs', 'UpdateExpressGatewayService', 'ecs-tasks ecs', CHANGED),
  passes('ecs', 'CreateService UpdateService', 'ecs-tasks ecs', TASK),
  passes('ecs', 'CreateTaskSet', 'ecs-tasks', TASK),
  passes('ecs', 'RunTask StartTask', 'ecs-tasks', TASK),
  passes('eks', 'CreateCluster', 'ec2 eks'),
  passes('eks', 'CreateFargateProfile CreateNodegroup', 'eks'),
  passes('eks', 'CreatePodIdentityAssociation', 'pods.eks'),
  passes('elasticmapreduce', 'RunJobFlow', 'application-autoscaling ec2 elasticmapreduce', NAMED, EMR),
  passes('emr-serverless', 'StartJobRun', 'emr-serverless'),
  passes('es', 'CreateDomain CreateElasticsearchDomain', 'es', 'users sign in to the dashboards through Cognito'),
  passes('events', 'PutRule', 'events', NAMED),
  passes('events', 'PutTargets', 'events', 'a target has a role'),
  passes('firehose', 'CreateDeliveryStream UpdateDestination', 'firehose', NAMED),
  passes('fis', 'CreateExperimentTemplate', 'fis'),
  passes('glue', 'CreateCrawler CreateJob CreateSession', 'glue'),
  passes('glue', 'UpdateCrawler UpdateJob', 'glue', CHANGED),
  passes(
    'imagebuilder',
    'CreateImage CreateImagePipeline UpdateImagePipeline',
    'imagebuilder',
    'the call names the role of a workflow',
  ),
  passes('iot', 'CreateProvisioningTemplate', 'iot'),
  // The reference names `iot`; the trust of such a role names `credentials.iot`.
  passes('iot', 'CreateRoleAlias', 'credentials.iot iot'),
  passes('iot', 'UpdateRoleAlias', 'credentials.iot iot', CHANGED),
  passes('iot', 'CreateTopicRule', 'iot', 'an action of the rule has a role'),
  passes('kafkaconnect', 'CreateConnector', 'kafkaconnect'),
  passes('kendra', 'CreateIndex', 'kendra'),
  passes('kinesisanalytics', 'CreateApplication DiscoverInputSchema', 'kinesisanalytics'),
  passes('lambda', 'CreateFunction', 'lambda'),
  passes('lambda', 'UpdateFunctionConfiguration', 'lambda', CHANGED),
  passes('logs', 'PutDestination', 'logs'),
  passes('logs', 'PutSubscriptionFilter', 'logs', NAMED),
  passes('omics', 'StartRun', 'omics'),
  passes('personalize', 'CreateDatasetImportJob', 'personalize', NAMED),
  passes('pipes', 'CreatePipe UpdatePipe', 'pipes'),
  passes('quicksight', 'CreateDataSource UpdateDataSource', 'quicksight', NAMED),
  passes('rds', 'AddRoleToDBCluster AddRoleToDBInstance', 'rds'),
  // Unverified: the reference names `rds` alone; `monitoring.rds` is what the role of Enhanced Monitoring trusts.
  passes(
    'rds',
    'CreateDBCluster CreateDBInstance ModifyDBCluster ModifyDBInstance',
    'monitoring.rds rds',
    'the call names a role, such as that of Enhanced Monitoring',
  ),
  passes('rds', 'CreateDBProxy ModifyDBProxy', 'rds', NAMED),
  passes('redshift', 'CreateCluster', 'redshift', NAMED),
  passes('redshift', 'ModifyClusterIamRoles', 'redshift', 'the call adds a role'),
  passes('rekognition', 'StartLabelDetection', 'rekognition', NOTIFIES),
  passes('rolesanywhere', 'CreateProfile EnableProfile', 'rolesanywhere'),
  passes('rolesanywhere', 'UpdateProfile', 'rolesanywhere', CHANGED),
  passes('s3', 'CreateJob', 'batchoperations.s3'),
  passes('s3', 'PutReplicationConfiguration', 's3', 'the configuration is not deleted'),
  passes('sagemaker', 'CreateAutoMLJob CreateAutoMLJobV2 CreateCompilationJob CreateLabelingJob', 'sagemaker'),
  passes('sagemaker', 'CreateDomain CreateUserProfile', 'sagemaker', NAMED),
  passes('sagemaker', 'CreateEndpointConfig CreateFeatureGroup', 'sagemaker', NAMED),
  passes('sagemaker', 'CreateHyperParameterTuningJob CreateModel', 'sagemaker', NAMED),
  passes('sagemaker', 'CreateNotebookInstance CreatePipeline CreateProcessingJob CreateTrainingJob', 'sagemaker'),
  passes('sagemaker', 'UpdatePipeline', 'sagemaker', CHANGED),
  passes('scheduler', 'CreateSchedule UpdateSchedule', 'scheduler'),
  passes('ssm', 'SendCommand', 'ssm', NOTIFIES),
  passes('ssm', 'StartAutomationExecution', 'ssm', 'the runbook, or the call, names a role'),
  passes('states', 'CreateStateMachine', 'states'),
  passes('states', 'UpdateStateMachine', 'states', CHANGED),
  passes('synthetics', 'CreateCanary', 'lambda synthetics'),
  passes('textract', 'StartDocumentTextDetection', 'textract', NOTIFIES),
  passes('transcribe', 'StartTranscriptionJob', 'transcribe', 'jobs may wait in a queue'),
  passes('transfer', 'CreateAccess CreateAgreement CreateConnector CreateUser', 'transfer'),
  passes(
    'transfer',
    'CreateServer',
    'transfer',
    'the server writes logs, runs workflows or calls an identity provider',
  ),
  passes('transfer', 'UpdateAccess UpdateAgreement UpdateConnector UpdateServer UpdateUser', 'transfer', NAMED),
  passes('translate', 'StartTextTranslationJob', 'translate'),
];
