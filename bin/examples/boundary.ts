import { PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Boundary, Ec2InstanceRole, EnvironmentAccess, S3Access } from '../../lib';

/** A role per environment from one description, under a boundary that holds for everything in the stack. */
export class BoundaryExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-bucket');
    const read = S3Access.read(bucket, { prefix: 'read-prefix/' });
    const write = S3Access.write(bucket, { prefix: 'read-prefix/', reason: 'tests bring their own files' });

    const reader = new EnvironmentAccess({
      everywhere: [read],
      environments: { dev: [write], staging: [write], prod: [] },
    });
    for (const environment of reader.environments) {
      new Ec2InstanceRole(this, `Reader-${environment}`, {
        description: `Reads exports in ${environment}`,
        access: reader.allowedIn(environment),
      });
    }

    const boundary = new Boundary(this, 'Ceiling', { description: 'Exports, and nothing else', access: [read, write] });
    PermissionsBoundary.of(this).apply(boundary);
  }
}
