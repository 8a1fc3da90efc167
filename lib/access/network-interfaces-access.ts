import { Aws } from 'aws-cdk-lib/core';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';

const VPC_PAGE = 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html, 2026';

/**
 * Access to network interfaces, as Lambda needs it to connect a function to a VPC.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions (2026)
 */
export class NetworkInterfacesAccess {
  /**
   * Create, describe and delete the network interfaces of a function in a VPC, only in the stack's region.
   *
   * The actions are those of `AWSLambdaVPCAccessExecutionRole`. The function's own code may use them too: to keep it
   * from that, AWS advises a Deny of these actions with `ArnEquals` on `lambda:SourceFunctionArn`, a key that
   * calls from its code carry and Lambda's own calls for network interfaces do not. This access adds no Deny.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html (2026)
   */
  public static manage(options: AccessOptions = {}): Access {
    return Access._of(
      'manage the network interfaces of a function in a VPC',
      [describe(), create(), change()],
      options,
    );
  }
}

function describe(): AccessStatement {
  return {
    actions: ['ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'],
    resources: ['*'],
    evidence: `AWS has no resource type for ec2:Describe actions; they work on * only (${VPC_PAGE})`,
  };
}

function create(): AccessStatement {
  return {
    actions: ['ec2:CreateNetworkInterface'],
    resources: [`arn:${Aws.PARTITION}:ec2:${Aws.REGION}:*:*/*`],
    evidence: `new interfaces have no id yet, and another account may share the subnet and security group (${VPC_PAGE})`,
  };
}

function change(): AccessStatement {
  return {
    actions: ['ec2:AssignPrivateIpAddresses', 'ec2:DeleteNetworkInterface', 'ec2:UnassignPrivateIpAddresses'],
    resources: [`arn:${Aws.PARTITION}:ec2:${Aws.REGION}:${Aws.ACCOUNT_ID}:*/*`],
    evidence: `Lambda makes the interfaces, so their ids are not known, and AWS asks for every resource id (${VPC_PAGE})`,
  };
}
