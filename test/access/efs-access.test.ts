import { AccessPoint, CfnAccessPoint, CfnFileSystem } from 'aws-cdk-lib/aws-efs';
import { EfsAccess } from '../../lib/access/efs-access';
import { ACCOUNT, getArn, newStack, ownArn, statementsOf } from './support';

const FILES = `arn:aws:elasticfilesystem:us-east-1:${ACCOUNT}:file-system/fs-1`;
const POINT = `arn:aws:elasticfilesystem:us-east-1:${ACCOUNT}:access-point/fsap-1`;

describe.each([
  ['read', 'mount fs-1 read-only through access point fsap-1', ['elasticfilesystem:ClientMount']],
  [
    'write',
    'mount fs-1 to read and write through access point fsap-1',
    ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
  ],
] as const)('%s', (intent, sentence, actions) => {
  const under = (point: unknown) => ({ StringEquals: { 'elasticfilesystem:AccessPointArn': point } });

  test('mounts the one file system through the one access point only', () => {
    const stack = newStack();
    const files = CfnFileSystem.fromFileSystemArn(stack, 'Files', FILES);
    const accessPoint = CfnAccessPoint.fromAccessPointArn(stack, 'Point', POINT);
    const access = EfsAccess[intent](files, { accessPoint, reason: 'shared models' });
    expect([access.sentence, access.reason]).toEqual([sentence, 'shared models']);
    expect(statementsOf(access, stack)).toEqual([{ actions, resources: [FILES], conditions: under(POINT) }]);
  });

  test('takes an L1 file system and an L2 access point', () => {
    const stack = newStack();
    const accessPoint = AccessPoint.fromAccessPointId(stack, 'Point', 'fsap-1');
    const access = EfsAccess[intent](new CfnFileSystem(stack, 'Files'), { accessPoint });
    const conditions = under(ownArn('elasticfilesystem', 'access-point/fsap-1'));
    expect(statementsOf(access, stack)).toEqual([{ actions, resources: [getArn('Files')], conditions }]);
    expect(access.sentence).toContain('mount Files ');
  });
});

test('nobody becomes root', () => {
  const stack = newStack();
  const files = new CfnFileSystem(stack, 'Files');
  const accessPoint = AccessPoint.fromAccessPointId(stack, 'Point', 'fsap-1');
  expect(JSON.stringify(EfsAccess.write(files, { accessPoint })._statements)).not.toContain('ClientRootAccess');
});
