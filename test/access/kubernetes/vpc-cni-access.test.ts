import { VpcCniAccess } from '../../../lib/access/kubernetes/vpc-cni-access';
import { failure } from '../../failure';
import { allowing, placed, placedStack, production, readable } from './support';

const INTERFACES = placed('ec2', 'network-interface/*');

test('makes and removes only interfaces of the cluster', () => {
  const stack = placedStack();
  const access = VpcCniAccess.ipv4(production(stack), { reason: 'pods have addresses of the VPC' });
  expect([access.sentence, access.reason]).toEqual([
    'give the pods of cluster production IPv4 addresses',
    'pods have addresses of the VPC',
  ]);
  const statements = readable(access, stack);
  expect(allowing('ec2:CreateNetworkInterface', statements)).toEqual([
    {
      actions: ['ec2:CreateNetworkInterface'],
      resources: [INTERFACES],
      conditions: { StringEquals: { 'aws:RequestTag/cluster.k8s.amazonaws.com/name': 'production' } },
    },
    {
      actions: ['ec2:CreateNetworkInterface'],
      resources: [placed('ec2', 'security-group/*'), placed('ec2', 'subnet/*')],
    },
  ]);
  expect(allowing('ec2:DeleteNetworkInterface', statements)).toEqual([
    expect.objectContaining({
      resources: [INTERFACES],
      conditions: { StringEquals: { 'aws:ResourceTag/cluster.k8s.amazonaws.com/name': 'production' } },
    }),
  ]);
});

test('attaches interfaces only to nodes of the cluster', () => {
  const stack = placedStack();
  const [, onInstances] = allowing('ec2:AttachNetworkInterface', readable(VpcCniAccess.ipv4(production(stack)), stack));
  expect(onInstances).toMatchObject({
    resources: [placed('ec2', 'instance/*')],
    conditions: { StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/production': 'owned' } },
  });
});

test('reaches the subnets of another account where that owns the VPC', () => {
  const stack = placedStack();
  const access = VpcCniAccess.ipv4(production(stack), { vpcOwner: '444455556666' });
  const [, beside] = allowing('ec2:CreateNetworkInterface', readable(access, stack));
  expect(beside?.resources[1]).toBe('arn:aws:ec2:eu-west-1:444455556666:subnet/*');
});

test('refuses an owner that is no account', () => {
  const cluster = production(placedStack());
  expect(failure(() => VpcCniAccess.ipv4(cluster, { vpcOwner: 'network' }))).toBe(
    'InvalidValue: `vpcOwner` `network` is not an account id; write its 12 digits as a string',
  );
});

test('with IPv6 it only assigns addresses and tags', () => {
  const stack = placedStack();
  const access = VpcCniAccess.ipv6(production(stack));
  expect(access.sentence).toBe('give the pods of cluster production IPv6 addresses');
  const writes = readable(access, stack).filter(({ resources }) => !resources.includes('*'));
  expect(writes).toEqual([
    expect.objectContaining({ actions: ['ec2:AssignIpv6Addresses', 'ec2:CreateTags'], resources: [INTERFACES] }),
  ]);
});
