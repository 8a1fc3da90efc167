import type { Intent, IntentStatement } from '../../private/intent';
import { arns, serviceLinkedRole } from './arns';

const PAGE = 'https://github.com/aws/aws-app-mesh-controller-for-k8s/blob/master/config/iam/controller-iam-policy.json';

const INSIDE = `the controller makes what is in mesh {mesh} (${PAGE}, 2026-11)`;
const CHOSEN = `virtual nodes choose which (${PAGE}, 2026-11)`;

const KINDS: Readonly<Record<string, string>> = {
  GatewayRoute: 'virtualGateway/*/gatewayRoute/*',
  Route: 'virtualRouter/*/route/*',
  VirtualGateway: 'virtualGateway/*',
  VirtualNode: 'virtualNode/*',
  VirtualRouter: 'virtualRouter/*',
  VirtualService: 'virtualService/*',
};

/** What the definition of one kind refers to; AWS checks the caller on that as well. */
const REFERRED: Readonly<Record<string, readonly string[]>> = {
  GatewayRoute: ['VirtualService'],
  Route: ['VirtualNode'],
  VirtualNode: ['VirtualService'],
  VirtualService: ['VirtualNode', 'VirtualRouter'],
};

function inMesh(): readonly IntentStatement[] {
  return Object.entries(KINDS).flatMap(([kind, path]): IntentStatement[] => {
    const on = [`{mesh}/${path}`];
    const referred = (REFERRED[kind] ?? []).map((other) => `{mesh}/${String(KINDS[other])}`);
    return [
      { actions: [`appmesh:Delete${kind}`, `appmesh:Describe${kind}`], on, evidence: INSIDE },
      { actions: [`appmesh:Create${kind}`, `appmesh:Update${kind}`], on: [...on, ...referred], evidence: INSIDE },
    ];
  });
}

const ON_MESH: readonly IntentStatement[] = [
  {
    actions: [
      'appmesh:CreateMesh',
      'appmesh:DeleteMesh',
      'appmesh:DescribeMesh',
      'appmesh:ListVirtualGateways',
      'appmesh:ListVirtualNodes',
      'appmesh:ListVirtualRouters',
      'appmesh:ListVirtualServices',
      'appmesh:UpdateMesh',
    ],
    on: ['{mesh}'],
  },
  { actions: ['appmesh:ListGatewayRoutes'], on: ['{mesh}/virtualGateway/*'], evidence: INSIDE },
  { actions: ['appmesh:ListRoutes'], on: ['{mesh}/virtualRouter/*'], evidence: INSIDE },
];

const [SERVICES, NAMESPACES] = [arns('servicediscovery', 'service/*'), arns('servicediscovery', 'namespace/*')];

const CLOUD_MAP: readonly IntentStatement[] = [
  {
    actions: [
      'servicediscovery:DeleteService',
      'servicediscovery:DeregisterInstance',
      'servicediscovery:GetInstance',
      'servicediscovery:GetInstancesHealthStatus',
      'servicediscovery:GetService',
      'servicediscovery:ListInstances',
      'servicediscovery:RegisterInstance',
      'servicediscovery:UpdateInstanceCustomHealthStatus',
    ],
    on: SERVICES,
    evidence: CHOSEN,
  },
  {
    actions: ['servicediscovery:CreateService', 'servicediscovery:GetOperation'],
    on: [...NAMESPACES, ...SERVICES],
    evidence: CHOSEN,
  },
];

const READ: readonly IntentStatement[] = [
  {
    actions: [
      'acm-pca:ListCertificateAuthorities',
      'acm:ListCertificates',
      'appmesh:ListMeshes',
      'servicediscovery:ListNamespaces',
      'servicediscovery:ListServices',
    ],
    on: ['*'],
  },
  { actions: ['acm:DescribeCertificate'], on: arns('acm', 'certificate/*'), evidence: CHOSEN },
  {
    actions: ['acm-pca:DescribeCertificateAuthority'],
    on: arns('acm-pca', 'certificate-authority/*'),
    evidence: CHOSEN,
  },
];

/** What the controller calls for one mesh. */
export const CONTROLLER: Intent = {
  sentence: 'manage mesh {mesh}',
  statements: [
    ...READ,
    ...ON_MESH,
    ...inMesh(),
    ...CLOUD_MAP,
    {
      actions: ['iam:CreateServiceLinkedRole'],
      on: [serviceLinkedRole('appmesh.amazonaws.com', 'AWSServiceRoleForAppMesh')],
      conditions: { StringEquals: { 'iam:AWSServiceName': 'appmesh.amazonaws.com' } },
    },
  ],
  page: PAGE,
  date: '2026-11',
};

/**
 * Cloud Map changes the records of a DNS namespace, and health checks, with the permissions of its caller.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCloudMapRegisterInstanceAccess.html (2026-11)
 */
export function recordsIn(zones: readonly string[]): readonly IntentStatement[] {
  if (zones.length === 0) return [];
  return [
    { actions: ['route53:ChangeResourceRecordSets'], on: zones },
    { actions: ['route53:CreateHealthCheck'], on: ['*'] },
    {
      actions: ['route53:DeleteHealthCheck', 'route53:GetHealthCheck', 'route53:UpdateHealthCheck'],
      on: ['arn:{partition}:route53:::healthcheck/*'],
      evidence: `Route 53 makes the id of a health check, and its ARN has no account (${PAGE}, 2026-11)`,
    },
  ];
}
