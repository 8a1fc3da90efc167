import { Bucket } from 'aws-cdk-lib/aws-s3';
import { VeleroAccess } from '../../../lib/access/kubernetes/velero-access';
import { importedKey, KEY_ARN } from '../support';
import { allowing, placed, placedStack, readable } from './support';

const setting = () => {
  const stack = placedStack();
  return { stack, bucket: Bucket.fromBucketName(stack, 'Backups', 'backups') };
};

test('keeps backups in one bucket, below the prefix', () => {
  const { stack, bucket } = setting();
  const access = VeleroAccess.backUp(bucket, { prefix: 'production/' });
  expect(access.sentence).toBe('back up and restore objects under backups/production/, with snapshots of EBS volumes');
  const inS3 = readable(access, stack).filter(({ actions }) => actions[0]?.startsWith('s3:'));
  expect(inS3.flatMap(({ actions }) => actions).sort()).toEqual([
    's3:AbortMultipartUpload',
    's3:DeleteObject',
    's3:GetObject',
    's3:ListBucket',
    's3:ListMultipartUploadParts',
    's3:PutObject',
    's3:PutObjectTagging',
  ]);
  expect([...new Set(inS3.flatMap(({ resources }) => resources))]).toEqual([
    'arn:aws:s3:::backups',
    'arn:aws:s3:::backups/production/*',
  ]);
});

test.each([
  ['ec2:CreateSnapshot', 'aws:RequestTag/velero.io/backup'],
  ['ec2:DeleteSnapshot', 'aws:ResourceTag/velero.io/backup'],
])('%s is for snapshots of Velero alone', (action, key) => {
  const { stack, bucket } = setting();
  const [onSnapshots] = allowing(action, readable(VeleroAccess.backUp(bucket), stack));
  expect(onSnapshots).toEqual({
    actions: [action],
    resources: ['arn:aws:ec2:eu-west-1::snapshot/*'],
    conditions: { Null: { [key]: 'false' } },
  });
});

test('tags only what it makes', () => {
  const { stack, bucket } = setting();
  expect(allowing('ec2:CreateTags', readable(VeleroAccess.backUp(bucket), stack))).toEqual([
    {
      actions: ['ec2:CreateTags'],
      resources: ['arn:aws:ec2:eu-west-1::snapshot/*', placed('ec2', 'volume/*')],
      conditions: { StringEquals: { 'ec2:CreateAction': ['CreateSnapshot', 'CreateVolume'] } },
    },
  ]);
});

test.each([
  [true, [KEY_ARN]],
  [false, []],
])('with volume snapshots %p it uses the keys %p', (volumeSnapshots, keys) => {
  const { stack, bucket } = setting();
  const access = VeleroAccess.backUp(bucket, { volumeSnapshots, volumeKeys: [importedKey(stack)] });
  const statements = readable(access, stack);
  expect(allowing('kms:CreateGrant', statements).flatMap(({ resources }) => resources)).toEqual(keys);
  expect(statements.some(({ actions }) => actions.some((action) => action.startsWith('ec2:')))).toBe(volumeSnapshots);
});
