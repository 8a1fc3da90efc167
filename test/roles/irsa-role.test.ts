import { Cluster, KubernetesVersion } from 'aws-cdk-lib/aws-eks';
import { Cluster as ClusterV2, KubernetesVersion as VersionV2 } from 'aws-cdk-lib/aws-eks-v2';
import { OidcProviderNative } from 'aws-cdk-lib/aws-iam';
import { LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Stack } from 'aws-cdk-lib/core';
import { CfnParameter } from 'aws-cdk-lib/core';
import { IrsaRole } from '../../lib/roles/irsa-role';
import { KubernetesServiceAccount } from '../../lib/roles/kubernetes-service-account';
import { accessTo, failure, newStack, templateOf, trustOf } from './support';

const ISSUER = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;
const OTHER = 'oidc.eks.us-east-1.amazonaws.com/id/DEF';
const access = [accessTo('arn:aws:s3:::files/in')];

const reader = KubernetesServiceAccount.ofIssuer(ISSUER, PROVIDER, 'data-plane', 'reader');
const writer = KubernetesServiceAccount.ofIssuer(ISSUER, PROVIDER, 'data-plane', 'writer');
const elsewhere = KubernetesServiceAccount.ofIssuer(
  `https://${OTHER}`,
  `arn:aws:iam::111122223333:oidc-provider/${OTHER}`,
  'default',
  'reader',
);

function statement(issuer: string, provider: unknown, sub: unknown): unknown {
  return {
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: sub } },
    Effect: 'Allow',
    Principal: { Federated: provider },
  };
}

/** What CloudFormation would make of a trust policy that stands as JSON text: every token becomes `value`. */
function deployed(trust: unknown, value: string): unknown {
  const [delimiter, parts] = (trust as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
  return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : value)).join(delimiter));
}

describe('trust', () => {
  test('asks for the audience of STS and one service account', () => {
    const stack = newStack();

    new IrsaRole(stack, 'DataPlane', { serviceAccounts: [reader], access });

    expect(trustOf(stack)).toEqual({
      Statement: [statement(ISSUER, PROVIDER, 'system:serviceaccount:data-plane:reader')],
      Version: '2012-10-17',
    });
  });

  test('names several service accounts of one cluster in one statement, in any order', () => {
    const [forth, back] = [newStack(), newStack()];

    new IrsaRole(forth, 'DataPlane', { serviceAccounts: [reader, writer], access });
    new IrsaRole(back, 'DataPlane', { serviceAccounts: [writer, reader], access });

    const subjects = ['system:serviceaccount:data-plane:reader', 'system:serviceaccount:data-plane:writer'];
    expect(trustOf(forth)).toMatchObject({ Statement: [statement(ISSUER, PROVIDER, subjects)] });
    expect(trustOf(back)).toEqual(trustOf(forth));
  });

  test('has a statement for each cluster, with the issuer of that cluster', () => {
    const stack = newStack();

    new IrsaRole(stack, 'DataPlane', { serviceAccounts: [reader, elsewhere], access });

    expect(trustOf(stack)).toMatchObject({
      Statement: [
        statement(ISSUER, PROVIDER, 'system:serviceaccount:data-plane:reader'),
        statement(OTHER, `arn:aws:iam::111122223333:oidc-provider/${OTHER}`, 'system:serviceaccount:default:reader'),
      ],
    });
  });

  test('stays a plain document where only the ARN of the provider is a token', () => {
    const stack = newStack();
    const { oidcProviderArn } = new OidcProviderNative(stack, 'Provider', { url: `https://${ISSUER}` });
    const account = KubernetesServiceAccount.ofIssuer(ISSUER, oidcProviderArn, 'data-plane', 'reader');

    new IrsaRole(stack, 'DataPlane', { serviceAccounts: [account], access });

    expect(trustOf(stack)).toMatchObject({
      Statement: [statement(ISSUER, stack.resolve(oidcProviderArn), 'system:serviceaccount:data-plane:reader')],
    });
  });

  test('of an imported cluster is a plain document too', () => {
    const stack = newStack();
    const openIdConnectProvider = OidcProviderNative.fromOidcProviderArn(stack, 'Provider', PROVIDER);
    const cluster = Cluster.fromClusterAttributes(stack, 'Cluster', { clusterName: 'one', openIdConnectProvider });

    new IrsaRole(stack, 'DataPlane', {
      serviceAccounts: [KubernetesServiceAccount.inCluster(cluster, 'data-plane', 'reader')],
      access,
    });

    expect(trustOf(stack)).toMatchObject({
      Statement: [statement(ISSUER, PROVIDER, 'system:serviceaccount:data-plane:reader')],
    });
  });
});

