import { CfnParameter, StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Lazy } from 'aws-cdk-lib/core';
import type { Stack } from 'aws-cdk-lib/core';
import { SsmAccess } from '../../lib/access/ssm-access';
import { ACCOUNT, getArn, importedKey, KEY_ARN, newStack, ownArn, statementsOf, viaService } from './support';

const ACTIONS = ['ssm:GetParameter', 'ssm:GetParameters'];
const stringValue = 'x';

test.each([
  ['StringParameter.fromStringParameterName', '/a/b', ownArn('ssm', 'parameter/a/b')],
  ['StringParameter.fromStringParameterName', 'ab', ownArn('ssm', 'parameter/ab')],
])('read allows one parameter of %s %s', (_, name, arn) => {
  const stack = newStack();
  const access = SsmAccess.read(StringParameter.fromStringParameterName(stack, 'P', name), { reason: 'settings' });
  expect([access.sentence, access.reason]).toEqual([`read parameter ${name}`, 'settings']);
  expect(statementsOf(access, stack)).toEqual([{ actions: ACTIONS, resources: [arn] }]);
});

test.each([
  ['an L2', (scope: Stack) => new StringParameter(scope, 'P', { stringValue }), 'P'],
  ['a named L2', (scope: Stack) => new StringParameter(scope, 'P', { stringValue, parameterName: '/a/b' }), '/a/b'],
  ['an L1', (scope: Stack) => new CfnParameter(scope, 'P', { type: 'String', value: 'x' }), 'P'],
  ['a named L1', (scope: Stack) => new CfnParameter(scope, 'P', { type: 'String', value: 'x', name: 'ab' }), 'ab'],
])('read takes %s', (_, make, name) => {
  const stack = newStack();
  const parameter = make(stack);
  const access = SsmAccess.read(parameter);
  expect(access.sentence).toBe(`read parameter ${name}`);
  const arn = stack.resolve(parameter.parameterRef.parameterArn);
  expect(statementsOf(access, stack)).toEqual([{ actions: ACTIONS, resources: [arn] }]);
});

test('the key of a secure string decrypts only this parameter, through Systems Manager', () => {
  const stack = newStack();
  const encryptionKey = importedKey(stack);
  const secure = StringParameter.fromSecureStringParameterAttributes(stack, 'P', {
    parameterName: '/a/b',
    encryptionKey,
  });
  const plain = StringParameter.fromStringParameterName(stack, 'Q', '/a/b');
  const arn = ownArn('ssm', 'parameter/a/b');
  const equals = { 'kms:ViaService': viaService('ssm', 'us-east-1'), 'kms:EncryptionContext:PARAMETER_ARN': arn };
  const expected = [
    { actions: ACTIONS, resources: [arn] },
    { actions: ['kms:Decrypt'], resources: [KEY_ARN], conditions: { StringEquals: equals } },
  ];
  expect(statementsOf(SsmAccess.read(secure), stack)).toEqual(expected);
  expect(statementsOf(SsmAccess.read(plain, { key: encryptionKey }), stack)).toEqual(expected);
});

describe('readPath', () => {
  const below = ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'];

  test.each(['/app/prod', '/app/prod/'])('allows the path %s itself and all below it', (path) => {
    const stack = newStack();
    const access = SsmAccess.readPath(stack, path, { reason: 'settings' });
    expect([access.sentence, access.reason]).toEqual(['read parameters under /app/prod/', 'settings']);
    expect(statementsOf(access, stack)).toEqual([
      {
        actions: below,
        resources: [ownArn('ssm', 'parameter/app/prod/*')],
        evidence: 'the parameters under the declared path /app/prod/',
      },
      { actions: ['ssm:GetParametersByPath'], resources: [ownArn('ssm', 'parameter/app/prod')] },
    ]);
  });

  test('is about the account and region of the construct', () => {
    const stack = newStack('Stack', { env: { account: ACCOUNT, region: 'eu-west-1' } });
    const text = JSON.stringify(statementsOf(SsmAccess.readPath(stack, '/app'), stack));
    expect(text).toContain(`:ssm:eu-west-1:${ACCOUNT}:parameter/app/*`);
  });

  test('with a key decrypts only parameters under the path, in the region of the key', () => {
    const stack = newStack();
    const [, , onKey] = statementsOf(
      SsmAccess.readPath(stack, '/app', { key: importedKey(stack) }),
      stack,
    ) as unknown[];
    expect(onKey).toEqual({
      actions: ['kms:Decrypt'],
      resources: [KEY_ARN],
      conditions: {
        StringEquals: { 'kms:ViaService': viaService('ssm', 'us-east-1') },
        StringLike: { 'kms:EncryptionContext:PARAMETER_ARN': ownArn('ssm', 'parameter/app/*') },
      },
    });
  });

  test('lets a token in the path pass', () => {
    const stack = newStack();
    const path = `/app/${Lazy.string({ produce: () => 'prod' })}/`;
    const [, itself] = statementsOf(SsmAccess.readPath(stack, path), stack) as { resources: unknown[] }[];
    expect(itself?.resources).toEqual([ownArn('ssm', 'parameter/app/prod')]);
  });
});

test('the L1 parameter names its own ARN', () => {
  const stack = newStack();
  const parameter = new CfnParameter(stack, 'P', { type: 'String', value: 'x', name: '/a/b' });
  expect(statementsOf(SsmAccess.read(parameter), stack)).toMatchObject([{ resources: [getArn('P')] }]);
});

test('write carries the key for both kinds of parameters, tied to the one', () => {
  const stack = newStack();
  const parameter = StringParameter.fromStringParameterName(stack, 'P', '/a/b');
  const access = SsmAccess.write(parameter, { key: importedKey(stack) });
  const arn = ownArn('ssm', 'parameter/a/b');
  expect(access.sentence).toBe('write parameter /a/b');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['ssm:PutParameter'], resources: [arn] },
    {
      actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
      resources: [KEY_ARN],
      conditions: {
        StringEquals: { 'kms:ViaService': viaService('ssm', 'us-east-1'), 'kms:EncryptionContext:PARAMETER_ARN': arn },
      },
    },
  ]);
});

test('delete needs no key, whatever the parameter was imported with', () => {
  const stack = newStack();
  const parameter = StringParameter.fromSecureStringParameterAttributes(stack, 'P', {
    parameterName: '/a/b',
    encryptionKey: importedKey(stack),
  });
  const access = SsmAccess.delete(parameter);
  expect(access.sentence).toBe('delete parameter /a/b');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['ssm:DeleteParameter', 'ssm:DeleteParameters'], resources: [ownArn('ssm', 'parameter/a/b')] },
  ]);
});
