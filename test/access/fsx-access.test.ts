import { CfnFileSystem } from 'aws-cdk-lib/aws-fsx';
import { FsxAccess } from '../../lib/access/fsx-access';
import { newStack, ownArn, statementsOf } from './support';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_fsx.html, 2026-09';

test.each([
  [
    'backUp',
    'back up file system Files, and see every backup',
    'fsx:CreateBackup',
    'backup/*',
    'the backups of the one file system: FSx makes their ids',
    'fsx:DescribeBackups',
  ],
  [
    'synchronize',
    'copy files between file system Files and its bucket, and see every such task',
    'fsx:CreateDataRepositoryTask',
    'task/*',
    'the tasks of the one file system: FSx makes their ids',
    'fsx:DescribeDataRepositoryTasks',
  ],
] as const)('%s is held to the one file system', (intent, sentence, action, made, evidence, seen) => {
  const stack = newStack();
  const files = new CfnFileSystem(stack, 'Files', { fileSystemType: 'LUSTRE', subnetIds: [] });
  const access = FsxAccess[intent](files, { reason: 'results' });
  expect([access.sentence, access.reason]).toEqual([sentence, 'results']);
  expect(FsxAccess[intent](files).reason).toBeUndefined();
  const [region, account] = [{ Ref: 'AWS::Region' }, { Ref: 'AWS::AccountId' }];
  const head = ['arn:', { Ref: 'AWS::Partition' }, ':fsx:', region, ':', account, ':file-system/'];
  const fileSystem = { 'Fn::Join': ['', [...head, { Ref: 'Files' }]] };
  expect(statementsOf(access, stack)).toEqual([
    { actions: [action], resources: [fileSystem, ownArn('fsx', made)], evidence },
    { actions: [seen], resources: ['*'], evidence: `AWS has no resource type for ${seen} (${PAGE})` },
  ]);
});
