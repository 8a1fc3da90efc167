import { CfnCluster, TaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { CfnCluster as EksCluster } from 'aws-cdk-lib/aws-eks';
import { CfnCluster as EmrCluster } from 'aws-cdk-lib/aws-emr';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Ec2Access } from '../../../../lib/access/ec2-access';
import { EcsAccess } from '../../../../lib/access/ecs-access';
import { EksAccess } from '../../../../lib/access/eks-access';
import { EmrAccess } from '../../../../lib/access/emr-access';
import { LambdaAccess } from '../../../../lib/access/lambda-access';
import { NetworkInterfacesAccess } from '../../../../lib/access/network-interfaces-access';
import { ACCOUNT } from '../../support';
import type { Counterpart, Difference, Group, Setting } from '../counterpart';
import { REGION } from '../samples';

const QUALIFIED: Difference = {
  actions: ['lambda:InvokeFunction'],
  reason: 'only the function, or the one version or alias that is named, and no function whose name begins alike',
};

const INVOKE_ASYNC: Difference = {
  actions: ['lambda:InvokeAsync'],
  reason: 'an API that AWS deprecated for `Invoke` with the invocation type `Event`, which is `lambda:InvokeFunction`',
};

const INVOKE: Counterpart = {
  access: ({ stack, sample }) => [
    LambdaAccess.invoke(Function.fromFunctionArn(stack, 'Function', sample('Destination.Arn'))),
  ],
  leftOut: [INVOKE_ASYNC],
};

const PERMISSION = 'the policy of the function, which the CDK writes where the two are joined';

/**
 * A role in place of the function's policy: the `credentials` of the integration.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html (2026, unverified)
 */
const FROM_API: Counterpart = {
  access: INVOKE.access,
  wider: [
    {
      actions: ['lambda:InvokeFunction'],
      reason: 'a role that API Gateway assumes: who may use it stands in its trust, and no second time in its access',
    },
  ],
};

const ADDRESSES: Difference = {
  actions: ['ec2:AssignPrivateIpAddresses', 'ec2:DescribeSubnets', 'ec2:UnassignPrivateIpAddresses'],
  reason: 'Lambda asks for them by now: `AWSLambdaVPCAccessExecutionRole` has them, and the template is older',
};

const DETACH: Difference = {
  actions: ['ec2:DetachNetworkInterface'],
  reason: 'takes the network from any instance of the account: Lambda detaches its own interfaces by itself',
};

const INTERFACES: Difference = {
  actions: ['ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface'],
  reason: 'only in the region of the stack, and only interfaces of its account are deleted',
};

const REGIONS: Difference = {
  actions: ['ec2:DescribeRegions'],
  reason: 'the regions that the account has turned on: describing instances needs none of it',
};

const COPIES: Difference = {
  actions: ['ec2:CopyImage'],
  reason: 'the image without an account, which its ARN does not have and SAM gives it, and the copy with its snapshots',
};

const ONE_CLUSTER: Difference = {
  actions: ['eks:DescribeCluster'],
  reason: 'only the one cluster: the endpoints of others are for attackers',
};

const CLUSTERS: Difference = {
  actions: ['eks:ListClusters'],
  reason: 'the names of all clusters of the account: a workload knows its own',
};

const IN_ONE_CLUSTER: Difference = {
  actions: ['ecs:RunTask'],
  reason: 'only in the one cluster: a task in another one runs beside what it should not see',
};

const TASK_ROLES: Difference = {
  actions: ['iam:PassRole'],
  reason: 'without it no task runs whose definition has roles: only these, and only to tasks of ECS',
};

function emr({ stack, sample }: Setting) {
  return EmrCluster.fromClusterId(stack, 'Emr', sample('ClusterId'));
}

export const COMPUTE: Group = {
  counterparts: {
    LambdaInvokePolicy: {
      access: ({ stack, sample }) => [
        LambdaAccess.invoke(Function.fromFunctionName(stack, 'Function', sample('FunctionName'))),
      ],
      leftOut: [QUALIFIED],
    },
    'Lambda::Function to Lambda::Function, Write': INVOKE,
    'StepFunctions::StateMachine to Lambda::Function, Write': INVOKE,
    'AppSync::DataSource to Lambda::Function, Write': { ...INVOKE, leftOut: [QUALIFIED, INVOKE_ASYNC] },
    'ApiGateway::RestApi to Lambda::Function, Write': FROM_API,
    'ApiGatewayV2::Api to Lambda::Function, Write': FROM_API,
    VPCAccessPolicy: {
      access: () => [NetworkInterfacesAccess.manage()],
      wider: [ADDRESSES],
      leftOut: [DETACH, INTERFACES],
    },
    AMIDescribePolicy: { access: () => [Ec2Access.describeImages()] },
    EC2DescribePolicy: { access: () => [Ec2Access.describeInstances()], leftOut: [REGIONS] },
    EC2CopyImagePolicy: { access: ({ sample }) => [Ec2Access.copyImage(sample('ImageId'))], wider: [COPIES] },
    EKSDescribePolicy: {
      access: ({ stack }) => {
        const arn = stack.formatArn({ service: 'eks', resource: 'cluster/main' });
        return [EksAccess.describe(EksCluster.fromClusterArn(stack, 'Cluster', arn))];
      },
      leftOut: [ONE_CLUSTER, CLUSTERS],
    },
    EcsRunTaskPolicy: {
      access: ({ stack, sample }) => {
        const arn = stack.formatArn({ service: 'ecs', resource: `task-definition/${sample('TaskDefinition')}` });
        const definition = TaskDefinition.fromTaskDefinitionArn(stack, 'Task', arn);
        const cluster = CfnCluster.fromClusterArn(stack, 'Cluster', `arn:aws:ecs:${REGION}:${ACCOUNT}:cluster/main`);
        const role = Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${ACCOUNT}:role/Report`);
        return [EcsAccess.runTask(definition, { cluster, passedRoles: [role] })];
      },
      wider: [TASK_ROLES],
      leftOut: [IN_ONE_CLUSTER],
    },
    ElasticMapReduceAddJobFlowStepsPolicy: { access: (setting) => [EmrAccess.addSteps(emr(setting))] },
    ElasticMapReduceCancelStepsPolicy: { access: (setting) => [EmrAccess.cancelSteps(emr(setting))] },
    ElasticMapReduceModifyInstanceFleetPolicy: { access: (setting) => [EmrAccess.resizeFleets(emr(setting))] },
    ElasticMapReduceModifyInstanceGroupsPolicy: { access: (setting) => [EmrAccess.resizeGroups(emr(setting))] },
    ElasticMapReduceSetTerminationProtectionPolicy: { access: (setting) => [EmrAccess.protect(emr(setting))] },
    ElasticMapReduceTerminateJobFlowsPolicy: { access: (setting) => [EmrAccess.terminate(emr(setting))] },
  },
  withoutRole: {
    'AppSync::GraphQLApi to Lambda::Function, Write': `AppSync assumes no role for its authorizer: ${PERMISSION}`,
    'Events::Rule to Lambda::Function, Write': `AWS advises against a role for this kind of target: ${PERMISSION}`,
    'S3::Bucket to Lambda::Function, Write': `S3 assumes no role to notify: ${PERMISSION}`,
    'SNS::Topic to Lambda::Function, Write': `SNS assumes no role to deliver: ${PERMISSION}`,
  },
};
