import { Alias, CfnAlias, CfnKey, CfnReplicaKey, Key } from 'aws-cdk-lib/aws-kms';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { App, Aws, CfnParameter, Fn, Lazy } from 'aws-cdk-lib/core';
import type { Stack } from 'aws-cdk-lib/core';
import { keyThroughService } from '../../../lib/access/private/customer-key';
import { KeylessError } from '../../../lib/errors';
import { ACCOUNT, getArn, importedKey, KEY_ARN, newStack, ownArn, throughService, viaService } from '../support';
import { thrownBy } from '../../failure';

const ACTIONS = ['kms:Decrypt'];
const ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const HIDES = 'which does not say which key it is; pass the key itself as `key`';

function use(stack: Stack, configured?: IKeyRef | string, key?: IKeyRef): unknown {
  const resource = stack.node.tryFindChild('Bucket') ?? new CfnBucket(stack, 'Bucket');
  return stack.resolve(
    keyThroughService({ service: 's3', actions: ACTIONS, resource: resource as CfnBucket, key, configured }),
  );
}

test('nothing is needed where no key is configured', () => {
  expect(use(newStack())).toEqual([]);
});

test.each([
  ['the id', ID, ownArn('kms', `key/${ID}`)],
  ['the id of a multi-Region key', `mrk-${ID}`, ownArn('kms', `key/mrk-${ID}`)],
  ['the ARN', KEY_ARN, KEY_ARN],
  [
    'an ARN with tokens',
    `arn:${Aws.PARTITION}:kms:${Aws.REGION}:${Aws.ACCOUNT_ID}:key/${ID}`,
    ownArn('kms', `key/${ID}`),
  ],
])('a key is known by %s', (_, configured, arn) => {
  expect(use(newStack(), configured)).toEqual([throughService('s3', ACTIONS, arn)]);
});

test.each([
  ['a key', (stack: Stack) => new CfnKey(stack, 'Key').attrArn],
  ['a replica key', (stack: Stack) => replica(stack).attrArn],
  ['an L2 key', (stack: Stack) => new Key(stack, 'Key').keyArn],
  ['the key of an alias', (stack: Stack) => alias(stack, new CfnKey(stack, 'Key').attrArn).ref],
])('the ARN of %s of the app is taken as it is', (_, make) => {
  const stack = newStack();
  expect(use(stack, make(stack))).toEqual([
    throughService('s3', ACTIONS, getArn(expect.stringMatching(/^Key/) as unknown as string)),
  ]);
});

test.each([
  ['a key', (stack: Stack) => new CfnKey(stack, 'Key').ref],
  ['a replica key', (stack: Stack) => replica(stack).ref],
  ['the key of an alias', (stack: Stack) => alias(stack, new CfnKey(stack, 'Key').ref).ref],
])('the Ref of %s of the app is its id', (_, make) => {
  const stack = newStack();
  const id = make(stack);
  const arn = stack.resolve(`arn:${Aws.PARTITION}:kms:${Aws.REGION}:${Aws.ACCOUNT_ID}:key/${Fn.ref('Key')}`) as unknown;
  expect(use(stack, id)).toEqual([throughService('s3', ACTIONS, arn)]);
});

test('a key of another stack is known by its reference', () => {
  const app = new App();
  const [keys, data] = [newStack('Keys', {}, app), newStack('Data', {}, app)];
  expect(use(data, new CfnKey(keys, 'Key').attrArn)).toMatchObject([{ actions: ACTIONS }]);
});

test.each(['alias/aws/s3', `arn:aws:kms:us-east-1:${ACCOUNT}:alias/aws/s3`])('%s admits its account itself', (id) => {
  expect(use(newStack(), id)).toEqual([]);
});

test('an alias for an AWS managed key admits its account itself', () => {
  const stack = newStack();
  expect(use(stack, Alias.fromAliasName(stack, 'Managed', 'alias/aws/s3'))).toEqual([]);
});

test('the key the author named wins over what the resource says', () => {
  const stack = newStack();
  expect(use(stack, 'alias/hidden', importedKey(stack))).toEqual([throughService('s3', ACTIONS, KEY_ARN, 'us-east-1')]);
});

test('an alias stands for its key, and the region is that of the key', () => {
  const stack = newStack();
  const l2 = Alias.fromAliasAttributes(stack, 'Alias', { aliasName: 'alias/app', aliasTargetKey: importedKey(stack) });
  expect(use(stack, l2)).toEqual([throughService('s3', ACTIONS, KEY_ARN, 'us-east-1')]);
});

test('the region of a key by its id is that of the resource', () => {
  const stack = newStack();
  const bucket = Bucket.fromBucketAttributes(stack, 'Elsewhere', { bucketName: 'elsewhere', region: 'eu-west-1' });
  const statements = keyThroughService({ service: 's3', actions: ACTIONS, resource: bucket, configured: ID });
  const conditions = { StringEquals: { 'kms:ViaService': viaService('s3', 'eu-west-1') } };
  expect(stack.resolve(statements)).toMatchObject([{ conditions }]);
});

test.each([
  ['alias/app', (): string => 'alias/app'],
  [`arn:aws:kms:us-east-1:${ACCOUNT}:alias/app`, (): string => `arn:aws:kms:us-east-1:${ACCOUNT}:alias/app`],
  ['{"Ref":"Parameter"}', (stack: Stack): string => new CfnParameter(stack, 'Parameter').valueAsString],
  ['{"Fn::ImportValue":"KeyArn"}', (): string => Fn.importValue('KeyArn')],
  ['{"Fn::GetAtt":["Other","Arn"]}', (stack: Stack): string => new CfnBucket(stack, 'Other').attrArn],
  ['alias/late', (): string => Lazy.string({ produce: () => 'alias/late' })],
  ['alias/b', (stack: Stack): string => alias(stack, 'alias/b').ref],
])('a key given as %s is hidden, and must be named', (given, make) => {
  const stack = newStack();
  const id = make(stack);
  const error = thrownBy(() => use(stack, id));
  expect(error).toBeInstanceOf(KeylessError);
  const path = given === 'alias/b' ? 'Stack/Alias' : 'Stack/Bucket';
  expect(error).toMatchObject({
    code: 'MissingValue',
    message: `the key of \`${path}\` is given as \`${given}\`, ${HIDES}`,
  });
  expect(use(stack, id, importedKey(stack))).toHaveLength(1);
});

test('an alias known by its name only is hidden, and must be named', () => {
  const stack = newStack();
  expect(() => use(stack, Alias.fromAliasName(stack, 'Alias', 'alias/app'))).toThrow(
    new KeylessError(
      'MissingValue',
      'alias `alias/app` does not say which key it stands for',
      'pass the key itself as `key`',
    ),
  );
});

function replica(stack: Stack): CfnReplicaKey {
  return new CfnReplicaKey(stack, 'Key', { primaryKeyArn: KEY_ARN, keyPolicy: {} });
}

function alias(stack: Stack, targetKeyId: string): CfnAlias {
  return new CfnAlias(stack, 'Alias', { aliasName: 'alias/app', targetKeyId });
}
