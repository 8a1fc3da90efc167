import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { DynamoDbAccess, S3Access, VendorAccess, VendorIdentity } from '../../lib';

/** The three ways to run the data plane, each with what its guide says to do next. */
export function superblocksExamples(scope: Construct): SuperblocksExample[] {
  return [
    new SuperblocksExample(scope, 'SuperblocksOnEcs', VendorIdentity.ecsTask(), [
      'Create AWS integrations with the region only, and leave the auth type **Access Key**, which is not used.',
      'For Python and JavaScript steps, set `SB_EXECUTION_ENV_INCLUSION_LIST` of the agent to `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI`.',
    ]),
    new SuperblocksExample(
      scope,
      'SuperblocksOnEks',
      VendorIdentity.serviceAccount('superblocks', 'data-plane-service-account'),
      ['Create AWS integrations with the auth type **Token File**.'],
    ),
    new SuperblocksExample(scope, 'SuperblocksOnEc2', VendorIdentity.ec2Instance(), [
      'Create AWS integrations with the auth type **EC2 Instance Metadata**.',
    ]),
  ];
}

/**
 * Superblocks runs its data plane in the customer's own account, as an ECS task, in pods of a service account, or on EC2
 * instances: one description, and a template for each.
 */
export class SuperblocksExample extends VendorAccess {
  public constructor(scope: Construct, id: string, identity: VendorIdentity, nextSteps: string[]) {
    super(scope, id, {
      vendor: 'Superblocks',
      purpose: 'The Superblocks agent in this account reads and writes what your integrations use.',
      version: '1.0.0',
      roleName: id,
      identity,
      nextSteps,
    });

    const bucketName = this.ask('FilesBucket', {
      description: 'The bucket of the S3 integration.',
      pattern: '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]',
      onlyFor: 'Files',
    });
    const files = Bucket.fromBucketName(this, 'FilesBucket', bucketName);
    const apps = { prefix: 'apps/' };
    this.addFeature('Files', {
      description: 'The S3 integration: apps list, read and write the files of one bucket.',
      optional: true,
      access: [S3Access.list(files, apps), S3Access.read(files, apps), S3Access.write(files, apps)],
    });

    const tableName = this.ask('AppTable', {
      description: 'The table of the DynamoDB integration.',
      pattern: '[A-Za-z0-9_.-]{3,255}',
      onlyFor: 'Tables',
    });
    const table = TableV2.fromTableName(this, 'AppTable', tableName);
    this.addFeature('Tables', {
      description: 'The DynamoDB integration: apps read and write the items of one table.',
      optional: true,
      access: [DynamoDbAccess.read(table), DynamoDbAccess.write(table)],
    });
  }
}
