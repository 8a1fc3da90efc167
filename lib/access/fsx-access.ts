import type { IFileSystemRef } from 'aws-cdk-lib/aws-fsx';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { intent, type Intent } from './private/intent';

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_fsx.html',
  date: '2026-09',
};

const BACK_UP: Intent = {
  sentence: 'back up file system {fileSystem}, and see every backup',
  statements: [
    {
      actions: ['fsx:CreateBackup'],
      on: ['{fileSystem}', '{backups}'],
      evidence: 'the backups of the one file system: FSx makes their ids',
    },
    { actions: ['fsx:DescribeBackups'], on: ['*'] },
  ],
  ...SOURCE,
};

const SYNCHRONIZE: Intent = {
  sentence: 'copy files between file system {fileSystem} and its bucket, and see every such task',
  statements: [
    {
      actions: ['fsx:CreateDataRepositoryTask'],
      on: ['{fileSystem}', '{tasks}'],
      evidence: 'the tasks of the one file system: FSx makes their ids',
    },
    { actions: ['fsx:DescribeDataRepositoryTasks'], on: ['*'] },
  ],
  ...SOURCE,
};

/**
 * Access to file systems of Amazon FSx. Their files have no IAM: clients mount them by the network, under the
 * permissions of the file system itself.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_fsx.html (2026-09)
 */
export class FsxAccess {
  /**
   * Back up a file system: `fsx:CreateBackup`, and `fsx:DescribeBackups`, which shows every backup, to see it done.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_fsx.html (2026-09)
   */
  public static backUp(fileSystem: IFileSystemRef, options: AccessOptions = {}): Access {
    return intent(BACK_UP, named(fileSystem), options);
  }

  /**
   * Copy files between a Lustre file system and its linked bucket: `fsx:CreateDataRepositoryTask`, and
   * `fsx:DescribeDataRepositoryTasks`, which shows every task, to see it done.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_fsx.html (2026-09)
   */
  public static synchronize(fileSystem: IFileSystemRef, options: AccessOptions = {}): Access {
    return intent(SYNCHRONIZE, named(fileSystem), options);
  }
}

function named(fileSystem: IFileSystemRef) {
  const { fileSystemId: id } = fileSystem.fileSystemRef;
  return {
    fileSystem: { arn: arnIn(fileSystem, 'fsx', `file-system/${id}`), name: displayName(fileSystem, id) },
    backups: { arn: arnIn(fileSystem, 'fsx', 'backup/*'), name: 'backups' },
    tasks: { arn: arnIn(fileSystem, 'fsx', 'task/*'), name: 'tasks' },
  };
}
