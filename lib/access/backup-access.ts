import type { IBackupVaultRef } from 'aws-cdk-lib/aws-backup';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';
import { namedText, type NameRule } from './private/named-text';
import { passedRoles } from './private/passed-role';

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_backup.html',
  date: '2026-09',
};

const SERVICE = 'backup.amazonaws.com';

const START: Intent = {
  sentence: 'back up into vault {vault} what role {role} may back up, and follow every backup job',
  statements: [
    { actions: ['backup:StartBackupJob'], on: ['{vault}'] },
    { actions: ['backup:DescribeBackupJob'], on: ['*'] },
  ],
  ...SOURCE,
};

const RESTORE: Intent = {
  sentence: 'restore {recoveryPoint} as role {role} may, and follow every restore job',
  statements: [
    { actions: ['backup:GetRecoveryPointRestoreMetadata', 'backup:StartRestoreJob'], on: ['{recoveryPoint}'] },
    { actions: ['backup:DescribeRestoreJob'], on: ['*'] },
  ],
  ...SOURCE,
};

const RECOVERY_POINT: NameRule = {
  what: 'a recovery point',
  pattern: /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/,
  help: 'write its ARN, as the vault shows it',
};

/**
 * Access to AWS Backup: jobs that a workload starts itself, beside the plans of the account.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_backup.html (2026-09)
 */
export class BackupAccess {
  /**
   * Start backups into one vault: `backup:StartBackupJob`, `iam:PassRole` of the one role that AWS Backup works with,
   * and `backup:DescribeBackupJob`, for which AWS has no resource type. What can be backed up is what the role may.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_backup.html (2026-09)
   */
  public static start(vault: IBackupVaultRef, role: IRoleRef, options: AccessOptions = {}): Access {
    const { backupVaultArn, backupVaultName } = vault.backupVaultRef;
    const named = { vault: namedResource(vault, backupVaultArn, backupVaultName), role: roleOf(role) };
    return intent(START, named, options, passedRoles([role], SERVICE));
  }

  /**
   * Restore one recovery point: `backup:StartRestoreJob` and `backup:GetRecoveryPointRestoreMetadata` on it,
   * `iam:PassRole` of the one role that AWS Backup works with, and `backup:DescribeRestoreJob`, for which AWS has no
   * resource type. Some kinds of resources ask their own actions of the caller too (unverified which).
   *
   * @param recoveryPointArn as the vault shows it; of some services it is the ARN of their own snapshot.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_backup.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN
   */
  public static restore(recoveryPointArn: string, role: IRoleRef, options: AccessOptions = {}): Access {
    const recoveryPoint = namedText('recoveryPointArn', recoveryPointArn, RECOVERY_POINT);
    return intent(RESTORE, { recoveryPoint, role: roleOf(role) }, options, passedRoles([role], SERVICE));
  }
}

function roleOf(role: IRoleRef): Named {
  const { roleArn, roleName } = role.roleRef;
  return namedResource(role, roleArn, roleName);
}
