import { BackupVault, CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import { Role } from 'aws-cdk-lib/aws-iam';
import { BackupAccess } from '../../lib/access/backup-access';
import { ACCOUNT, newStack, ownArn, statementsOf } from './support';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_backup.html, 2026-09';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/Backup`;
const POINT = `arn:aws:backup:us-east-1:${ACCOUNT}:recovery-point:1`;
const stack = newStack();
const role = Role.fromRoleArn(stack, 'Role', ROLE);

const passed = {
  actions: ['iam:PassRole'],
  resources: [ROLE],
  conditions: { StringEquals: { 'iam:PassedToService': 'backup.amazonaws.com' } },
};
const everyJob = (action: string) => ({
  actions: [action],
  resources: ['*'],
  evidence: `AWS has no resource type for ${action} (${PAGE})`,
});

test('start backs up into the one vault, and passes the one role to AWS Backup only', () => {
  const vault = BackupVault.fromBackupVaultName(stack, 'Vault', 'daily');
  const access = BackupAccess.start(vault, role, { reason: 'before a release' });
  expect(access.sentence).toBe('back up into vault daily what role Backup may back up, and follow every backup job');
  expect(access.reason).toBe('before a release');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['backup:StartBackupJob'], resources: [ownArn('backup', 'backup-vault:daily')] },
    everyJob('backup:DescribeBackupJob'),
    passed,
  ]);
});

test('start takes an L1 vault', () => {
  const own = newStack();
  const access = BackupAccess.start(new CfnBackupVault(own, 'Vault', { backupVaultName: 'daily' }), role);
  expect(statementsOf(access, own)).toMatchObject([
    { resources: [{ 'Fn::GetAtt': ['Vault', 'BackupVaultArn'] }] },
    {},
    {},
  ]);
});

test('restore restores the one recovery point', () => {
  const access = BackupAccess.restore(POINT, role);
  expect(access.sentence).toBe(`restore ${POINT} as role Backup may, and follow every restore job`);
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['backup:GetRecoveryPointRestoreMetadata', 'backup:StartRestoreJob'], resources: [POINT] },
    everyJob('backup:DescribeRestoreJob'),
    passed,
  ]);
});

test.each([
  ['daily', '`recoveryPointArn` `daily` does not name a recovery point; write its ARN, as the vault shows it'],
  [
    'arn:aws:ec2:eu-west-1::snapshot/*',
    '`recoveryPointArn` `arn:aws:ec2:eu-west-1::snapshot/*` holds a wildcard; name a recovery point',
  ],
])('the recovery point `%s` is refused', (arn, message) => {
  expect(() => BackupAccess.restore(arn, role)).toThrow(new Error(message));
});
