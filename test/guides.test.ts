import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { App, Stack } from 'aws-cdk-lib/core';
import type { CfnManagedPolicy, CfnRole } from 'aws-cdk-lib/aws-iam';
import {
  AccessCondition,
  CrossAccountRole,
  Ec2InstanceRole,
  IrsaRole,
  KubernetesServiceAccount,
  RdsAccess,
  S3Access,
  SesAccess,
  SnsAccess,
  SqsAccess,
  TrustCondition,
  TrustedPrincipal,
  type Access,
  type KeylessRole,
} from '../lib';
import type { PolicyKind, Token } from '../lib/policy/model';
import { isOpaque } from '../lib/policy/model';
import { printOperator } from '../lib/policy/operator';
import { parsePolicy } from '../lib/policy/parse';
import { asIntrinsic, flatten } from '../lib/policy/token';

/*
 * What five guides tell their readers to set up by hand: connecting ToolJump to AWS, the STUPS handbook on the AWS API, the
 * Superblocks documentation on IAM roles, a tutorial on roles for applications, and a note on cross-account calls (which has
 * code only). Each policy of theirs is written out here and made by a construct.
 */
const stack = new Stack(new App(), 'Guides');
const myBucket = Bucket.fromBucketName(stack, 'MyBucket', 'my-bucket');
const appBucket = Bucket.fromBucketName(stack, 'AppBucket', 'my-app-bucket');
let count = 0;

/** A policy as the set of what it says: one line for each principal, action and resource, with all conditions. */
function saying(policy: unknown, kind: PolicyKind): string[] {
  return parsePolicy(inAws(policy), kind)
    .statements.flatMap((statement) => {
      if (isOpaque(statement)) throw new Error('a guide has no token');
      const conditions = statement.conditions
        .flatMap((condition) => (isOpaque(condition) ? [] : [condition]))
        .map(({ operator, key, values }) => `${printOperator(operator)} ${key} ${values.join()}`)
        .sort();
      const who = statement.principal?.values.map(({ type, value }) => `${type} ${String(value)}`) ?? ['the role'];
      const what = statement.resource?.values ?? ['the role'];
      return who.flatMap((principal) =>
        statement.action.values.flatMap((action) =>
          what.map((resource) =>
            [statement.effect, principal, action, 'on', resource, ...conditions].map(String).join(' '),
          ),
        ),
      );
    })
    .sort();
}

/** Pseudo parameters as in the partition and account that the guides write. */
function inAws(value: unknown): unknown {
  const token = asIntrinsic(value);
  if (token) return flatten(token, pseudo);
  if (Array.isArray(value)) return value.map(inAws);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inAws(member)]));
}

function pseudo({ argument }: Token): string {
  const known: Record<string, string> = {
    'AWS::Partition': 'aws',
    'AWS::Region': 'us-east-1',
    'AWS::AccountId': '111122223333',
  };
  return known[String(argument)] ?? `<${JSON.stringify(argument)}>`;
}

function trustOf(role: KeylessRole): string[] {
  return saying(stack.resolve((role.node.defaultChild as CfnRole).assumeRolePolicyDocument), 'trust');
}

function permissionsOf(...access: Access[]): string[] {
  const role = new Ec2InstanceRole(stack, `Role${count++}`, { access });
  return saying(stack.resolve((role.node.findChild('Access') as CfnManagedPolicy).policyDocument), 'identity');
}

function crossAccount(...conditions: TrustCondition[]): string[] {
  const role = new CrossAccountRole(stack, `Role${count++}`, {
    trusted: [TrustedPrincipal.role('222233334444', 'TheirCallerRole')],
    externalId: 'your-unique-external-id',
    conditions,
    access: [S3Access.read(myBucket)],
  });
  return trustOf(role);
}

