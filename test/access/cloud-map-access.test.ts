import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CfnService, HttpNamespace, Service } from 'aws-cdk-lib/aws-servicediscovery';
import { CloudMapAccess } from '../../lib/access/cloud-map-access';
import { failure } from '../failure';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const arn = (resource: string) => `arn:aws:servicediscovery:us-east-1:${ACCOUNT}:${resource}`;
const SERVICE_ARN = arn('service/srv-1');
const register = {
  actions: ['servicediscovery:DeregisterInstance', 'servicediscovery:RegisterInstance'],
  resources: [SERVICE_ARN],
};
const DISCOVER = ['servicediscovery:DiscoverInstances', 'servicediscovery:DiscoverInstancesRevision'];

test('instances of the one service are registered', () => {
  const stack = newStack();
  const access = CloudMapAccess.register(CfnService.fromServiceArn(stack, 'Shop', SERVICE_ARN), { reason: 'shop' });
  expect([access.sentence, access.reason]).toEqual(['register and deregister instances of service srv-1', 'shop']);
  expect(statementsOf(access, stack)).toEqual([register]);
});

test('in a DNS namespace the records of its hosted zone change too', () => {
  const stack = newStack();
  const hostedZone = HostedZone.fromHostedZoneId(stack, 'Zone', 'Z1');
  const access = CloudMapAccess.register(CfnService.fromServiceArn(stack, 'Shop', SERVICE_ARN), { hostedZone });
  expect(access.sentence).toBe(
    'register and deregister instances of service srv-1, with their records in hosted zone Z1',
  );
  expect(statementsOf(access, stack)).toEqual([
    register,
    {
      actions: ['route53:ChangeResourceRecordSets', 'route53:GetHostedZone'],
      resources: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':route53:::hostedzone/Z1']] }],
    },
    expect.objectContaining({ actions: ['route53:ListHostedZonesByName'], resources: ['*'] }),
  ]);
});

test('instances are discovered in the namespace of a service of the app', () => {
  const stack = newStack();
  const service = new Service(stack, 'Shop', { namespace: new HttpNamespace(stack, 'Space', { name: 'space' }) });
  const access = CloudMapAccess.discover(service);
  expect(access.sentence).toBe('discover instances of service Shop');
  expect(statementsOf(access, stack)).toEqual([
    { actions: DISCOVER, resources: [getArn('SpaceA1081218'), getArn('Shop563325D0')] },
  ]);
});

test('an imported service needs the namespace named', () => {
  const stack = newStack();
  const service = CfnService.fromServiceArn(stack, 'Shop', SERVICE_ARN);
  const namespaceArn = arn('namespace/ns-1');
  expect(statementsOf(CloudMapAccess.discover(service, { namespaceArn }), stack)).toEqual([
    { actions: DISCOVER, resources: [namespaceArn, SERVICE_ARN] },
  ]);
  expect(failure(() => CloudMapAccess.discover(service))).toBe(
    'MissingValue: service `Stack/Shop` does not say its namespace; give it as `namespaceArn`',
  );
});
