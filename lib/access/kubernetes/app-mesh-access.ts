import type { CfnMesh, IMeshRef, IVirtualGatewayRef, IVirtualNodeRef } from 'aws-cdk-lib/aws-appmesh';
import type { IHostedZoneRef } from 'aws-cdk-lib/aws-route53';
import type { Access, AccessOptions } from '../access';
import { displayName, nameInArn } from '../private/display-name';
import { exactArn } from '../private/exact-arn';
import { intent, type Intent, type Named } from '../private/intent';
import { CONTROLLER, recordsIn } from './private/app-mesh-statements';
import { zoneArns } from './private/hosted-zones';
import { placeOf } from './private/in-cluster';
import { named } from './private/several';

/** What an access of the App Mesh controller may say besides the mesh. */
export interface AppMeshAccessOptions extends AccessOptions {
  /**
   * The zones of the DNS namespaces of Cloud Map that virtual nodes are registered in: `route53:ChangeResourceRecordSets`
   * there, and health checks, which Cloud Map changes in the name of the controller.
   *
   * @default - none: virtual nodes are found by DNS, or in HTTP namespaces
   */
  readonly zones?: IHostedZoneRef[];
}

/**
 * Access for the App Mesh controller for Kubernetes, and for the Envoy proxies beside the pods.
 *
 * AWS announced the end of App Mesh for 2026-09-30: for meshes that still run.
 *
 * @see https://docs.aws.amazon.com/app-mesh/latest/userguide/getting-started-kubernetes.html (2026-11)
 */
export class AppMeshAccess {
  /**
   * Manage one mesh and what is in it, and the services of Cloud Map in its account and region, which carry no tag of
   * the mesh.
   *
   * Narrower than the controller's own policy, which takes in every mesh of the account and the records of every zone.
   *
   * @throws KeylessError `WildcardForbidden` for an imported mesh whose ARN holds a wildcard
   * @see https://github.com/aws/aws-app-mesh-controller-for-k8s/blob/master/config/iam/controller-iam-policy.json (2026-11)
   */
  public static manage(mesh: IMeshRef, options: AppMeshAccessOptions = {}): Access {
    const statements = [...CONTROLLER.statements, ...recordsIn(zoneArns(options.zones ?? []))];
    return intent({ ...CONTROLLER, statements }, { ...placeOf(mesh), mesh: namedMesh(mesh) }, options);
  }

  /**
   * Let an Envoy proxy read its configuration as one of these virtual nodes: `appmesh:StreamAggregatedResources`. As
   * `AWSAppMeshEnvoyAccess`, for exactly these.
   *
   * @throws KeylessError `MissingValue` without a virtual node, `WildcardForbidden` for an ARN with a wildcard
   * @see https://docs.aws.amazon.com/app-mesh/latest/userguide/proxy-authorization.html (2026-11)
   */
  public static proxyOfNodes(virtualNodes: IVirtualNodeRef[], options: AccessOptions = {}): Access {
    const on = virtualNodes.map(({ virtualNodeRef }) => exactArn(virtualNodeRef.virtualNodeArn));
    const names = virtualNodes.map((node) => displayName(node, nameInArn(node.virtualNodeRef.virtualNodeArn)));
    return intent(streaming(`virtual nodes ${named('virtualNodes', names)}`, on), {}, options);
  }

  /**
   * Let an Envoy proxy read its configuration as one of these virtual gateways: `appmesh:StreamAggregatedResources`.
   *
   * @throws KeylessError `MissingValue` without a virtual gateway, `WildcardForbidden` for an ARN with a wildcard
   * @see https://docs.aws.amazon.com/app-mesh/latest/userguide/proxy-authorization.html (2026-11)
   */
  public static proxyOfGateways(virtualGateways: IVirtualGatewayRef[], options: AccessOptions = {}): Access {
    const on = virtualGateways.map(({ virtualGatewayRef }) => exactArn(virtualGatewayRef.virtualGatewayArn));
    const names = virtualGateways.map((one) => displayName(one, nameInArn(one.virtualGatewayRef.virtualGatewayArn)));
    return intent(streaming(`virtual gateways ${named('virtualGateways', names)}`, on), {}, options);
  }
}

function streaming(what: string, on: readonly string[]): Intent {
  return {
    sentence: `proxy as ${what}`,
    statements: [{ actions: ['appmesh:StreamAggregatedResources'], on }],
    page: 'https://docs.aws.amazon.com/app-mesh/latest/userguide/proxy-authorization.html',
    date: '2026-11',
  };
}

function namedMesh(mesh: IMeshRef & Partial<Pick<CfnMesh, 'meshName'>>): Named {
  const arn = exactArn(mesh.meshRef.meshArn);
  return { arn, name: displayName(mesh, nameInArn(arn), mesh.meshName) };
}
