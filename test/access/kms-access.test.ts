import { Alias, CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import { Lazy } from 'aws-cdk-lib/core';
import { KmsAccess } from '../../lib/access/kms-access';
import { ACCOUNT, getArn, importedKey, KEY_ARN, newStack, statementsOf, viaService } from './support';

const stack = newStack();
const key = importedKey(stack);
const KEY_ID = KEY_ARN.split('/').pop() ?? '';

test.each([
  ['decrypt', ['kms:Decrypt']],
  ['encrypt', ['kms:Encrypt', 'kms:GenerateDataKey']],
] as const)('%s allows its actions on the one key', (intent, actions) => {
  const access = KmsAccess[intent](key, { reason: 'field encryption' });
  expect([access.sentence, access.reason]).toEqual([`${intent} with key ${KEY_ID}`, 'field encryption']);
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [KEY_ARN] }]);
});

test('a service and an encryption context are one condition, in the region of the key', () => {
  const access = KmsAccess.decrypt(key, { viaService: 's3', encryptionContext: { app: 'orders', stage: 'prod' } });
  expect(access.sentence).toBe(`decrypt with key ${KEY_ID} through s3, only for app=orders and stage=prod`);
  const equals = {
    'kms:ViaService': viaService('s3', 'us-east-1'),
    'kms:EncryptionContext:app': 'orders',
    'kms:EncryptionContext:stage': 'prod',
  };
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['kms:Decrypt'], resources: [KEY_ARN], conditions: { StringEquals: equals } },
  ]);
});

test.each([
  ['Key', (own = newStack()) => new Key(own, 'Master'), 'Master'],
  ['CfnKey', (own = newStack()) => new CfnKey(own, 'Master'), 'Master'],
  [
    'Alias',
    (own = newStack()) => new Alias(own, 'A', { aliasName: 'alias/app', targetKey: new Key(own, 'M') }),
    'alias/app',
  ],
])('takes a %s, and means the key itself', (_, make, name) => {
  const made = make();
  const access = KmsAccess.encrypt(made);
  expect(access.sentence).toBe(`encrypt with key ${name}`);
  expect(statementsOf(access, made)).toMatchObject([{ resources: [getArn(expect.stringMatching(/^M/) as never)] }]);
});

test('tokens pass', () => {
  const token = Lazy.string({ produce: () => 'x y' });
  const access = KmsAccess.decrypt(key, { viaService: token, encryptionContext: { a: token } });
  expect(statementsOf(access, stack)).toMatchObject([
    { conditions: { StringEquals: { 'kms:EncryptionContext:a': 'x y' } } },
  ]);
});

test('an AWS managed key is never used directly', () => {
  const managed = Alias.fromAliasName(newStack(), 'Managed', 'alias/aws/s3');
  expect(() => KmsAccess.decrypt(managed)).toThrow(
    '`alias/aws/s3` is an AWS managed key, which serves its account only through its own service; leave this access out, or use a customer managed key',
  );
});

test('an alias of which only the name is known does not say its key', () => {
  const hidden = Alias.fromAliasName(newStack(), 'Hidden', 'alias/app');
  expect(() => KmsAccess.decrypt(hidden)).toThrow(
    'alias `alias/app` does not say which key it stands for; pass the key itself as `key`',
  );
});

test('an alias imported with its key stands for it', () => {
  const own = newStack();
  const alias = Alias.fromAliasAttributes(own, 'Alias', { aliasName: 'alias/app', aliasTargetKey: importedKey(own) });
  expect(statementsOf(KmsAccess.decrypt(alias), own)).toMatchObject([{ resources: [KEY_ARN] }]);
});

test('an alias given as a key does not say its key', () => {
  const own = newStack();
  const alias = Key.fromKeyArn(own, 'Alias', `arn:aws:kms:us-east-1:${ACCOUNT}:alias/app`);
  expect(() => KmsAccess.decrypt(alias)).toThrow(
    `the key of \`Stack/Alias\` is given as \`arn:aws:kms:us-east-1:${ACCOUNT}:alias/app\`, which does not say which key it is; pass the key itself as \`key\``,
  );
});
