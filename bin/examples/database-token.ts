import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StackProps } from 'aws-cdk-lib/core';
import { Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Ec2InstanceRole, RdsAccess } from '../../lib';

/** An instance that connects to a database with a token instead of a password, and can never do more than that. */
export class DatabaseTokenExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // `aws rds describe-db-instances --query 'DBInstances[].DbiResourceId'` prints the resource id.
    const database = 'db-ABCDEFGHIJKL01234567890123';
    const permissionsBoundary = new ManagedPolicy(this, 'Boundary', {
      description: 'Whatever else somebody grants: database logins only',
      statements: [
        new PolicyStatement({
          actions: ['rds-db:connect'],
          resources: [
            `arn:${this.partition}:rds-db:${this.region}:${this.account}:dbuser:${database}/reports`,
            `arn:${this.partition}:rds-db:${this.region}:${this.account}:dbuser:${database}/admin`,
          ],
        }),
      ],
    });

    new Ec2InstanceRole(this, 'Reports', {
      description: 'Connects to the reporting database',
      path: '/reports/',
      maxSessionDuration: Duration.hours(2),
      permissionsBoundary,
      access: [
        RdsAccess.connectById(database, {
          user: 'reports',
          reason: 'a token of the RDS Signer takes the place of the password',
        }),
      ],
    });
  }
}
