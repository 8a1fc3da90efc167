import { CfnResource, Validations } from 'aws-cdk-lib/core';
import type { NagPack } from 'cdk-nag';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { synthesizedExamples } from './examples';

const { app } = synthesizedExamples();
const packs = [AwsSolutionsChecks, NIST80053R5Checks, HIPAASecurityChecks, PCIDSS321Checks, ServerlessChecks];
const resources = app.node.findAll().filter((node) => CfnResource.isCfnResource(node));

function findings(pack: NagPack): [path: string, rule: string][] {
  return pack
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }): [string, string] => [constructPath, ruleName]),
    );
}

function isIam(path: string): boolean {
  return resources.some(({ node, cfnResourceType }) => node.path === path && cfnResourceType.startsWith('AWS::IAM::'));
}

function acknowledgements(): [path: string, id: string][] {
  return app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.keys(data as object))
      .filter((id) => !id.startsWith('CloudFormation-Validate::')) // made by `Vpc` itself
      .map((id): [string, string] => [node.path, id.replace('Annotation::', '')]),
  );
}

test('the examples hold roles, policies and profiles for the packs to look at', () => {
  expect(resources.filter(({ node }) => isIam(node.path)).length).toBeGreaterThan(20);
});

test.each(packs)('%p has nothing to say about any role, policy, profile or user of the examples', (Pack) => {
  expect(findings(new Pack()).filter(([path]) => isIam(path))).toEqual([]);
});

test('the workloads around them pass AwsSolutions', () => {
  expect(findings(new AwsSolutionsChecks())).toEqual([]);
});

