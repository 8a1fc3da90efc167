import { Token } from 'aws-cdk-lib/core';
import { GlacierAccess } from '../../lib/access/glacier-access';
import { newStack, ownArn, statementsOf } from './support';

describe.each([
  [
    'upload',
    'put archives into vault records',
    [
      'glacier:AbortMultipartUpload',
      'glacier:CompleteMultipartUpload',
      'glacier:InitiateMultipartUpload',
      'glacier:UploadArchive',
      'glacier:UploadMultipartPart',
    ],
  ],
  [
    'retrieve',
    'get archives out of vault records',
    ['glacier:DescribeJob', 'glacier:GetJobOutput', 'glacier:InitiateJob'],
  ],
  ['delete', 'delete archives of vault records', ['glacier:DeleteArchive']],
] as const)('%s', (intent, sentence, actions) => {
  test('allows its actions on the one vault', () => {
    const access = GlacierAccess[intent]('records', { reason: 'retention' });
    expect([access.sentence, access.reason]).toEqual([sentence, 'retention']);
    const resources = [ownArn('glacier', 'vaults/records')];
    expect(statementsOf(access, newStack())).toEqual([{ actions, resources }]);
  });

  test('lets a token pass', () => {
    expect(GlacierAccess[intent](Token.asString({ Ref: 'Vault' })).sentence).toContain('a vault named at deployment');
  });

  test.each([
    ['*', '`vaultName` `*` holds a wildcard; name a vault'],
    ['a b', '`vaultName` `a b` does not name a vault; use 1 to 255 characters of A-Z a-z 0-9 _ - .'],
  ])('refuses the vault `%s`', (name, message) => {
    expect(() => GlacierAccess[intent](name)).toThrow(new Error(message));
  });
});
