// Roles: one construct per identity.
export { KeylessRole, KeylessRoleProps } from './roles/keyless-role';
export { Ec2InstanceRole, Ec2InstanceRoleProps } from './roles/ec2-instance-role';
export { EcsTaskRole, EcsTaskRoleProps } from './roles/ecs-task-role';
export { EcsExecutionRole, EcsExecutionRoleProps } from './roles/ecs-execution-role';
export { LambdaExecutionRole, LambdaExecutionRoleProps } from './roles/lambda-execution-role';
export { IrsaRole, IrsaRoleProps } from './roles/irsa-role';
export { KubernetesServiceAccount } from './roles/kubernetes-service-account';
export { CrossAccountRole, CrossAccountRoleProps } from './roles/cross-account-role';
export { CrossAccountTrust } from './roles/cross-account-trust';

// Who may assume it, and under which conditions.
export { TrustedPrincipal } from './trust/trusted-principal';
export { TrustCondition, TimeWindow } from './trust/trust-condition';

// What it may then do: one class per service.
export { Access, AccessOptions } from './access/access';
export { AccessCondition } from './access/access-condition';
export { S3Access, S3AccessOptions } from './access/s3-access';
export {
  DynamoDbAccess,
  DynamoDbAccessOptions,
  DynamoDbWriteOptions,
  DynamoDbScanOptions,
  DynamoDbReadOptions,
} from './access/dynamodb-access';
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
