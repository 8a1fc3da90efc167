import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { CfnInstance, CfnVolume, type IInstanceRef, type IVolumeRef } from 'aws-cdk-lib/aws-ec2';
import { CfnAccessPoint, CfnFileSystem, type IFileSystemRef } from 'aws-cdk-lib/aws-efs';
import type { IFileSystemRef as IFsxFileSystemRef } from 'aws-cdk-lib/aws-fsx';
import { Role, type IRole } from 'aws-cdk-lib/aws-iam';
import { Bucket, type IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { BackupAccess } from '../../lib/access/backup-access';
import { DataSyncAccess } from '../../lib/access/datasync-access';
import { EbsAccess } from '../../lib/access/ebs-access';
import { EfsAccess, type EfsAccessOptions } from '../../lib/access/efs-access';
import { FsxAccess } from '../../lib/access/fsx-access';
import { GlacierAccess } from '../../lib/access/glacier-access';
import { S3Access } from '../../lib/access/s3-access';
import { StorageGatewayAccess } from '../../lib/access/storage-gateway-access';
import { imported } from './imported';
import { ACCOUNT, arn, type IntentSample } from './intent-sample';

export const STORAGE: readonly IntentSample[] = [
  { name: 'S3Access.read', access: (stack) => S3Access.read(bucket(stack)) },
  { name: 'S3Access.read, under a prefix', access: (stack) => S3Access.read(bucket(stack), { prefix: 'incoming/' }) },
  { name: 'S3Access.write', access: (stack) => S3Access.write(bucket(stack), { prefix: 'thumbnails/' }) },
  { name: 'S3Access.delete', access: (stack) => S3Access.delete(bucket(stack), { prefix: 'tmp/' }) },
  { name: 'S3Access.list', access: (stack) => S3Access.list(bucket(stack), { prefix: 'incoming/' }) },
  { name: 'S3Access.readVersions', access: (stack) => S3Access.readVersions(bucket(stack), { prefix: 'incoming/' }) },
  {
    name: 'S3Access.deleteVersions',
    access: (stack) => S3Access.deleteVersions(bucket(stack), { prefix: 'tmp/' }),
  },
  { name: 'S3Access.tag', access: (stack) => S3Access.tag(bucket(stack), { prefix: 'incoming/' }) },
  { name: 'S3Access.restore', access: (stack) => S3Access.restore(bucket(stack), { prefix: 'archive/' }) },
  { name: 'S3Access.listUploads', access: (stack) => S3Access.listUploads(bucket(stack), { prefix: 'incoming/' }) },
  { name: 'EfsAccess.read', access: (stack) => EfsAccess.read(...mounted(stack)) },
  { name: 'EfsAccess.write', access: (stack) => EfsAccess.write(...mounted(stack)) },
  { name: 'EbsAccess.snapshot', access: (stack) => EbsAccess.snapshot(volume(stack)) },
  { name: 'EbsAccess.attach', access: (stack) => EbsAccess.attach(volume(stack), instance(stack)) },
  { name: 'EbsAccess.readSnapshot', access: () => EbsAccess.readSnapshot('snap-0123456789abcdef0') },
  { name: 'FsxAccess.backUp', access: (stack) => FsxAccess.backUp(lustre(stack)) },
  { name: 'FsxAccess.synchronize', access: (stack) => FsxAccess.synchronize(lustre(stack)) },
  { name: 'StorageGatewayAccess.refreshCache', access: () => StorageGatewayAccess.refreshCache(SHARE) },
  { name: 'StorageGatewayAccess.notifyWhenUploaded', access: () => StorageGatewayAccess.notifyWhenUploaded(SHARE) },
  {
    name: 'BackupAccess.start',
    access: (stack) => BackupAccess.start(BackupVault.fromBackupVaultName(stack, 'Vault', 'daily'), role(stack)),
  },
  {
    name: 'BackupAccess.restore',
    access: (stack) => BackupAccess.restore(arn('backup', `recovery-point:${ID}`), role(stack)),
  },
  {
    name: 'DataSyncAccess.run',
    access: () => DataSyncAccess.run(arn('datasync', 'task/task-0123456789abcdef0')),
  },
  { name: 'GlacierAccess.upload', access: () => GlacierAccess.upload('records') },
  { name: 'GlacierAccess.retrieve', access: () => GlacierAccess.retrieve('records') },
  { name: 'GlacierAccess.delete', access: () => GlacierAccess.delete('records') },
];

const ID = '12345678-1234-1234-1234-123456789012';
const SHARE = arn('storagegateway', 'share/share-0A1B2C3D');

function bucket(stack: Stack): IBucketRef {
  return Bucket.fromBucketArn(stack, 'Bucket', 'arn:aws:s3:::my-bucket');
}

function mounted(stack: Stack): [IFileSystemRef, EfsAccessOptions] {
  const fileSystem = CfnFileSystem.fromFileSystemArn(
    stack,
    'Files',
    arn('elasticfilesystem', 'file-system/fs-0123456789abcdef0'),
  );
  return [
    fileSystem,
    {
      accessPoint: CfnAccessPoint.fromAccessPointArn(
        stack,
        'Point',
        arn('elasticfilesystem', 'access-point/fsap-0123456789abcdef0'),
      ),
    },
  ];
}

function volume(stack: Stack): IVolumeRef {
  return CfnVolume.fromVolumeId(stack, 'Volume', 'vol-0123456789abcdef0');
}

function instance(stack: Stack): IInstanceRef {
  return CfnInstance.fromInstanceId(stack, 'Instance', 'i-0123456789abcdef0');
}

function lustre(stack: Stack): IFsxFileSystemRef {
  return imported(stack, 'Lustre', { fileSystemRef: { fileSystemId: 'fs-0123456789abcdef1' } });
}

function role(stack: Stack): IRole {
  return Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${ACCOUNT}:role/AWSBackupServiceRole`);
}
