import { FlowLog, FlowLogDestination, FlowLogResourceType, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { LogsAccess, ServiceRole } from '../../lib';

/** Flow logs of a VPC, written to one log group by a role that serves flow logs of this account and region only. */
export class ServiceRoleFlowLogExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.ONE_MONTH });
    const vpc = new Vpc(this, 'Vpc', {
      maxAzs: 1,
      natGateways: 0,
      subnetConfiguration: [{ name: 'app', subnetType: SubnetType.PRIVATE_ISOLATED }],
    });

    const role = new ServiceRole(this, 'FlowLogs', {
      description: 'Writes the flow logs of the VPC',
      service: 'vpc-flow-logs.amazonaws.com',
      access: [LogsAccess.writeFlowLogs(logGroup, { reason: 'security reviews accepted and rejected traffic' })],
    });

    new FlowLog(this, 'FlowLog', {
      resourceType: FlowLogResourceType.fromVpc(vpc),
      // What delivery takes is declared above; the flow log's own grants would add to pass the role on.
      destination: FlowLogDestination.toCloudWatchLogs(logGroup, role.withoutPolicyUpdates()),
    });
  }
}
