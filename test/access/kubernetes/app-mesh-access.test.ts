import { Mesh, VirtualGateway, VirtualNode } from 'aws-cdk-lib/aws-appmesh';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { AppMeshAccess } from '../../../lib/access/kubernetes/app-mesh-access';
import { failure } from '../../failure';
import { allowing, placed, placedStack, readable } from './support';

const MESH = placed('appmesh', 'mesh/shop');

test('manages what is in one mesh', () => {
  const stack = placedStack();
  const access = AppMeshAccess.manage(Mesh.fromMeshArn(stack, 'Mesh', MESH));
  expect(access.sentence).toBe('manage mesh shop');
  const inMesh = readable(access, stack).filter(
    ({ actions, resources }) => actions.some((action) => action.startsWith('appmesh:')) && !resources.includes('*'),
  );
  expect(inMesh.flatMap(({ resources }) => resources).filter((arn) => !arn.startsWith(MESH))).toEqual([]);
});

test('changes records only in the zones that it is given', () => {
  const stack = placedStack();
  const mesh = Mesh.fromMeshArn(stack, 'Mesh', MESH);
  expect(allowing('route53:ChangeResourceRecordSets', readable(AppMeshAccess.manage(mesh), stack))).toEqual([]);
  const zones = [HostedZone.fromHostedZoneId(stack, 'Zone', 'Z3M3LMPEXAMPLE')];
  expect(allowing('route53:ChangeResourceRecordSets', readable(AppMeshAccess.manage(mesh, { zones }), stack))).toEqual([
    { actions: ['route53:ChangeResourceRecordSets'], resources: ['arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE'] },
  ]);
});

test('a proxy is one of the named virtual nodes', () => {
  const stack = placedStack();
  const nodes = ['cart', 'stock'].map((name) =>
    VirtualNode.fromVirtualNodeArn(stack, name, `${MESH}/virtualNode/${name}`),
  );
  const access = AppMeshAccess.proxyOfNodes(nodes);
  expect(access.sentence).toBe('proxy as virtual nodes cart and stock');
  expect(readable(access, stack)).toEqual([
    {
      actions: ['appmesh:StreamAggregatedResources'],
      resources: [`${MESH}/virtualNode/cart`, `${MESH}/virtualNode/stock`],
    },
  ]);
});

test('a proxy is one of the named virtual gateways', () => {
  const stack = placedStack();
  const gateway = VirtualGateway.fromVirtualGatewayArn(stack, 'Front', `${MESH}/virtualGateway/front`);
  const access = AppMeshAccess.proxyOfGateways([gateway]);
  expect(access.sentence).toBe('proxy as virtual gateways front');
  expect(readable(access, stack)[0]?.resources).toEqual([`${MESH}/virtualGateway/front`]);
});

test.each([
  ['virtualNodes', () => AppMeshAccess.proxyOfNodes([])],
  ['virtualGateways', () => AppMeshAccess.proxyOfGateways([])],
])('asks for %s', (property, act) => {
  expect(failure(act)).toBe(`MissingValue: \`${property}\` is empty; name at least one`);
});

test('refuses a mesh whose ARN holds a wildcard', () => {
  const mesh = Mesh.fromMeshArn(placedStack(), 'Mesh', placed('appmesh', 'mesh/*'));
  expect(failure(() => AppMeshAccess.manage(mesh))).toBe(
    `WildcardForbidden: resource \`${placed('appmesh', 'mesh/*')}\` holds a wildcard; name the one resource`,
  );
});
