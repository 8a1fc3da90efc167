import type { ServicePrincipalFact } from './service-principals';

const DOCS = 'https://docs.aws.amazon.com';
// The copies read have no date of their own; they name features of 2026. The newest policy read is of 2026-08.
const READ = '2026';
const POLICIES_READ = '2026-08';

/** A service of which AWS documents no source key; `page` is a path under docs.aws.amazon.com. */
export function bareService(name: string, purpose: string, page: string, date = READ): ServicePrincipalFact {
  const keys = { sourceAccount: 'no', sourceArn: 'no', carries: [], actions: [] } as const;
  return { principal: `${name}.amazonaws.com`, purpose, ...keys, page: DOCS + page, date };
}

/** A service that an AWS managed policy lets a role be passed to (`iam:PassedToService`); its guide was not read. */
function named(name: string, purpose: string, policy: string): ServicePrincipalFact {
  return bareService(name, purpose, `/aws-managed-policy/latest/reference/${policy}.html`, POLICIES_READ);
}

/** A service of which only the Service Authorization Reference was read: an action passes it a role. */
function passed(name: string, purpose: string, service: string): ServicePrincipalFact {
  return bareService(name, purpose, `/service-authorization/latest/reference/list_${service}.html`);
}

/** Services that take a role and are trusted without a condition, as far as we know. */
export const BARE_SERVICE_PRINCIPALS: readonly ServicePrincipalFact[] = [
  bareService('ec2', 'give its credentials to an instance', '/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html'),
  bareService(
    'ecs',
    'manage volumes, load balancers and capacity of tasks',
    '/AmazonECS/latest/developerguide/infrastructure_IAM_role.html',
  ),
  bareService(
    'apigateway',
    'call the backend of an API, or write its logs',
    '/apigateway/latest/developerguide/set-up-logging.html',
  ),
  bareService(
    'codepipeline',
    'run the actions of a pipeline',
    '/codepipeline/latest/userguide/pipelines-create-service-role-cli.html',
  ),
  bareService(
    'codedeploy',
    'deploy to instances, functions and tasks',
    '/codedeploy/latest/userguide/getting-started-create-service-role.html',
  ),
  bareService(
    'build.apprunner',
    'pull the image of a service',
    '/apprunner/latest/dg/security_iam_service-with-iam.html',
  ),
  bareService(
    'tasks.apprunner',
    'run the code of a service',
    '/apprunner/latest/dg/security_iam_service-with-iam.html',
  ),
  // People ship source keys in the trust of Glue; no page of its guide that we read shows them.
  bareService('glue', 'run a job or a crawler', '/glue/latest/dg/create-an-iam-role.html'),
  bareService('firehose', 'read a source and deliver records', '/firehose/latest/dev/controlling-access.html'),
  bareService('backup', 'back resources up and restore them', '/aws-backup/latest/devguide/iam-service-roles.html'),
  bareService('s3', 'replicate objects', '/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html'),
  bareService(
    'batchoperations.s3',
    'run a batch job over objects',
    '/AmazonS3/latest/userguide/batch-ops-iam-role-policies.html',
  ),
  bareService('emr-serverless', 'run a job', '/emr/latest/EMR-Serverless-UserGuide/security-iam-runtime-role.html'),

  passed('imagebuilder', 'run the workflow of an image', 'imagebuilder'),
  passed('kinesisanalytics', 'run an application', 'kinesisanalytics'),
  passed('streams.metrics.cloudwatch', 'deliver a metric stream', 'cloudwatch'),
  passed('transcribe', 'read media files of queued jobs', 'transcribe'),
  passed('translate', 'read documents and write translations', 'translate'),

  named('access-grants.s3', 'hand out grants of S3 Access Grants', 'SageMakerStudioProjectUserRolePolicy'),
  named('aiops', 'investigate an incident', 'AIOpsConsoleAdminPolicy'),
  named('airflow-serverless', 'run a serverless workflow', 'SageMakerStudioProjectUserRolePolicy'),
  named('application-autoscaling', 'scale a resource', 'AmazonDynamoDBFullAccess'),
  named('assets.marketplace', 'read the artifacts of a product', 'AWSMarketplaceSellerFullAccess'),
  named('athena', 'run a notebook or a query', 'AmazonRedshiftAllCommandsFullAccess'),
  named('braket', 'run a hybrid job', 'AmazonBraketFullAccess'),
  named('budgets', 'run a budget action', 'AWSBudgetsActionsWithAWSResourceControlAccess'),
  named('cleanrooms', 'query a table', 'AWSCleanRoomsFullAccess'),
  named('cleanrooms-ml', 'read training data', 'AWSCleanRoomsMLFullAccess'),
  named('cloudtrail', 'write a trail to CloudWatch Logs', 'AWSCloudTrail_FullAccess'),
  named('codecatalyst', 'connect an account to a space', 'AmazonCodeCatalystFullAccess'),
  named('codecatalyst-runner', 'run a workflow', 'AmazonCodeCatalystFullAccess'),
  named('cognito-identity', 'configure sign-in', 'AmazonOpenSearchServiceCognitoAccess'),
  named('config', 'record and remediate resources', 'AWSControlTowerAccountServiceRolePolicy'),
  named('databrew', 'run a job', 'AwsGlueDataBrewFullAccessPolicy'),
  named('datazone', 'manage a domain', 'AmazonDataZoneFullAccess'),
  named('dax', 'reach tables for a cluster', 'AmazonDynamoDBFullAccess'),
  named('directquery.opensearchservice', 'query a data source', 'CloudWatchOpenSearchDashboardsFullAccess'),
  named('dsql', 'restore and inject faults', 'AmazonAuroraDSQLFullAccess'),
  named('elasticbeanstalk', 'manage an environment', 'AWSElasticBeanstalkRoleCore'),
  named('elasticfilesystem', 'replicate a file system', 'AmazonElasticFileSystemFullAccess'),
  named('elastictranscoder', 'transcode media files', 'AmazonElasticTranscoder_FullAccess'),
  named('entityresolution', 'match records', 'AWSEntityResolutionConsoleFullAccess'),
  named('events.workmail', 'write the logs of an organization', 'AmazonWorkMailFullAccess'),
  named('forecast', 'read data sets', 'AmazonForecastFullAccess'),
  named('frauddetector', 'read events and models', 'AmazonFraudDetectorFullAccessPolicy'),
  named('greengrass', 'reach resources for core devices', 'AWSIoTDeviceTesterForGreengrassFullAccess'),
  named('healthlake', 'import and export a data store', 'AmazonHealthLakeFullAccess'),
  named('inspector', 'assess targets', 'AmazonInspectorFullAccess'),
  named('kafka', 'replicate topics', 'AmazonMSKFullAccess'),
  named('kendra', 'read data sources', 'AmazonKendraFullAccess'),
  named('lakeformation', 'hand out access to a location', 'AmazonDataZoneGlueManageAccessRolePolicy'),
  named('lex', 'reach resources for a bot', 'AmazonLexFullAccess'),
  named('lexv2', 'reach resources for a bot', 'AmazonLexFullAccess'),
  named('lookoutequipment', 'read and write data sets', 'AmazonLookoutEquipmentFullAccess'),
  named('lookoutmetrics', 'read metrics', 'AmazonLookoutMetricsFullAccess'),
  named('malware-protection-plan.guardduty', 'scan new objects', 'AmazonGuardDutyFullAccess_v2'),
  named('mediaconnect', 'decrypt content of a flow', 'AWSElementalMediaConnectCreateFlow'),
  named('medical-imaging', 'import images', 'AWSHealthImagingFullAccess'),
  named('neptune-graph', 'import and export a graph', 'NeptuneConsoleFullAccess'),
  named('opsworks', 'manage a stack', 'AWSOpsWorks_FullAccess'),
  named('panorama', 'reach resources for an appliance', 'AWSPanoramaFullAccess'),
  named('proton', 'provision environments', 'AWSProtonFullAccess'),
  named('q', 'reach resources for an application', 'AmazonQFullAccess'),
  named('qldb', 'export and stream a ledger', 'AmazonQLDBFullAccess'),
  named('quicksight', 'reach a data source', 'SageMakerStudioProjectProvisioningRolePolicy'),
  named('redshift', 'load and unload data', 'AmazonRedshiftAllCommandsFullAccess'),
  named('redshift-serverless', 'load and unload data', 'SageMakerStudioProjectProvisioningRolePolicy'),
  named('replication.s3tables', 'replicate tables', 'AmazonS3TablesFullAccess'),
  named('restore-testing.backup', 'restore resources as a test', 'AWSBackupFullAccess'),
  named('robomaker', 'run a simulation', 'AWSRoboMakerServicePolicy'),
  named('sagemaker-geospatial', 'run a geospatial job', 'AmazonSageMakerGeospatialFullAccess'),
  named('schema-conversion.dms', 'convert a schema', 'DBModProvisioningAndMigration'),
  named('securityagent', 'test an application', 'AWSTransformSecurityAgentExecutorAccess'),
  named('servicecatalog', 'launch a product', 'AWSServiceCatalogAdminFullAccess'),
  named('spotfleet', 'run a Spot fleet', 'AWSThinkboxAWSPortalAdminPolicy'),
  named('synthetics', 'run a canary', 'CloudWatchSyntheticsFullAccess'),
  named('telemetry-pipelines.observabilityadmin', 'read the source of a pipeline', 'CloudWatchFullAccessV2'),
  named('wellarchitected', 'review a workload', 'WellArchitectedConsoleFullAccess'),
];
