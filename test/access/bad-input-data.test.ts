import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DynamoDbAccess } from '../../lib/access/dynamodb-access';
import { KmsAccess } from '../../lib/access/kms-access';
import { S3Access } from '../../lib/access/s3-access';
import { SecretsAccess } from '../../lib/access/secrets-access';
import { SnsAccess } from '../../lib/access/sns-access';
import { SqsAccess } from '../../lib/access/sqs-access';
import { SsmAccess } from '../../lib/access/ssm-access';
import { KeylessError } from '../../lib/errors';
import { ACCOUNT, importedKey, newStack } from './support';
import { thrownBy } from '../failure';

const stack = newStack();
const bucket = Bucket.fromBucketName(stack, 'Bucket', 'my-bucket');
const table = Table.fromTableName(stack, 'Table', 'Books');
const queue = new Queue(stack, 'Queue');
const topic = new Topic(stack, 'Topic');
const key = importedKey(stack);

const NO_INDEX = 'is not the name of an index; name each index: 3 to 255 characters of a-z A-Z 0-9 _ . -';
const EMPTY = 'is empty; name at least one, or leave it out';
const FULL_KEY = 'write each partition key in full, or a policy variable such as `${aws:PrincipalTag/tenant}`';
const NO_PREFIX =
  'is not the prefix of a service; write it without region and domain, such as `s3` or `secretsmanager`';
const NO_PAIR = 'has no pair, or an empty name or value; write each pair in full, or leave it out';
const NO_PATH = 'is not a path of parameter names; use levels of a-z A-Z 0-9 _ . - between single slashes';
const ALL_UNDER = 'leave it out: everything under the path is covered';
const NO_REASON = '`reason` is empty; say why the role needs the access, or leave it out';

