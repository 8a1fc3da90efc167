import { Cluster } from 'aws-cdk-lib/aws-eks-v2';
import { OidcProviderNative, Role } from 'aws-cdk-lib/aws-iam';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import {
  EbsCsiAccess,
  ExternalDnsAccess,
  IrsaRole,
  KarpenterAccess,
  KubernetesServiceAccount,
  LoadBalancerControllerAccess,
} from '../../lib';

/** The roles of four add-ons of one existing EKS cluster, each for the service account that its chart makes. */
export class KubernetesAddOnsExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const issuer = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE0123456789ABCDEF0EXAMPLE0';
    const provider = new OidcProviderNative(this, 'Provider', {
      url: `https://${issuer}`,
      clientIds: ['sts.amazonaws.com'],
    });
    const serviceAccount = (namespace: string, name: string) =>
      KubernetesServiceAccount.ofIssuer(issuer, provider.oidcProviderArn, namespace, name);

    const cluster = Cluster.fromClusterAttributes(this, 'Cluster', { clusterName: 'production' });
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: 'Z3M3LMPEXAMPLE',
      zoneName: 'shop.example.com',
    });

    new IrsaRole(this, 'ExternalDns', {
      description: 'external-dns: names for the ingresses of the shop',
      serviceAccounts: [serviceAccount('external-dns', 'external-dns')],
      access: [ExternalDnsAccess.manage([zone])],
    });
    new IrsaRole(this, 'EbsCsi', {
      description: 'The controller of the EBS CSI driver',
      serviceAccounts: [serviceAccount('kube-system', 'ebs-csi-controller-sa')],
      access: [EbsCsiAccess.manage(cluster)],
    });
    new IrsaRole(this, 'Karpenter', {
      description: 'Karpenter, which launches and ends the nodes',
      serviceAccounts: [serviceAccount('kube-system', 'karpenter')],
      access: [KarpenterAccess.manage(cluster, Role.fromRoleName(this, 'NodeRole', 'production-nodes'))],
    });
    new IrsaRole(this, 'LoadBalancerController', {
      description: 'The AWS Load Balancer Controller, without WAF Classic and Shield Advanced',
      serviceAccounts: [serviceAccount('kube-system', 'aws-load-balancer-controller')],
      access: [LoadBalancerControllerAccess.manage(cluster, { wafClassic: false, shield: false })],
    });
  }
}
