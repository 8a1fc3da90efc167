import { Bucket } from 'aws-cdk-lib/aws-s3';
import { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Ec2InstanceRole, S3Access, SesAccess, SnsAccess, SqsAccess } from '../../lib';

/** The role of a web application that stores files, announces them, works through jobs and sends mail. */
export class WebApplicationExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const files = Bucket.fromBucketName(this, 'Files', 'my-app-bucket');
    const uploaded = new Topic(this, 'Uploaded', { enforceSSL: true });
    const failed = new Queue(this, 'Failed', { enforceSSL: true });
    const jobs = new Queue(this, 'Jobs', { enforceSSL: true, deadLetterQueue: { queue: failed, maxReceiveCount: 3 } });
    const domain = EmailIdentity.fromEmailIdentityName(this, 'Domain', 'example.com');

    new Ec2InstanceRole(this, 'MyApp', {
      description: 'The web application',
      access: [
        S3Access.read(files, { reason: 'customers download what they stored' }),
        S3Access.write(files, { prefix: 'uploads/', reason: 'customers upload files' }),
        S3Access.delete(files, { prefix: 'uploads/', reason: 'customers may withdraw an upload' }),
        S3Access.list(files, { prefix: 'uploads/' }),
        SnsAccess.publish(uploaded),
        SqsAccess.send(jobs),
        SqsAccess.consume(jobs),
        SesAccess.send(domain, { fromAddress: 'welcome@example.com', reason: 'new customers are welcomed' }),
      ],
    });
  }
}
