// Roles: one construct per identity.
export { KeylessRole, KeylessRoleProps } from './roles/keyless-role';
export { AccountQuotas, RaisedQuotas } from './roles/account-quotas';
export { Ec2InstanceRole, Ec2InstanceRoleProps } from './roles/ec2-instance-role';
export { EcsTaskRole, EcsTaskRoleProps } from './roles/ecs-task-role';
export { EcsExecutionRole, EcsExecutionRoleProps } from './roles/ecs-execution-role';
export { LambdaExecutionRole, LambdaExecutionRoleProps } from './roles/lambda-execution-role';
export { IrsaRole, IrsaRoleProps } from './roles/irsa-role';
export { KubernetesServiceAccount } from './roles/kubernetes-service-account';
export { PodIdentity, PodIdentityRole, PodIdentityRoleProps } from './roles/pod-identity-role';
export { PodIdentityTargetRole, PodIdentityTargetRoleProps } from './roles/pod-identity-target-role';
export { ServiceRole, ServiceRoleProps } from './roles/service-role';
export { GitHubActionsRole, GitHubActionsRoleProps } from './roles/github-actions-role';
export { GitLabRole, GitLabRoleProps } from './roles/gitlab-role';
export { OidcRole, OidcRoleProps, OidcRoleOptions } from './roles/oidc-role';
export { SamlRole, SamlRoleProps } from './roles/saml-role';
export { RolesAnywhereRole, RolesAnywhereRoleProps } from './roles/roles-anywhere-role';
export { RolesAnywhereTrustAnchor } from './roles/roles-anywhere-trust-anchor';
export { AccessKeyUser, AccessKeyUserProps } from './roles/access-key-user';
export { CallerRole, CallerRoleProps } from './roles/caller-role';
export { CrossAccountAccess, CrossAccountAccessProps } from './roles/cross-account-access';
export { SdkLanguage } from './roles/sdk-language';
export { CrossAccountRole, CrossAccountRoleProps } from './roles/cross-account-role';
export { CrossAccountTrust } from './roles/cross-account-trust';

// Who may assume it, and under which conditions.
export { TrustedPrincipal } from './trust/trusted-principal';
export { TrustCondition, TimeWindow } from './trust/trust-condition';
export { GitHubSubject } from './trust/github-subject';
export { GitHubClaims } from './trust/github-claims';
export { GitLabSubject } from './trust/gitlab-subject';
export { GitLabClaims } from './trust/gitlab-claims';
export { OidcIssuer } from './trust/oidc-issuer';
export { OidcSubject } from './trust/oidc-subject';
export { SamlCondition } from './trust/saml-condition';
export { X509Condition } from './trust/x509-condition';
export { SubjectReason } from './trust/subject-text';

// Guard rails: what no role may do, and who used one.
export { Boundary, BoundaryProps } from './guards/boundary';
export { EnvironmentAccess, EnvironmentAccessProps } from './guards/environment-access';
export { OrganizationGuard, OrganizationGuardProps } from './guards/organization-guard';
export { RoleWatch, RoleWatchProps } from './guards/role-watch';
export {
  KnownUnusedAccess,
  UnusedAccess,
  UnusedAccessAnalyzer,
  UnusedAccessAnalyzerProps,
} from './guards/unused-access-analyzer';

// A vendor in its customers' accounts.
export { VendorAccess, VendorAccessProps } from './onboarding/vendor-access';
export { VendorFeature } from './onboarding/vendor-feature';
export { VendorIdentity } from './onboarding/vendor-identity';
export { RemoteVendor } from './onboarding/remote-vendor';
export { ExternalIdPolicy } from './onboarding/external-id-policy';
export { CustomerValue } from './onboarding/customer-value';
export { VendorChoices } from './onboarding/vendor-choices';
export { LaunchLinkOptions } from './onboarding/launch-link-options';
export { VendorStackSet, VendorStackSetProps } from './onboarding/vendor-stack-set';