test('on roles and policies nothing is acknowledged but the wildcards that come with evidence', () => {
  const onIam = acknowledgements().filter(([path]) => isIam(path));
  expect(onIam.map(([path, id]) => `${path}: ${id}`).sort()).toEqual([
    'AccessKeyUser/Ceiling/Resource: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/scans/*]',
    'AccessKeyUser/Scanner/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/scans/*]',
    'AccessKeyUser/Scanner/Rotation/Role/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<ScannerRotationLog4D3DBD8C>:*]',
    'Boundary/Ceiling/Resource: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'Boundary/Reader-dev/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'Boundary/Reader-prod/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'Boundary/Reader-staging/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'CrossAccountAccess/ExportReader/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'CrossAccountCaller/TheirCallerRole/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<Logs6819BB44>:*]',
    'CrossAccountRole/FromTheirAddresses/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'CrossAccountRole/FromTheirEndpoint/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'CrossAccountRole/FromTheirOrganization/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'CrossAccountRole/ToolJump/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'Ec2InstanceRole/Reader/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'EcsExecutionRole/Payments/Access: AwsSolutions-IAM5[Resource::*]',
    'EcsExecutionRole/Start/Access: AwsSolutions-IAM5[Resource::*]',
    'EcsExecutionRole/Start/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<Logs6819BB44>:*]',
    'EcsTaskRole/Start/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<Logs6819BB44>:*]',
    'EcsTaskRole/Worker/Access: AwsSolutions-IAM5[Resource::*]',
    'GitHubActionsRole/Publisher/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-site/www/*]',
    'GitHubActionsRole/Reader/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-site/www/*]',
    'GitLabRole/Inspector/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-packages/releases/*]',
    'GitLabRole/Releaser/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-packages/releases/*]',
    'InstanceAndAccount/Application/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'KubernetesAddOns/EbsCsi/Access: AwsSolutions-IAM5[Resource::*]',
    'KubernetesAddOns/EbsCsi/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>::snapshot/*]',
    'KubernetesAddOns/EbsCsi/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:instance/*]',
    'KubernetesAddOns/EbsCsi/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:volume/*]',
    'KubernetesAddOns/EbsCsi/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:volume/vol-*]',
    'KubernetesAddOns/ExternalDns/Access: AwsSolutions-IAM5[Resource::*]',
    'KubernetesAddOns/Karpenter/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:<AWS::Region>::parameter/aws/service/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>::image/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>::snapshot/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:capacity-reservation/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:fleet/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:instance/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:launch-template/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:network-interface/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:placement-group/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:security-group/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:spot-instances-request/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:subnet/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:volume/*]',
    'KubernetesAddOns/Karpenter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:instance-profile/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:listener-rule/app/*/*/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:listener-rule/net/*/*/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:listener/app/*/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:listener/net/*/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:loadbalancer/app/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:loadbalancer/net/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:targetgroup/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:server-certificate/*]',
    'KubernetesAddOns/LoadBalancerController/Access2: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:wafv2:<AWS::Region>:<AWS::AccountId>:regional/webacl/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:acm:<AWS::Region>:<AWS::AccountId>:certificate/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:cognito-idp:<AWS::Region>:<AWS::AccountId>:userpool/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:coip-pool/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:security-group/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:vpc/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:listener-rule/app/*/*/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:listener-rule/net/*/*/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:listener/app/*/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:listener/net/*/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:loadbalancer/app/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:loadbalancer/net/*/*]',
    'KubernetesAddOns/LoadBalancerController/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:elasticloadbalancing:<AWS::Region>:<AWS::AccountId>:targetgroup/*/*]',
    'LambdaExecutionRole/Thumbnailer/Access: AwsSolutions-IAM5[Resource::<Pictures8CDD258B.Arn>/incoming/*]',
    'LambdaExecutionRole/Thumbnailer/Access: AwsSolutions-IAM5[Resource::<Pictures8CDD258B.Arn>/thumbnails/*]',
    'LambdaExecutionRole/Thumbnailer/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<Logs6819BB44>:*]',
    'OidcRole/AzureDevOps/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/artifacts/*]',
    'OidcRole/Bitbucket/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/artifacts/*]',
    'OidcRole/Buildkite/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/artifacts/*]',
    'OidcRole/CircleCi/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/artifacts/*]',
    'OidcRole/OwnIssuer/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/artifacts/*]',
    'OidcRole/Terraform/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/artifacts/*]',
    'PodIdentityTargetRole/ReportWriter/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-reports/daily/*]',
    'RoleWatch/ToolJump/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'RolesAnywhereRole/BackupServer/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/backups/*]',
    'SamlRole/Analyst/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/read-prefix/*]',
    'ServiceRole/Report/Access: AwsSolutions-IAM5[Resource::*]',
    'ServiceRoleBuild/Publisher/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<Logs6819BB44>:*]',
    'ServiceRoleBuild/Publisher/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-site/www/*]',
    'ServiceRoleFlowLog/FlowLogs/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<Logs6819BB44>:*]',
    'SuperblocksOnEc2/SuperblocksOnEc2/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<FilesBucket>/apps/*]',
    'SuperblocksOnEcs/SuperblocksOnEcs/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<FilesBucket>/apps/*]',
    'SuperblocksOnEks/SuperblocksOnEks/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<FilesBucket>/apps/*]',
    'ToolJump/ToolJumpReader/Access2: AwsSolutions-IAM5[Resource::*]',
    'ToolJump/ToolJumpReader/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<ExportBucket>/read-prefix/*]',
    'WebApplication/MyApp/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-app-bucket/*]',
    'WebApplication/MyApp/Access: AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-app-bucket/uploads/*]',
  ]);
});

test('on workloads only what would drown the example is acknowledged', () => {
  expect(acknowledgements().filter(([path]) => !isIam(path))).toEqual([
    ['Ec2InstanceRole/Vpc', 'AwsSolutions-VPC7'],
    ['EcsExecutionRole/PaymentToken', 'AwsSolutions-SMG4'],
    ['LambdaExecutionRole/Pictures', 'AwsSolutions-S1'],
    ['ServiceRole/StateMachine', 'AwsSolutions-SF1'],
  ]);
});
