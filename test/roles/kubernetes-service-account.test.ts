import { Cluster } from 'aws-cdk-lib/aws-eks';
import { Cluster as ClusterV2 } from 'aws-cdk-lib/aws-eks-v2';
import { OidcProviderNative } from 'aws-cdk-lib/aws-iam';
import { KubernetesServiceAccount } from '../../lib/roles/kubernetes-service-account';
import { newStack } from './support';

const ISSUER = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';
const ARN = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;

test('is named by issuer, provider, namespace and name', () => {
  const account = KubernetesServiceAccount.ofIssuer(ISSUER, ARN, 'data-plane', 'reader.v1');

  expect(account).toMatchObject({ issuer: ISSUER, providerArn: ARN, namespace: 'data-plane', name: 'reader.v1' });
  expect(account.subject).toBe('system:serviceaccount:data-plane:reader.v1');
});

test('of an imported cluster takes the provider that the import names', () => {
  const stack = newStack();
  const openIdConnectProvider = OidcProviderNative.fromOidcProviderArn(stack, 'Provider', ARN);

  const v1 = Cluster.fromClusterAttributes(stack, 'V1', { clusterName: 'one', openIdConnectProvider });
  const v2 = ClusterV2.fromClusterAttributes(stack, 'V2', { clusterName: 'two', openIdConnectProvider });

  const expected = { issuer: ISSUER, providerArn: ARN };
  expect(KubernetesServiceAccount.inCluster(v1, 'default', 'reader')).toMatchObject(expected);
  expect(KubernetesServiceAccount.inClusterV2(v2, 'default', 'reader')).toMatchObject(expected);
});
