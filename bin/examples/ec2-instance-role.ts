import {
  Instance,
  InstanceClass,
  InstanceSize,
  InstanceType,
  MachineImage,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { BlockDeviceVolume } from 'aws-cdk-lib/aws-ec2';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Ec2InstanceRole, S3Access } from '../../lib';

/** An instance that reads one prefix of one bucket. */
export class Ec2InstanceRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-bucket');
    const role = new Ec2InstanceRole(this, 'Reader', {
      description: 'Reads the input of the nightly report',
      access: [S3Access.read(bucket, { prefix: 'read-prefix/', reason: 'the nightly report starts from these files' })],
    });

    const vpc = new Vpc(this, 'Vpc', {
      maxAzs: 1,
      natGateways: 0,
      subnetConfiguration: [{ name: 'app', subnetType: SubnetType.PRIVATE_ISOLATED }],
    });
    Validations.of(vpc).acknowledge({ id: 'AwsSolutions-VPC7', reason: 'flow logs are not the point of this example' });

    new Instance(this, 'Instance', {
      vpc,
      instanceType: InstanceType.of(InstanceClass.T3, InstanceSize.MICRO),
      machineImage: MachineImage.latestAmazonLinux2023(),
      instanceProfile: role.instanceProfile,
      requireImdsv2: true,
      detailedMonitoring: true,
      disableApiTermination: true,
      blockDevices: [{ deviceName: '/dev/xvda', volume: BlockDeviceVolume.ebs(8, { encrypted: true }) }],
    });
  }
}