const allow = (Action: string | string[], Resource: string, Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});
const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const listAndRead = policy(
  allow(['s3:ListBucket'], 'arn:aws:s3:::my-bucket'),
  allow(['s3:GetObject'], 'arn:aws:s3:::my-bucket/read-prefix/*'),
);
const theirTrust = (conditions: object = {}) =>
  policy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222233334444:role/TheirCallerRole' },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'sts:ExternalId': 'your-unique-external-id' }, ...conditions },
  });

describe('ToolJump: connecting to AWS', () => {
  test('an instance profile that reads one prefix', () => {
    const guide = policy(allow(['s3:GetObject'], 'arn:aws:s3:::my-bucket/read-prefix/*'));
    expect(permissionsOf(S3Access.read(myBucket, { prefix: 'read-prefix/' }))).toEqual(saying(guide, 'identity'));
  });

  test('the trust of account A in one role of account B, by external id', () => {
    expect(crossAccount()).toEqual(saying(theirTrust(), 'trust'));
  });

  test('hardened by source IP', () => {
    const guide = theirTrust({ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } });
    expect(crossAccount(TrustCondition.sourceIp('203.0.113.0/24'))).toEqual(saying(guide, 'trust'));
  });

  test('hardened by VPC endpoint; the id in the guide is too short to be one, and is refused', () => {
    const equals = { 'sts:ExternalId': 'your-unique-external-id', 'aws:SourceVpce': 'vpce-0abc1230' };
    const guide = theirTrust({ StringEquals: equals });
    expect(crossAccount(TrustCondition.sourceVpce('vpce-0abc1230'))).toEqual(saying(guide, 'trust'));
    expect(() => TrustCondition.sourceVpce('vpce-abc123')).toThrow(/`vpce-abc123` is not the id of a VPC endpoint/);
  });

  test('hardened by organization', () => {
    const equals = { 'sts:ExternalId': 'your-unique-external-id', 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' };
    const guide = theirTrust({ StringEquals: equals });
    expect(crossAccount(TrustCondition.organization('o-a1b2c3d4e5'))).toEqual(saying(guide, 'trust'));
  });

  test('the permissions in account A, and of the user that a role takes the place of', () => {
    const ours = permissionsOf(S3Access.list(myBucket), S3Access.read(myBucket, { prefix: 'read-prefix/' }));
    expect(ours).toEqual(saying(listAndRead, 'identity'));
  });

  test('with the prefix on both, ours lists less than the guide: only what it may read', () => {
    const prefix = 'read-prefix/';
    const ours = permissionsOf(S3Access.list(myBucket, { prefix }), S3Access.read(myBucket, { prefix }));
    const guide = saying(listAndRead, 'identity');
    expect(ours.filter((line) => !guide.includes(line))).toEqual([
      'Allow the role s3:ListBucket on arn:aws:s3:::my-bucket StringLike s3:prefix read-prefix/*',
    ]);
    expect(guide.filter((line) => !ours.includes(line))).toEqual([
      'Allow the role s3:ListBucket on arn:aws:s3:::my-bucket',
    ]);
  });
});

