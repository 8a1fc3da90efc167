import { CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Lazy } from 'aws-cdk-lib/core';
import type { Stack } from 'aws-cdk-lib/core';
import { SecretsAccess } from '../../lib/access/secrets-access';
import { ACCOUNT, getArn, importedKey, KEY_ARN, newStack, ownArn, statementsOf, throughService } from './support';

const ACTIONS = ['secretsmanager:GetSecretValue'];
const PARTIAL = `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:db/login`;
const COMPLETE = `${PARTIAL}-a1B2c3`;
const SUFFIX =
  'Secrets Manager ends each ARN with six random characters: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html (2026-05)';

test.each([
  ['an L2', (scope: Stack) => new Secret(scope, 'Login'), 'Login'],
  ['a named L2', (scope: Stack) => new Secret(scope, 'Login', { secretName: 'db/login' }), 'db/login'],
  ['an L1', (scope: Stack) => new CfnSecret(scope, 'Login'), 'Login'],
  ['a named L1', (scope: Stack) => new CfnSecret(scope, 'Login', { name: 'db/login' }), 'db/login'],
])('read allows the value of %s, whose ARN is complete', (_, make, name) => {
  const stack = newStack();
  const access = SecretsAccess.read(make(stack), { reason: 'database login' });
  expect([access.sentence, access.reason]).toEqual([`read the secret ${name}`, 'database login']);
  expect(statementsOf(access, stack)).toEqual([
    { actions: ACTIONS, resources: [{ Ref: expect.stringMatching(/^Login/) }] },
  ]);
});

test.each([
  ['Secret.fromSecretCompleteArn', (scope: Stack) => Secret.fromSecretCompleteArn(scope, 'S', COMPLETE)],
  ['CfnSecret.fromSecretId', (scope: Stack) => CfnSecret.fromSecretId(scope, 'S', COMPLETE)],
])('%s needs no wildcard', (_, make) => {
  const stack = newStack();
  const access = SecretsAccess.read(make(stack));
  expect(access.sentence).toBe('read the secret db/login');
  expect(statementsOf(access, stack)).toEqual([{ actions: ACTIONS, resources: [COMPLETE] }]);
});

test.each([
  ['Secret.fromSecretNameV2', (scope: Stack) => Secret.fromSecretNameV2(scope, 'S', 'db/login'), undefined],
  ['Secret.fromSecretPartialArn', (scope: Stack) => Secret.fromSecretPartialArn(scope, 'S', PARTIAL), PARTIAL],
  ['CfnSecret.fromSecretId by ARN', (scope: Stack) => CfnSecret.fromSecretId(scope, 'S', PARTIAL), PARTIAL],
  ['CfnSecret.fromSecretId by name', (scope: Stack) => CfnSecret.fromSecretId(scope, 'S', 'db/login'), undefined],
])('%s lacks the six random characters, which are granted with evidence', (_, make, partial) => {
  const stack = newStack();
  const access = SecretsAccess.read(make(stack));
  expect(access.sentence).toBe('read the secret db/login');
  const resource = partial ? `${partial}-??????` : ownArn('secretsmanager', 'secret:db/login-??????');
  expect(statementsOf(access, stack)).toEqual([{ actions: ACTIONS, resources: [resource], evidence: SUFFIX }]);
});

test('a complete ARN may be a token, and its secret is then called by its construct id', () => {
  const stack = newStack();
  const token = Lazy.string({ produce: () => COMPLETE });
  const access = SecretsAccess.read(Secret.fromSecretCompleteArn(stack, 'Login', token));
  expect(access.sentence).toBe('read the secret Login');
  expect(statementsOf(access, stack)).toEqual([{ actions: ACTIONS, resources: [COMPLETE] }]);
});

test('read allows the metadata too where it is asked for', () => {
  const stack = newStack();
  const access = SecretsAccess.read(new Secret(stack, 'Login'), { describe: true });
  expect(statementsOf(access, stack)).toMatchObject([{ actions: ['secretsmanager:DescribeSecret', ...ACTIONS] }]);
});

test('carries the key of an L2 or L1 secret, through Secrets Manager only', () => {
  const stack = newStack();
  const l2 = new Secret(stack, 'L2', { encryptionKey: new Key(stack, 'Key') });
  const l1 = new CfnSecret(stack, 'L1', { kmsKeyId: new CfnKey(stack, 'CfnKey').attrArn });
  const onKey = [l2, l1].map((secret) => (statementsOf(SecretsAccess.read(secret), stack) as unknown[])[1]);
  expect(onKey).toEqual(
    ['Key961B73FD', 'CfnKey'].map((id) => throughService('secretsmanager', ['kms:Decrypt'], getArn(id))),
  );
});

test('carries the key named by hand for an imported secret, in the region of the secret', () => {
  const stack = newStack();
  const secret = Secret.fromSecretCompleteArn(stack, 'S', COMPLETE);
  const [, onKey] = statementsOf(SecretsAccess.read(secret, { key: importedKey(stack) }), stack) as unknown[];
  expect(onKey).toEqual(throughService('secretsmanager', ['kms:Decrypt'], KEY_ARN, 'us-east-1'));
});

const ROTATION = [
  'secretsmanager:DescribeSecret',
  'secretsmanager:GetSecretValue',
  'secretsmanager:PutSecretValue',
  'secretsmanager:UpdateSecretVersionStage',
];
const PASSWORD = {
  actions: ['secretsmanager:GetRandomPassword'],
  resources: ['*'],
  evidence: expect.stringContaining('AWS has no resource type') as string,
};

test('write replaces the value without reading it, with the key both ways', () => {
  const stack = newStack();
  const secret = Secret.fromSecretCompleteArn(stack, 'Login', COMPLETE);
  const access = SecretsAccess.write(secret, { key: importedKey(stack) });
  expect(access.sentence).toBe('replace the secret db/login');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['secretsmanager:PutSecretValue'], resources: [COMPLETE] },
    throughService('secretsmanager', ['kms:Decrypt', 'kms:GenerateDataKey'], KEY_ARN, 'us-east-1'),
  ]);
});

test('rotate allows what a rotation function does with the one secret', () => {
  const stack = newStack();
  const access = SecretsAccess.rotate(Secret.fromSecretCompleteArn(stack, 'Login', COMPLETE), {
    key: importedKey(stack),
  });
  expect(access.sentence).toBe('rotate the secret db/login');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ROTATION, resources: [COMPLETE] },
    PASSWORD,
    throughService('secretsmanager', ['kms:Decrypt', 'kms:GenerateDataKey'], KEY_ARN, 'us-east-1'),
  ]);
});

test('rotate may be limited to the secrets of one rotation function', () => {
  const stack = newStack();
  const arn = `arn:aws:lambda:us-east-1:${ACCOUNT}:function:rotation`;
  const access = SecretsAccess.rotate(Secret.fromSecretPartialArn(stack, 'Login', PARTIAL), {
    rotationFunction: Function.fromFunctionArn(stack, 'Rotation', arn),
  });
  expect(access.sentence).toBe('rotate the secret db/login, only while it is set up with rotation');
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ROTATION,
      resources: [`${PARTIAL}-??????`],
      conditions: { StringEquals: { 'secretsmanager:resource/AllowRotationLambdaArn': arn } },
      evidence: SUFFIX,
    },
    PASSWORD,
  ]);
});
