import { Bucket } from 'aws-cdk-lib/aws-s3';
import { FsxLustreCsiAccess } from '../../../lib/access/kubernetes/fsx-lustre-csi-access';
import { allowing, placed, placedStack, production, readable } from './support';

test.each([
  ['makes', 'fsx:CreateFileSystem', ['fsx:CreateFileSystem', 'fsx:TagResource'], 'aws:RequestTag/CSIVolumeName'],
  [
    'deletes',
    'fsx:DeleteFileSystem',
    ['fsx:DeleteFileSystem', 'fsx:UpdateFileSystem'],
    'aws:ResourceTag/CSIVolumeName',
  ],
])('%s only file systems with the tag of the driver', (_, action, actions, key) => {
  const stack = placedStack();
  const access = FsxLustreCsiAccess.provision(production(stack));
  expect(access.sentence).toBe('provision FSx for Lustre file systems of cluster production');
  expect(allowing(action, readable(access, stack))).toEqual([
    { actions, resources: [placed('fsx', 'file-system/*')], conditions: { Null: { [key]: 'false' } } },
  ]);
});

test('touches roles of the service for buckets only where buckets are named', () => {
  const stack = placedStack();
  const cluster = production(stack);
  expect(allowing('iam:PutRolePolicy', readable(FsxLustreCsiAccess.provision(cluster), stack))).toEqual([]);
  const buckets = [Bucket.fromBucketName(stack, 'Data', 'my-data')];
  const statements = readable(FsxLustreCsiAccess.provision(cluster, { buckets }), stack);
  expect(allowing('s3:ListBucket', statements)).toEqual([
    { actions: ['s3:ListBucket'], resources: ['arn:aws:s3:::my-data'] },
  ]);
  expect(allowing('iam:PutRolePolicy', statements)).toEqual([
    {
      actions: ['iam:AttachRolePolicy', 'iam:PutRolePolicy'],
      resources: ['arn:aws:iam::111122223333:role/aws-service-role/s3.data-source.lustre.fsx.amazonaws.com/*'],
    },
  ]);
});
