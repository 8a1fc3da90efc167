import { Cluster, KubernetesVersion } from 'aws-cdk-lib/aws-eks-v2';
import { App, Aws, Stack } from 'aws-cdk-lib/core';
import { inCluster, inNamedCluster, ownerOf } from '../../../../lib/access/kubernetes/private/in-cluster';
import { ACCOUNT } from '../../support';
import { placedStack, production, REGION } from '../support';

test('a cluster is known by its name, its region and its account', () => {
  const names = inCluster(production(placedStack()));
  expect(Object.fromEntries(Object.entries(names).map(([key, { arn }]) => [key, arn]))).toEqual({
    cluster: 'production',
    region: REGION,
    account: ACCOUNT,
  });
});

test('a name that only the deployment knows is a token, and the sentence says the id of the construct', () => {
  const stack = placedStack();
  const cluster = new Cluster(stack, 'Shop', { version: KubernetesVersion.V1_33 });
  const { cluster: named } = inCluster(cluster);
  expect(named?.name).toBe('Shop');
  expect(stack.resolve(named?.arn)).toEqual({ Ref: expect.stringMatching(/^Shop/) as string });
});

test('the name in a key is the text that its author wrote', () => {
  const cluster = new Cluster(placedStack(), 'Shop', { version: KubernetesVersion.V1_33, clusterName: 'shop' });
  expect(inNamedCluster(cluster)['cluster']).toEqual({ arn: 'shop', name: 'shop' });
});

test('the owner of the VPC is the account of the cluster, which may be known at deployment only', () => {
  const stack = new Stack(new App(), 'Anywhere');
  expect(ownerOf(production(stack))['vpcOwner']?.arn).toBe(Aws.ACCOUNT_ID);
  expect(ownerOf(production(placedStack()))['vpcOwner']?.arn).toBe(ACCOUNT);
});
