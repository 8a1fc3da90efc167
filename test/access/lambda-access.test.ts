import { Alias, CfnAlias, CfnFunction, CfnVersion, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { App, Stack, Token } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { LambdaAccess } from '../../lib/access/lambda-access';

const actions = ['lambda:InvokeFunction'];

let stack: Stack;
let handler: Function;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
  const code = Code.fromInline('exports.handler = async () => {};');
  handler = new Function(stack, 'Orders', { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code });
});

function resources(access: Access): unknown {
  expect(access._statements).toHaveLength(1);
  expect(access._statements[0]?.actions).toEqual(actions);
  return stack.resolve(access._statements[0]?.resources);
}

const functionArn = { 'Fn::GetAtt': ['OrdersA9B65338', 'Arn'] };

test('a function is invoked by its own ARN, without its versions and aliases', () => {
  const access = LambdaAccess.invoke(handler, { reason: 'place orders' });
  expect(resources(access)).toEqual([functionArn]);
  expect(access.sentence).toBe('invoke Orders');
  expect(access.reason).toBe('place orders');
});

test.each(['3', 'live', '$LATEST'])('the qualifier %s is invoked, and nothing else', (qualifier) => {
  const access = LambdaAccess.invoke(handler, { qualifier });
  expect(resources(access)).toEqual([{ 'Fn::Join': ['', [functionArn, `:${qualifier}`]] }]);
  expect(access.sentence).toBe(`invoke Orders:${qualifier}`);
});

test('a qualifier may be a token', () => {
  const access = LambdaAccess.invoke(handler, { qualifier: Token.asString({ Ref: 'Live' }) });
  expect(resources(access)).toEqual([{ 'Fn::Join': ['', [functionArn, ':', { Ref: 'Live' }]] }]);
});

test('an L2 alias and an L2 version are invoked exactly', () => {
  const version = handler.currentVersion;
  const alias = new Alias(stack, 'Live', { aliasName: 'live', version });
  expect(resources(LambdaAccess.invoke(alias))).toEqual([stack.resolve(alias.functionArn)]);
  expect(resources(LambdaAccess.invoke(alias))).toEqual([{ Ref: expect.stringMatching(/^Live/) as string }]);
  expect(resources(LambdaAccess.invoke(version))).toEqual([stack.resolve(version.functionArn)]);
});

test('L1 functions, aliases and versions are invoked exactly', () => {
  const functionL1 = new CfnFunction(stack, 'FunctionL1', { code: {}, role: 'role' });
  const alias = new CfnAlias(stack, 'AliasL1', { functionName: 'f', functionVersion: '1', name: 'live' });
  const version = new CfnVersion(stack, 'VersionL1', { functionName: 'f' });
  expect(resources(LambdaAccess.invoke(functionL1))).toEqual([{ 'Fn::GetAtt': ['FunctionL1', 'Arn'] }]);
  expect(resources(LambdaAccess.invoke(alias))).toEqual([{ Ref: 'AliasL1' }]);
  expect(resources(LambdaAccess.invoke(version))).toEqual([{ Ref: 'VersionL1' }]);
  expect(LambdaAccess.invoke(alias).sentence).toBe('invoke AliasL1');
});

test('an imported function keeps its ARN', () => {
  const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';
  const access = LambdaAccess.invoke(Function.fromFunctionArn(stack, 'Imported', arn), { qualifier: 'live' });
  expect(resources(access)).toEqual([`${arn}:live`]);
  expect(access.sentence).toBe('invoke orders:live');
});

test.each([
  ['*', '`qualifier` `*` holds a wildcard; name one version or alias'],
  [
    'a b',
    '`qualifier` `a b` is no version and no alias; write a version such as `3`, an alias of 1 to 128 characters of A-Z a-z 0-9 - _, or `$LATEST`',
  ],
  [
    '',
    '`qualifier` `` is no version and no alias; write a version such as `3`, an alias of 1 to 128 characters of A-Z a-z 0-9 - _, or `$LATEST`',
  ],
])('the qualifier `%s` is refused', (qualifier, message) => {
  expect(() => LambdaAccess.invoke(handler, { qualifier })).toThrow(new Error(message));
});

test('a qualifier is refused where the ARN already has one', () => {
  const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:orders:live';
  const message =
    '`qualifier` `3` is given for an alias or a version; leave `qualifier` out, or pass the function itself';
  const imported = Function.fromFunctionArn(stack, 'Imported', arn);
  for (const qualified of [
    imported,
    handler.currentVersion,
    new CfnAlias(stack, 'A', { functionName: 'f', functionVersion: '1', name: 'a' }),
  ]) {
    expect(() => LambdaAccess.invoke(qualified, { qualifier: '3' })).toThrow(new Error(message));
  }
});

test('every version and alias at once cannot be had by importing `:*`', () => {
  const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:orders:*';
  expect(() => LambdaAccess.invoke(Function.fromFunctionArn(stack, 'Imported', arn))).toThrow('holds a wildcard');
});

test('the URL of a function is called with both actions that Lambda asks for, and the function by no other way', () => {
  const access = LambdaAccess.invokeUrl(handler, { reason: 'webhook' });
  expect([access.sentence, access.reason]).toEqual(['call the URL of Orders', 'webhook']);
  expect(stack.resolve(access._statements)).toEqual([
    { actions: ['lambda:InvokeFunctionUrl'], resources: [functionArn] },
    {
      actions: ['lambda:InvokeFunction'],
      resources: [functionArn],
      conditions: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
    },
  ]);
});

test('the URL of an alias is called on the alias', () => {
  const alias = new Alias(stack, 'Live', { aliasName: 'live', version: handler.currentVersion });
  expect(stack.resolve(LambdaAccess.invokeUrl(alias)._statements)).toMatchObject([
    { resources: [stack.resolve(alias.functionArn)] },
    { resources: [stack.resolve(alias.functionArn)] },
  ]);
});
