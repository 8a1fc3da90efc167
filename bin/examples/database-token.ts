import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Ec2InstanceRole, RdsAccess } from '../../lib';

/** An instance that connects to a database with a token instead of a password. */
export class DatabaseTokenExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // `aws rds describe-db-instances --query 'DBInstances[].DbiResourceId'` prints the resource id.
    new Ec2InstanceRole(this, 'Reports', {
      description: 'Connects to the reporting database',
      access: [
        RdsAccess.connectById('db-ABCDEFGHIJKL01234567890123', {
          user: 'reports',
          reason: 'new RDS Signer({ hostname, port, username }).getAuthToken() takes the place of the password',
        }),
      ],
    });
  }
}
