import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { CrossAccountAccess, LambdaExecutionRole } from '../../lib';

/** Account B: the function that assumes the role of account A and reads there, in both ways that the SDK has. */
export class CrossAccountCallerExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH });
    const role = new LambdaExecutionRole(this, 'TheirCallerRole', { logGroup, roleName: 'TheirCallerRole' });

    const accountA = new CrossAccountAccess({
      account: '111122223333',
      roleName: 'YourLimitedReadRole',
      callerAccount: '222233334444',
      callerRoleName: 'TheirCallerRole',
      externalId: 'your-unique-external-id',
      sessionName: 'svc-backend-001',
    });
    accountA.allow(role);

    const all = { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', role, logGroup };
    const environment = accountA.environment;
    new Function(this, 'Caller', { ...all, environment, code: Code.fromInline(RENEWED) });
    new Function(this, 'ManualCaller', { ...all, environment, code: Code.fromInline(MANUAL) });
  }
}

/** The SDK assumes the role, and again before the session ends. */
const RENEWED = `
const { S3Client, ListObjectsV2Command } = require('@aws-sdk/client-s3');
const { fromTemporaryCredentials } = require('@aws-sdk/credential-providers');

const s3 = new S3Client({
  credentials: fromTemporaryCredentials({
    params: {
      RoleArn: process.env.ROLE_ARN,
      RoleSessionName: process.env.ROLE_SESSION_NAME,
      ExternalId: process.env.EXTERNAL_ID,
      DurationSeconds: Number(process.env.DURATION_SECONDS), // a role that assumes a role gets one hour at most
    },
  }),
});

exports.handler = async () => {
  const listed = await s3.send(new ListObjectsV2Command({ Bucket: 'my-bucket', Prefix: 'read-prefix/' }));
  return (listed.Contents ?? []).map(({ Key }) => Key);
};
`;

/** The code calls `AssumeRole` itself, once for each invocation. */
const MANUAL = `
const { STSClient, AssumeRoleCommand } = require('@aws-sdk/client-sts');
const { S3Client, ListObjectsV2Command } = require('@aws-sdk/client-s3');

const sts = new STSClient({});

async function assume() {
  const { Credentials } = await sts.send(new AssumeRoleCommand({
    RoleArn: process.env.ROLE_ARN,
    RoleSessionName: process.env.ROLE_SESSION_NAME,
    ExternalId: process.env.EXTERNAL_ID,
    DurationSeconds: Number(process.env.DURATION_SECONDS),
  }));
  if (!Credentials) throw new Error('AssumeRole gave no credentials');
  return {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretAccessKey,
    sessionToken: Credentials.SessionToken,
  };
}

exports.handler = async () => {
  const s3 = new S3Client({ credentials: await assume() });
  const listed = await s3.send(new ListObjectsV2Command({ Bucket: 'my-bucket', Prefix: 'read-prefix/' }));
  return (listed.Contents ?? []).map(({ Key }) => Key);
};
`;
