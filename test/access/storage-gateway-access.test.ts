import { Token } from 'aws-cdk-lib/core';
import { StorageGatewayAccess } from '../../lib/access/storage-gateway-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const SHARE = `arn:aws:storagegateway:us-east-1:${ACCOUNT}:share/share-0A1B2C3D`;

describe.each([
  ['refreshCache', 'refresh the listing of file share share-0A1B2C3D', 'storagegateway:RefreshCache'],
  [
    'notifyWhenUploaded',
    'be notified when the files of file share share-0A1B2C3D are uploaded',
    'storagegateway:NotifyWhenUploaded',
  ],
] as const)('%s', (intent, sentence, action) => {
  test('allows its action on the one file share', () => {
    const access = StorageGatewayAccess[intent](SHARE, { reason: 'sync' });
    expect([access.sentence, access.reason]).toEqual([sentence, 'sync']);
    expect(statementsOf(access, newStack())).toEqual([{ actions: [action], resources: [SHARE] }]);
  });

  test('lets a token pass', () => {
    const access = StorageGatewayAccess[intent](Token.asString({ Ref: 'Share' }));
    expect(statementsOf(access, newStack())).toEqual([{ actions: [action], resources: [{ Ref: 'Share' }] }]);
  });

  test.each([
    [`arn:aws:storagegateway:us-east-1:${ACCOUNT}:share/*`, 'WildcardForbidden'],
    [`arn:aws:storagegateway:us-east-1:${ACCOUNT}:gateway/sgw-1`, 'InvalidValue'],
  ])('refuses %s', (arn, code) => {
    expect(() => StorageGatewayAccess[intent](arn)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
