import { OidcProviderNative } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { StackProps } from 'aws-cdk-lib/core';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { IrsaRole, KubernetesServiceAccount, SecretsAccess } from '../../lib';

/** Pods of one service account of an existing EKS cluster, which read one secret. */
export class IrsaRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // `aws eks describe-cluster --name ... --query cluster.identity.oidc.issuer` prints the issuer.
    const issuer = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
    const provider = new OidcProviderNative(this, 'Provider', {
      url: `https://${issuer}`,
      clientIds: ['sts.amazonaws.com'],
    });
    const password = Secret.fromSecretNameV2(this, 'Password', 'prod/data-plane/database');

    const role = new IrsaRole(this, 'DataPlane', {
      description: 'Pods of the data plane',
      serviceAccounts: [
        KubernetesServiceAccount.ofIssuer(issuer, provider.oidcProviderArn, 'data-plane', 'data-plane-service-account'),
      ],
      access: [SecretsAccess.read(password, { reason: 'it holds the password of the reporting database' })],
    });

    new CfnOutput(this, 'ServiceAccount', {
      description: 'The Kubernetes manifest: kubectl apply it, or copy the annotation into a chart',
      value: this.toJsonString(role.serviceAccountManifests[0]),
    });
  }
}