// What it may then do: one class per service.
export { Access, AccessOptions } from './access/access';
export { AccessCondition } from './access/access-condition';
export { ServiceAccess } from './access/service-access';
export { DependentOptions, ServiceActions } from './access/service-actions';
export { AssumeRoleAccess, AssumeRoleAccessOptions } from './access/assume-role-access';
export { S3Access, S3AccessOptions } from './access/s3-access';
export {
  DynamoDbAccess,
  DynamoDbAccessOptions,
  DynamoDbWriteOptions,
  DynamoDbScanOptions,
  DynamoDbReadOptions,
} from './access/dynamodb-access';
export { KinesisAccess, KinesisAccessOptions } from './access/kinesis-access';
export { SqsAccess, SqsAccessOptions } from './access/sqs-access';
export { SnsAccess, SnsAccessOptions, SnsSubscribeOptions } from './access/sns-access';
export { SesAccess, SesAccessOptions, SesNamedAccessOptions, SesTemplateOptions } from './access/ses-access';
export { LambdaAccess, LambdaAccessOptions } from './access/lambda-access';
export { RdsAccess, RdsAccessOptions, RdsDataOptions, RdsNamedAccessOptions } from './access/rds-access';
export { EfsAccess, EfsAccessOptions } from './access/efs-access';
export { EbsAccess } from './access/ebs-access';
export { FsxAccess } from './access/fsx-access';
export { StorageGatewayAccess } from './access/storage-gateway-access';
export { BackupAccess } from './access/backup-access';
export { DataSyncAccess } from './access/datasync-access';
export { GlacierAccess } from './access/glacier-access';
export { DaxAccess } from './access/dax-access';
export { DsqlAccess } from './access/dsql-access';
export { ElastiCacheAccess } from './access/elasticache-access';
export { MemoryDbAccess } from './access/memorydb-access';
export { NeptuneAccess } from './access/neptune-access';
export { KeyspacesAccess, KeyspacesAccessOptions } from './access/keyspaces-access';
export { TimestreamAccess } from './access/timestream-access';
export { RedshiftAccess, RedshiftAccessOptions } from './access/redshift-access';
export { FirehoseAccess } from './access/firehose-access';
export { MskAccess, MskProduceOptions, MskConsumeOptions } from './access/msk-access';
export { OpenSearchAccess, OpenSearchAccessOptions, OpenSearchDeleteOptions } from './access/opensearch-access';
export { OpenSearchServerlessAccess } from './access/opensearch-serverless-access';
export { AthenaAccess, AthenaAccessOptions } from './access/athena-access';
export { GlueAccess, GlueTablesOptions } from './access/glue-access';
export { EmrAccess, EmrStepOptions } from './access/emr-access';
export { EmrServerlessAccess } from './access/emr-serverless-access';
export { QuickSightAccess, QuickSightEmbedOptions, QuickSightAnonymousOptions } from './access/quicksight-access';
export { LakeFormationAccess } from './access/lake-formation-access';
export {
  SecretsAccess,
  SecretsAccessOptions,
  SecretsWriteOptions,
  SecretsRotateOptions,
} from './access/secrets-access';
export { SsmAccess, SsmAccessOptions } from './access/ssm-access';
export { KmsAccess, KmsAccessOptions } from './access/kms-access';
export { LogsAccess, LogsAccessOptions } from './access/logs-access';
export { MetricsAccess } from './access/metrics-access';
export { EcrAccess } from './access/ecr-access';
export { XRayAccess } from './access/xray-access';
export { NetworkInterfacesAccess } from './access/network-interfaces-access';
export { AcmAccess } from './access/acm-access';
export { AcmPcaAccess, AcmPcaIssueOptions } from './access/acm-pca-access';
export { AlarmsAccess } from './access/alarms-access';
export { AmpAccess } from './access/amp-access';
export { AmplifyAccess } from './access/amplify-access';
export { AppConfigAccess } from './access/appconfig-access';
export { BedrockAccess, BedrockProfileOptions } from './access/bedrock-access';
export { BudgetsAccess } from './access/budgets-access';
export { CloudFormationAccess } from './access/cloudformation-access';
export { CloudTrailAccess } from './access/cloudtrail-access';
export { CodeCommitAccess } from './access/codecommit-access';
export { CodePipelineAccess } from './access/codepipeline-access';
export { CognitoAccess } from './access/cognito-access';
export { ComprehendAccess } from './access/comprehend-access';
export { ConfigAccess } from './access/config-access';
export { CostExplorerAccess } from './access/cost-explorer-access';
export { DashboardsAccess } from './access/dashboards-access';
export { DeviceFarmAccess } from './access/device-farm-access';
export { ForecastAccess } from './access/forecast-access';
export { GrafanaAccess } from './access/grafana-access';
export { GuardDutyAccess } from './access/guardduty-access';
export { InspectorAccess } from './access/inspector-access';
export { KendraAccess } from './access/kendra-access';
export { LexAccess } from './access/lex-access';
export { LocationAccess } from './access/location-access';
export { MacieAccess } from './access/macie-access';
export { MarketplaceMeteringAccess } from './access/marketplace-metering-access';
export { OrganizationsAccess } from './access/organizations-access';
export { PersonalizeAccess } from './access/personalize-access';
export { PollyAccess } from './access/polly-access';
export { RekognitionAccess } from './access/rekognition-access';
export { ResourceGroupsAccess } from './access/resource-groups-access';
export { Route53Access, Route53ChangeOptions } from './access/route53-access';
export { RumAccess } from './access/rum-access';
export { RunCommandAccess } from './access/run-command-access';
export { SageMakerAccess } from './access/sagemaker-access';
export { SecurityHubAccess } from './access/securityhub-access';
export { ServerlessRepoAccess } from './access/serverless-repo-access';
export { ServiceCatalogAccess } from './access/service-catalog-access';
export { SessionManagerAccess, SessionManagerAccessOptions } from './access/session-manager-access';
export { ShieldAccess } from './access/shield-access';
export { SupportAccess } from './access/support-access';
export { SyntheticsAccess } from './access/synthetics-access';
export { TaggingAccess } from './access/tagging-access';
export { TextractAccess } from './access/textract-access';
export { TranscribeAccess, TranscribeStartOptions } from './access/transcribe-access';
export { TranslateAccess } from './access/translate-access';
export { TrustedAdvisorAccess } from './access/trusted-advisor-access';
export { WafAccess } from './access/waf-access';
export { WellArchitectedAccess } from './access/well-architected-access';
export { ApiGatewayAccess, ApiGatewayInvokeOptions } from './access/api-gateway-access';
export { AppFlowAccess } from './access/appflow-access';
export { AppRunnerAccess } from './access/apprunner-access';
export { AppSyncAccess } from './access/appsync-access';
export { AutoScalingAccess } from './access/auto-scaling-access';
export { BatchAccess } from './access/batch-access';
export { CloudFrontAccess } from './access/cloudfront-access';
export { CloudMapAccess, CloudMapDiscoverOptions, CloudMapRegisterOptions } from './access/cloud-map-access';
export { CodeArtifactAccess } from './access/codeartifact-access';
export { CodeBuildAccess, CodeBuildStartOptions } from './access/codebuild-access';
export { CodeDeployAccess, CodeDeployDeployOptions } from './access/codedeploy-access';
export { Ec2Access, Ec2CopyImageOptions, Ec2StartOptions } from './access/ec2-access';
export { EcsAccess, EcsDeployOptions, EcsExecOptions, EcsRunTaskOptions } from './access/ecs-access';
export { EksAccess } from './access/eks-access';
export { ElasticBeanstalkAccess } from './access/elastic-beanstalk-access';
export { ElbAccess } from './access/elb-access';
export { EventBridgeAccess, EventBridgeAccessOptions } from './access/eventbridge-access';
export { IamAccess, IamPassRoleOptions } from './access/iam-access';
export { IotAccess, IotShadowOptions } from './access/iot-access';
export { LightsailAccess } from './access/lightsail-access';
export { MqAccess } from './access/mq-access';
export { PipesAccess } from './access/pipes-access';
export { SchedulerAccess } from './access/scheduler-access';
export { StepFunctionsAccess, StepFunctionsStartOptions } from './access/step-functions-access';
export { TransferAccess } from './access/transfer-access';

