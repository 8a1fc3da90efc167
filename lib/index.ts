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
export { SnsAccess, SnsAccessOptions } from './access/sns-access';
export { SesAccess, SesAccessOptions, SesNamedAccessOptions } from './access/ses-access';
export { LambdaAccess, LambdaAccessOptions } from './access/lambda-access';
export { RdsAccess, RdsAccessOptions, RdsNamedAccessOptions } from './access/rds-access';
export { SecretsAccess, SecretsAccessOptions } from './access/secrets-access';
export { SsmAccess, SsmAccessOptions } from './access/ssm-access';
export { KmsAccess, KmsAccessOptions } from './access/kms-access';
export { LogsAccess, LogsAccessOptions } from './access/logs-access';
export { MetricsAccess } from './access/metrics-access';
export { EcrAccess } from './access/ecr-access';
export { XRayAccess } from './access/xray-access';
export { NetworkInterfacesAccess } from './access/network-interfaces-access';