describe('a cluster made in the same app', () => {
  const inV1 = (stack: Stack): KubernetesServiceAccount => {
    const kubectlLayer = LayerVersion.fromLayerVersionArn(
      stack,
      'Kubectl',
      'arn:aws:lambda:eu-west-1:111122223333:layer:k:1',
    );
    const cluster = new Cluster(stack, 'Cluster', {
      version: KubernetesVersion.V1_33,
      kubectlLayer,
      defaultCapacity: 0,
    });
    void cluster.openIdConnectProvider;
    return KubernetesServiceAccount.inCluster(cluster, 'data-plane', 'reader');
  };
  const inV2 = (stack: Stack): KubernetesServiceAccount => {
    const cluster = new ClusterV2(stack, 'Cluster', { version: VersionV2.V1_33 });
    return KubernetesServiceAccount.inClusterV2(cluster, 'data-plane', 'reader');
  };

  test.each([
    ['aws-eks', inV1],
    ['aws-eks-v2', inV2],
  ])('of %s is trusted by JSON text, for a condition key cannot hold a token', (_, make) => {
    const stack = newStack();

    const role = new IrsaRole(stack, 'DataPlane', { serviceAccounts: [make(stack)], access });

    const resources = templateOf(stack);
    const { Ref } = stack.resolve(role.roleName) as { Ref: string };
    expect(deployed(resources[Ref]?.Properties.AssumeRolePolicyDocument, ISSUER)).toEqual({
      Statement: [statement(ISSUER, ISSUER, 'system:serviceaccount:data-plane:reader')],
      Version: '2012-10-17',
    });
  });

  test('gets no custom resource from the role', () => {
    const [without, withRole] = [newStack(), newStack()];
    inV2(without);
    new IrsaRole(withRole, 'DataPlane', { serviceAccounts: [inV2(withRole)], access });

    const customOf = (stack: Stack): string[] =>
      Object.values(templateOf(stack)).flatMap(({ Type }) => (/^(Custom::|AWS::Lambda::)/.test(Type) ? [Type] : []));

    expect(customOf(withRole)).toEqual(customOf(without));
  });
});

describe('what the cluster needs to know', () => {
  test('is an annotation and a manifest for each service account', () => {
    const stack = newStack();

    const role = new IrsaRole(stack, 'DataPlane', { serviceAccounts: [reader, elsewhere], access });

    const annotations = { 'eks.amazonaws.com/role-arn': role.roleArn };
    expect(role.annotation).toEqual(annotations);
    expect(role.serviceAccountManifests).toEqual([
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'reader', namespace: 'data-plane', annotations } },
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'reader', namespace: 'default', annotations } },
    ]);
  });

  test('tokens in namespace and name reach the trust', () => {
    const stack = newStack();
    const [namespace, name] = ['Namespace', 'Name'].map((id) => new CfnParameter(stack, id).valueAsString);
    const account = KubernetesServiceAccount.ofIssuer(ISSUER, PROVIDER, String(namespace), String(name));

    new IrsaRole(stack, 'DataPlane', { serviceAccounts: [account], access });

    const sub = { 'Fn::Join': ['', ['system:serviceaccount:', { Ref: 'Namespace' }, ':', { Ref: 'Name' }]] };
    expect(trustOf(stack)).toMatchObject({ Statement: [statement(ISSUER, PROVIDER, sub)] });
  });
});

test('without a service account there is nobody to trust', () => {
  expect(failure(() => new IrsaRole(newStack(), 'DataPlane', { serviceAccounts: [], access }))).toBe(
    'MissingValue: IrsaRole `DataPlane`: `serviceAccounts` is empty; ' +
      'name one with `KubernetesServiceAccount.inCluster(cluster, namespace, name)`',
  );
});

test('a role that may do nothing fails at synthesis', () => {
  const stack = newStack();
  new IrsaRole(stack, 'DataPlane', { serviceAccounts: [reader] });

  expect(() => templateOf(stack)).toThrow(
    '[Stack/DataPlane] IrsaRole `DataPlane` may do nothing; list its `access`, or call `allow` later',
  );
});