// What a Kubernetes add-on may do.
export { AppMeshAccess, AppMeshAccessOptions } from './access/kubernetes/app-mesh-access';
export { CertManagerAccess, CertManagerAccessOptions } from './access/kubernetes/cert-manager-access';
export {
  CloudWatchObservabilityAccess,
  CloudWatchObservabilityAccessOptions,
} from './access/kubernetes/cloudwatch-observability-access';
export { ClusterAutoscalerAccess } from './access/kubernetes/cluster-autoscaler-access';
export { EbsCsiAccess, EbsCsiAccessOptions } from './access/kubernetes/ebs-csi-access';
export { EfsCsiAccess } from './access/kubernetes/efs-csi-access';
export { ExternalDnsAccess, ExternalDnsAccessOptions } from './access/kubernetes/external-dns-access';
export { ExternalSecretsAccess, ExternalSecretsAccessOptions } from './access/kubernetes/external-secrets-access';
export { FsxLustreCsiAccess, FsxLustreCsiAccessOptions } from './access/kubernetes/fsx-lustre-csi-access';
export { FsxOpenZfsCsiAccess } from './access/kubernetes/fsx-openzfs-csi-access';
export { KarpenterAccess, KarpenterAccessOptions } from './access/kubernetes/karpenter-access';
export {
  LoadBalancerControllerAccess,
  LoadBalancerControllerAccessOptions,
  TargetGroupBindingAccessOptions,
} from './access/kubernetes/load-balancer-controller-access';
export { ManagedPrometheusAccess } from './access/kubernetes/managed-prometheus-access';
export { MountpointS3CsiAccess } from './access/kubernetes/mountpoint-s3-csi-access';
export {
  NodeTerminationHandlerAccess,
  NodeTerminationHandlerAccessOptions,
} from './access/kubernetes/node-termination-handler-access';
export { VeleroAccess, VeleroAccessOptions } from './access/kubernetes/velero-access';
export { VpcCniAccess, VpcCniAccessOptions } from './access/kubernetes/vpc-cni-access';