describe('STUPS: the AWS API', () => {
  const root = 'arn:aws:iam::111122223333:root';
  const account = TrustedPrincipal.account('111122223333', 'the account decides who of it may assume the role');

  test('trust in another account', () => {
    const guide = policy({ Sid: '', Effect: 'Allow', Principal: { AWS: root }, Action: 'sts:AssumeRole' });
    const access = [S3Access.read(myBucket)];
    const role = new CrossAccountRole(stack, `Role${count++}`, { trusted: [account], thirdParty: false, access });
    expect(trustOf(role)).toEqual(saying(guide, 'trust'));
  });

  test('trust in another account and the instance profile', () => {
    const Principal = { Service: 'ec2.amazonaws.com', AWS: root };
    const guide = policy({ Sid: '', Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
    const alsoTrusted = { trusted: [account], thirdParty: false };
    expect(trustOf(new Ec2InstanceRole(stack, `Role${count++}`, { alsoTrusted }))).toEqual(saying(guide, 'trust'));
  });
});

describe('the tutorial: roles for applications', () => {
  const objects = 'arn:aws:s3:::my-app-bucket/*';
  const parts = `Allow the role s3:AbortMultipartUpload on ${objects}`; // so that a failed upload leaves nothing behind

  test('the trust of an instance role', () => {
    const guide = policy({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' });
    expect(trustOf(new Ec2InstanceRole(stack, `Role${count++}`))).toEqual(saying(guide, 'trust'));
  });

  test('MyAppS3Policy, and the right to clean up parts of an upload', () => {
    const guide = policy(allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], objects));
    const ours = permissionsOf(S3Access.read(appBucket), S3Access.write(appBucket), S3Access.delete(appBucket));
    expect(ours).toEqual([parts, ...saying(guide, 'identity')]);
  });

  test('the good example of least privilege', () => {
    const guide = policy(allow(['s3:GetObject', 's3:PutObject'], objects));
    expect(permissionsOf(S3Access.read(appBucket), S3Access.write(appBucket))).toEqual([
      parts,
      ...saying(guide, 'identity'),
    ]);
  });

  test('its bad example, every action on everything, cannot be said', () => {
    const everything = CfnBucket.fromBucketArn(stack, 'Everything', 'arn:aws:s3:::*');
    expect(() => S3Access.read(everything)).toThrow(/wildcard/);
  });

  test('permissions only from one network', () => {
    const condition = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
    const guide = policy(allow('s3:GetObject', 'arn:aws:s3:::my-bucket/*', condition));
    const ours = S3Access.read(myBucket).when(AccessCondition.sourceIp('203.0.113.0/24'));
    expect(permissionsOf(ours)).toEqual(saying(guide, 'identity'));
  });

  test('S3, SNS, SQS and SES: the actions it lists, each on its own resource', () => {
    const topic = new Topic(stack, 'Topic');
    const queue = new Queue(stack, 'Queue');
    const domain = EmailIdentity.fromEmailIdentityName(stack, 'Domain', 'example.com');
    const actions = permissionsOf(
      S3Access.read(appBucket),
      S3Access.write(appBucket),
      SnsAccess.publish(topic),
      SqsAccess.send(queue),
      SqsAccess.consume(queue),
      SesAccess.send(domain),
    ).map((line) => line.split(' ')[3]);
    const listed = ['sns:Publish', 'sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'];
    const mailAndFiles = ['ses:SendEmail', 'ses:SendRawEmail', 's3:PutObject', 's3:GetObject'];
    expect(actions).toEqual(expect.arrayContaining([...listed, ...mailAndFiles]));
    expect(new Set(actions)).toEqual(
      new Set([
        ...listed,
        ...mailAndFiles,
        's3:AbortMultipartUpload',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueAttributes',
      ]),
    );
  });

  test('a database connection by token', () => {
    expect(permissionsOf(RdsAccess.connectById('db-ABCDEFGHIJKL01234567890123', { user: 'app' }))).toEqual([
      'Allow the role rds-db:connect on arn:aws:rds-db:us-east-1:111122223333:dbuser:db-ABCDEFGHIJKL01234567890123/app',
    ]);
  });
});

test('Superblocks: the annotated service account of the data plane', () => {
  const provider = 'arn:aws:iam::111111111111:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE';
  const role = new IrsaRole(stack, 'MyIamRole', {
    serviceAccounts: [
      KubernetesServiceAccount.ofIssuer(
        'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE',
        provider,
        'superblocks',
        'data-plane-service-account',
      ),
    ],
    access: [S3Access.read(myBucket)],
  });
  expect(role.serviceAccountManifests).toEqual([
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: {
        name: 'data-plane-service-account',
        namespace: 'superblocks',
        annotations: { 'eks.amazonaws.com/role-arn': role.roleArn },
      },
    },
  ]);
});
