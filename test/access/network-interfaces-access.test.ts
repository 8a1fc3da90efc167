import { App, Stack } from 'aws-cdk-lib/core';
import { NetworkInterfacesAccess } from '../../lib/access/network-interfaces-access';

const account = { Ref: 'AWS::AccountId' };

function arn(...tail: unknown[]): unknown {
  return { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ec2:', { Ref: 'AWS::Region' }, ...tail]] };
}

test('interfaces are managed in one region, and only descriptions reach everything', () => {
  const access = NetworkInterfacesAccess.manage({ reason: 'reach the database' });
  const evidence = expect.stringContaining('configuration-vpc.html, 2026') as string;
  expect(new Stack(new App(), 'Stack').resolve(access._statements)).toEqual([
    { actions: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], resources: ['*'], evidence },
    { actions: ['ec2:CreateNetworkInterface'], resources: [arn(':*:*/*')], evidence },
    {
      actions: ['ec2:AssignPrivateIpAddresses', 'ec2:DeleteNetworkInterface', 'ec2:UnassignPrivateIpAddresses'],
      resources: [arn(':', account, ':*/*')],
      evidence,
    },
  ]);
  expect(access.sentence).toBe('manage the network interfaces of a function in a VPC');
  expect(access.reason).toBe('reach the database');
});

test('a reason may be left out', () => {
  expect(NetworkInterfacesAccess.manage().reason).toBeUndefined();
});
