import { Cluster } from 'aws-cdk-lib/aws-eks-v2';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { PodIdentityRole, PodIdentityTargetRole, S3Access, SecretsAccess, TrustedPrincipal } from '../../lib';

/** Pods of two service accounts of an existing cluster: one reads a secret, the other works in another account. */
export class PodIdentityRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const cluster = Cluster.fromClusterAttributes(this, 'Cluster', { clusterName: 'prod' });
    const password = Secret.fromSecretNameV2(this, 'Password', 'prod/data-plane/database');

    new PodIdentityRole(this, 'DataPlane', {
      description: 'Pods of the data plane',
      clusters: [cluster],
      namespace: 'data-plane',
      serviceAccount: 'data-plane-service-account',
      access: [SecretsAccess.read(password, { reason: 'it holds the password of the reporting database' })],
    });

    new PodIdentityRole(this, 'Reports', {
      description: 'Pods that write reports into the account of the data team',
      roleName: 'reports', // the other account names it
      clusters: [cluster],
      namespace: 'data-plane',
      serviceAccount: 'reports',
      targetRoleArn: 'arn:aws:iam::222233334444:role/report-writer',
    });
  }
}

/** The other account: the role whose credentials the pods of `reports` get. */
export class PodIdentityTargetRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-reports');

    new PodIdentityTargetRole(this, 'ReportWriter', {
      description: 'Pods of the cluster account write reports',
      roleName: 'report-writer',
      podRole: TrustedPrincipal.role('111122223333', 'reports'),
      clusterArns: ['arn:aws:eks:eu-west-1:111122223333:cluster/prod'],
      namespace: 'data-plane',
      serviceAccount: 'reports',
      access: [S3Access.write(bucket, { prefix: 'daily/', reason: 'one report is written a day' })],
    });
  }
}
