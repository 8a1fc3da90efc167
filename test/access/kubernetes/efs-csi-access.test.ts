import { CfnFileSystem, FileSystem } from 'aws-cdk-lib/aws-efs';
import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { EfsCsiAccess } from '../../../lib/access/kubernetes/efs-csi-access';
import { failure } from '../../failure';
import { allowing, placed, placedStack, readable } from './support';

const FILES = placed('elasticfilesystem', 'file-system/fs-0123456789abcdef0');
const POINTS = placed('elasticfilesystem', 'access-point/*');

function imported() {
  const stack = placedStack();
  const securityGroup = SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1');
  const files = FileSystem.fromFileSystemAttributes(stack, 'Files', {
    fileSystemId: 'fs-0123456789abcdef0',
    securityGroup,
  });
  return { stack, files };
}

test('makes access points on the named file system, with the tag of the driver alone', () => {
  const { stack, files } = imported();
  const access = EfsCsiAccess.provision([files]);
  expect(access.sentence).toBe('provision access points on fs-0123456789abcdef0');
  expect(allowing('elasticfilesystem:CreateAccessPoint', readable(access, stack))).toEqual([
    {
      actions: ['elasticfilesystem:CreateAccessPoint'],
      resources: [FILES],
      conditions: {
        StringEquals: { 'aws:RequestTag/efs.csi.aws.com/cluster': 'true' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['efs.csi.aws.com/cluster'] },
      },
    },
  ]);
});

test('deletes only access points with the tag of the driver', () => {
  const { stack, files } = imported();
  expect(allowing('elasticfilesystem:DeleteAccessPoint', readable(EfsCsiAccess.provision([files]), stack))).toEqual([
    {
      actions: ['elasticfilesystem:DeleteAccessPoint'],
      resources: [POINTS],
      conditions: { StringEquals: { 'aws:ResourceTag/efs.csi.aws.com/cluster': 'true' } },
    },
  ]);
});

test('tags only while it makes an access point', () => {
  const { stack, files } = imported();
  const [tag] = allowing('elasticfilesystem:TagResource', readable(EfsCsiAccess.provision([files]), stack));
  expect(tag?.conditions).toMatchObject({ StringEquals: { 'elasticfilesystem:CreateAction': 'CreateAccessPoint' } });
});

test('takes several, also of the app, and their access points once', () => {
  const { stack, files } = imported();
  const access = EfsCsiAccess.provision([files, new CfnFileSystem(stack, 'More')]);
  expect(access.sentence).toBe('provision access points on fs-0123456789abcdef0 and More');
  const [describe] = allowing('elasticfilesystem:DescribeAccessPoints', readable(access, stack));
  expect(describe?.resources).toEqual([FILES, expect.anything(), POINTS]);
});

test('asks for a file system', () => {
  expect(failure(() => EfsCsiAccess.provision([]))).toBe('MissingValue: `fileSystems` is empty; name at least one');
});
