import { Role } from 'aws-cdk-lib/aws-iam';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { LambdaExecutionRole } from '../../lib';

/** Account B: the function that assumes the role of account A and reads there. */
export class CrossAccountCallerExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH });
    const role = new LambdaExecutionRole(this, 'TheirCallerRole', { logGroup, roleName: 'TheirCallerRole' });

    const roleArn = `arn:${this.partition}:iam::111122223333:role/YourLimitedReadRole`;
    Role.fromRoleArn(this, 'InAccountA', roleArn).grantAssumeRole(role);

    new Function(this, 'Caller', {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      role,
      logGroup,
      environment: { ROLE_ARN: roleArn, EXTERNAL_ID: 'your-unique-external-id' },
      code: Code.fromInline(`
const { S3Client, ListObjectsV2Command } = require('@aws-sdk/client-s3');
const { fromTemporaryCredentials } = require('@aws-sdk/credential-providers');

const s3 = new S3Client({
  credentials: fromTemporaryCredentials({
    params: {
      RoleArn: process.env.ROLE_ARN,
      RoleSessionName: 'svc-backend-001',
      ExternalId: process.env.EXTERNAL_ID,
      DurationSeconds: 3600, // a role that assumes a role gets one hour at most
    },
  }),
});

exports.handler = async () => {
  const listed = await s3.send(new ListObjectsV2Command({ Bucket: 'my-bucket', Prefix: 'read-prefix/' }));
  return (listed.Contents ?? []).map(({ Key }) => Key);
};
`),
    });
  }
}