test.each([
  [
    'InvalidValue',
    '`prefix` `/in/` starts with a slash; S3 keys have no leading slash: write `in/`',
    () => S3Access.read(bucket, { prefix: '/in/' }),
  ],
  [
    'InvalidValue',
    '`prefix` `//in` starts with a slash; S3 keys have no leading slash: write `in`',
    () => S3Access.list(bucket, { prefix: '//in' }),
  ],
  [
    'WildcardForbidden',
    '`prefix` `in/*` holds a wildcard; leave it out: `in/` already covers every key that starts with it',
    () => S3Access.write(bucket, { prefix: 'in/*' }),
  ],
  [
    'WildcardForbidden',
    '`prefix` `a?c` holds a wildcard; leave it out: `a` already covers every key that starts with it',
    () => S3Access.delete(bucket, { prefix: 'a?c' }),
  ],
  [
    'WildcardForbidden',
    'resource `arn:aws:s3:::logs-*` holds a wildcard; name the one resource',
    () => S3Access.read(CfnBucket.fromBucketArn(stack, 'Logs', 'arn:aws:s3:::logs-*')),
  ],
  [
    'WildcardForbidden',
    'resource `arn:aws:s3:::all-*` holds a wildcard; name the resource, or say why it must',
    () => S3Access.list(CfnBucket.fromBucketArn(stack, 'All', 'arn:aws:s3:::all-*')),
  ],
  [
    'WildcardForbidden',
    `resource \`arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/*\` holds a wildcard; name the one resource`,
    () => DynamoDbAccess.read(Table.fromTableArn(stack, 'Any', `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/*`)),
  ],
  ['InvalidValue', `\`indexes\` ${EMPTY}`, () => DynamoDbAccess.read(table, { indexes: [] })],
  [
    'InvalidValue',
    `\`indexes\` \`a b c\` ${NO_INDEX}`,
    () => DynamoDbAccess.scan(table, { indexes: ['ByDate', 'a b c'] }),
  ],
  ['InvalidValue', `\`indexes\` \`ab\` ${NO_INDEX}`, () => DynamoDbAccess.read(table, { indexes: ['ab'] })],
  ['InvalidValue', `\`indexes\` \`\` ${NO_INDEX}`, () => DynamoDbAccess.read(table, { indexes: [''] })],
  ['WildcardForbidden', `\`indexes\` \`*\` ${NO_INDEX}`, () => DynamoDbAccess.read(table, { indexes: ['*'] })],
  ['InvalidValue', `\`leadingKeys\` ${EMPTY}`, () => DynamoDbAccess.read(table, { leadingKeys: [] })],
  [
    'InvalidValue',
    '`leadingKeys` has an empty value; write each partition key in full',
    () => DynamoDbAccess.write(table, { leadingKeys: ['a', ''] }),
  ],
  [
    'WildcardForbidden',
    `\`leadingKeys\` \`TENANT#*\` holds a wildcard, which is compared as it stands; ${FULL_KEY}`,
    () => DynamoDbAccess.write(table, { leadingKeys: ['TENANT#*'] }),
  ],
  [
    'InvalidValue',
    `\`viaService\` \`s3.amazonaws.com\` ${NO_PREFIX}`,
    () => KmsAccess.decrypt(key, { viaService: 's3.amazonaws.com' }),
  ],
  ['InvalidValue', `\`viaService\` \`\` ${NO_PREFIX}`, () => KmsAccess.encrypt(key, { viaService: '' })],
  ['InvalidValue', `\`encryptionContext\` \`{}\` ${NO_PAIR}`, () => KmsAccess.decrypt(key, { encryptionContext: {} })],
  [
    'InvalidValue',
    `\`encryptionContext\` \`{"":"a"}\` ${NO_PAIR}`,
    () => KmsAccess.decrypt(key, { encryptionContext: { '': 'a' } }),
  ],
  [
    'InvalidValue',
    `\`encryptionContext\` \`{"a":""}\` ${NO_PAIR}`,
    () => KmsAccess.decrypt(key, { encryptionContext: { a: '' } }),
  ],
  [
    'WildcardForbidden',
    'resource `arn:aws:secretsmanager:us-east-1:1:secret:db/*` holds a wildcard; name the one resource',
    () => SecretsAccess.read(CfnSecret.fromSecretId(stack, 'Db', 'arn:aws:secretsmanager:us-east-1:1:secret:db/*')),
  ],
  [
    'InvalidValue',
    '`path` `app/prod/` has no leading slash; write `/app/prod`',
    () => SsmAccess.readPath(stack, 'app/prod/'),
  ],
  ['InvalidValue', `\`path\` \`/app//prod\` ${NO_PATH}`, () => SsmAccess.readPath(stack, '/app//prod')],
  ['InvalidValue', `\`path\` \`/app/my prod\` ${NO_PATH}`, () => SsmAccess.readPath(stack, '/app/my prod')],
  [
    'WildcardForbidden',
    '`path` `/` is every parameter of the account; name a path, such as `/app/prod`',
    () => SsmAccess.readPath(stack, '/'),
  ],
  [
    'WildcardForbidden',
    '`path` `` is every parameter of the account; name a path, such as `/app/prod`',
    () => SsmAccess.readPath(stack, ''),
  ],
  [
    'WildcardForbidden',
    `\`path\` \`/app/*\` holds a wildcard; ${ALL_UNDER}`,
    () => SsmAccess.readPath(stack, '/app/*'),
  ],
  ['ReasonRequired', NO_REASON, () => S3Access.read(bucket, { reason: '' })],
  ['ReasonRequired', NO_REASON, () => DynamoDbAccess.scan(table, { reason: ' ' })],
  ['ReasonRequired', NO_REASON, () => SqsAccess.consume(queue, { reason: '\n' })],
  ['ReasonRequired', NO_REASON, () => SnsAccess.publish(topic, { reason: '' })],
])('%s: %s', (code, message, make) => {
  const error = thrownBy(make);
  expect(error).toBeInstanceOf(KeylessError);
  expect(error).toMatchObject({ code, message });
});
