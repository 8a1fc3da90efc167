import { CfnService as AppRunnerService } from 'aws-cdk-lib/aws-apprunner';
import { AutoScalingGroup } from 'aws-cdk-lib/aws-autoscaling';
import { EcsJobDefinition, JobQueue } from 'aws-cdk-lib/aws-batch';
import { CfnDistribution, KeyValueStore } from 'aws-cdk-lib/aws-cloudfront';
import { CfnRepository } from 'aws-cdk-lib/aws-codeartifact';
import { Project } from 'aws-cdk-lib/aws-codebuild';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { CfnInstance } from 'aws-cdk-lib/aws-ec2';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { CfnCluster, FargateService, TaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { CfnCluster as EksCluster } from 'aws-cdk-lib/aws-eks';
import { CfnApplication, CfnEnvironment } from 'aws-cdk-lib/aws-elasticbeanstalk';
import { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { CfnContainer, CfnInstance as LightsailInstance } from 'aws-cdk-lib/aws-lightsail';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CfnService } from 'aws-cdk-lib/aws-servicediscovery';
import type { Stack } from 'aws-cdk-lib/core';
import { AppRunnerAccess } from '../../lib/access/apprunner-access';
import { AutoScalingAccess } from '../../lib/access/auto-scaling-access';
import { BatchAccess } from '../../lib/access/batch-access';
import { CloudFrontAccess } from '../../lib/access/cloudfront-access';
import { CloudMapAccess } from '../../lib/access/cloud-map-access';
import { CodeArtifactAccess } from '../../lib/access/codeartifact-access';
import { CodeBuildAccess } from '../../lib/access/codebuild-access';
import { CodeDeployAccess } from '../../lib/access/codedeploy-access';
import { Ec2Access } from '../../lib/access/ec2-access';
import { EcrAccess } from '../../lib/access/ecr-access';
import { EcsAccess } from '../../lib/access/ecs-access';
import { EksAccess } from '../../lib/access/eks-access';
import { ElasticBeanstalkAccess } from '../../lib/access/elastic-beanstalk-access';
import { ElbAccess } from '../../lib/access/elb-access';
import { IamAccess } from '../../lib/access/iam-access';
import { LambdaAccess } from '../../lib/access/lambda-access';
import { LightsailAccess } from '../../lib/access/lightsail-access';
import { NetworkInterfacesAccess } from '../../lib/access/network-interfaces-access';
import { ACCOUNT, arn, type IntentSample } from './intent-sample';

export const COMPUTE: readonly IntentSample[] = [
  { name: 'LambdaAccess.invoke', access: (stack) => LambdaAccess.invoke(handler(stack), { qualifier: 'live' }) },
  { name: 'LambdaAccess.invokeUrl', access: (stack) => LambdaAccess.invokeUrl(handler(stack)) },
  { name: 'NetworkInterfacesAccess.manage', access: () => NetworkInterfacesAccess.manage() },
  { name: 'EcrAccess.pull', access: (stack) => EcrAccess.pull(images(stack)) },
  { name: 'EcrAccess.push', access: (stack) => EcrAccess.push(images(stack)) },
  {
    name: 'EcsAccess.runTask',
    access: (stack) =>
      EcsAccess.runTask(definition(stack), { cluster: cluster(stack), passedRoles: [role(stack, 'Report')] }),
  },
  { name: 'EcsAccess.stopTasks', access: (stack) => EcsAccess.stopTasks(cluster(stack)) },
  { name: 'EcsAccess.describeTasks', access: (stack) => EcsAccess.describeTasks(cluster(stack)) },
  { name: 'EcsAccess.exec', access: (stack) => EcsAccess.exec(cluster(stack), { containers: ['app'] }) },
  {
    name: 'EcsAccess.deploy',
    access: (stack) =>
      EcsAccess.deploy(
        FargateService.fromFargateServiceArn(stack, 'Service', arn('ecs', 'service/main/shop')),
        definition(stack),
        { passedRoles: [role(stack, 'Shop')] },
      ),
  },
  {
    name: 'BatchAccess.submit',
    access: (stack) =>
      BatchAccess.submit(
        EcsJobDefinition.fromJobDefinitionArn(stack, 'Job', arn('batch', 'job-definition/report:3')),
        JobQueue.fromJobQueueArn(stack, 'Queue', arn('batch', 'job-queue/nightly')),
      ),
  },
  {
    name: 'BatchAccess.submit, any revision',
    access: (stack) =>
      BatchAccess.submit(
        EcsJobDefinition.fromJobDefinitionArn(stack, 'Job', arn('batch', 'job-definition/report')),
        JobQueue.fromJobQueueArn(stack, 'Queue', arn('batch', 'job-queue/nightly')),
      ),
  },
  { name: 'BatchAccess.describeJobs', access: () => BatchAccess.describeJobs() },
  { name: 'Ec2Access.describeInstances', access: () => Ec2Access.describeInstances() },
  { name: 'Ec2Access.describeImages', access: () => Ec2Access.describeImages() },
  { name: 'Ec2Access.describeVolumes', access: () => Ec2Access.describeVolumes() },
  {
    name: 'Ec2Access.start',
    access: (stack) => Ec2Access.start(instance(stack), { volumeKey: Key.fromKeyArn(stack, 'Key', KEY) }),
  },
  { name: 'Ec2Access.stop', access: (stack) => Ec2Access.stop(instance(stack)) },
  { name: 'Ec2Access.reboot', access: (stack) => Ec2Access.reboot(instance(stack)) },
  { name: 'Ec2Access.startTagged', access: () => Ec2Access.startTagged({ schedule: 'office-hours' }) },
  { name: 'Ec2Access.stopTagged', access: () => Ec2Access.stopTagged({ schedule: 'office-hours' }) },
  { name: 'Ec2Access.attachTaggedVolumes', access: () => Ec2Access.attachTaggedVolumes({ store: 'orders' }) },
  {
    name: 'Ec2Access.copyImage',
    access: () => Ec2Access.copyImage('ami-0123456789abcdef0', { toRegion: 'us-west-2' }),
  },
  { name: 'AutoScalingAccess.completeLifecycle', access: (stack) => AutoScalingAccess.completeLifecycle(group(stack)) },
  { name: 'AutoScalingAccess.setCapacity', access: (stack) => AutoScalingAccess.setCapacity(group(stack)) },
  {
    name: 'AutoScalingAccess.terminateInstances',
    access: (stack) => AutoScalingAccess.terminateInstances(group(stack)),
  },
  { name: 'AutoScalingAccess.protectInstances', access: (stack) => AutoScalingAccess.protectInstances(group(stack)) },
  { name: 'AutoScalingAccess.refresh', access: (stack) => AutoScalingAccess.refresh(group(stack)) },
  { name: 'AutoScalingAccess.describe', access: () => AutoScalingAccess.describe() },
  {
    name: 'EksAccess.describe',
    access: (stack) => EksAccess.describe(EksCluster.fromClusterArn(stack, 'Cluster', arn('eks', 'cluster/main'))),
  },
  { name: 'LightsailAccess.start', access: (stack) => LightsailAccess.start(server(stack)) },
  { name: 'LightsailAccess.stop', access: (stack) => LightsailAccess.stop(server(stack)) },
  { name: 'LightsailAccess.reboot', access: (stack) => LightsailAccess.reboot(server(stack)) },
  {
    name: 'LightsailAccess.deployContainers',
    access: (stack) =>
      LightsailAccess.deployContainers(
        new CfnContainer(stack, 'Shop', { power: 'nano', scale: 1, serviceName: 'shop' }),
      ),
  },
  { name: 'AppRunnerAccess.deploy', access: (stack) => AppRunnerAccess.deploy(runner(stack)) },
  { name: 'AppRunnerAccess.pause', access: (stack) => AppRunnerAccess.pause(runner(stack)) },
  {
    name: 'ElasticBeanstalkAccess.reportHealth',
    access: (stack) => ElasticBeanstalkAccess.reportHealth(...beans(stack)),
  },
  { name: 'ElasticBeanstalkAccess.describe', access: (stack) => ElasticBeanstalkAccess.describe(...beans(stack)) },
  {
    name: 'ElbAccess.registerTargets',
    access: (stack) =>
      ElbAccess.registerTargets(
        ApplicationTargetGroup.fromTargetGroupAttributes(stack, 'Targets', {
          targetGroupArn: arn('elasticloadbalancing', 'targetgroup/shop/0123456789abcdef'),
        }),
      ),
  },
  { name: 'ElbAccess.describeHealth', access: () => ElbAccess.describeHealth() },
  {
    name: 'CloudFrontAccess.invalidate',
    access: (stack) => CloudFrontAccess.invalidate(CfnDistribution.fromDistributionId(stack, 'Site', 'E1A2B3C4D5E6F7')),
  },
  { name: 'CloudFrontAccess.readKeys', access: (stack) => CloudFrontAccess.readKeys(store(stack)) },
  { name: 'CloudFrontAccess.writeKeys', access: (stack) => CloudFrontAccess.writeKeys(store(stack)) },
  { name: 'CloudMapAccess.register', access: (stack) => CloudMapAccess.register(service(stack)) },
  {
    name: 'CloudMapAccess.register, in a DNS namespace',
    access: (stack) =>
      CloudMapAccess.register(service(stack), {
        hostedZone: HostedZone.fromHostedZoneId(stack, 'Zone', 'Z3M3LMPEXAMPLE'),
      }),
  },
  {
    name: 'CloudMapAccess.discover',
    access: (stack) =>
      CloudMapAccess.discover(service(stack), {
        namespaceArn: arn('servicediscovery', 'namespace/ns-0123456789abcdef'),
      }),
  },
  { name: 'CodeBuildAccess.start', access: (stack) => CodeBuildAccess.start(project(stack)) },
  {
    name: 'CodeBuildAccess.start, with any buildspec',
    access: (stack) => CodeBuildAccess.start(project(stack), { overrides: true }),
  },
  { name: 'CodeBuildAccess.readBuilds', access: (stack) => CodeBuildAccess.readBuilds(project(stack)) },
  { name: 'CodeBuildAccess.stop', access: (stack) => CodeBuildAccess.stop(project(stack)) },
  {
    name: 'CodeDeployAccess.deploy',
    access: (stack) =>
      CodeDeployAccess.deploy(deployments(stack), { deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce' }),
  },
  { name: 'CodeDeployAccess.reportHook', access: (stack) => CodeDeployAccess.reportHook(deployments(stack)) },
  { name: 'CodeArtifactAccess.read', access: (stack) => CodeArtifactAccess.read(packages(stack)) },
  { name: 'CodeArtifactAccess.publish', access: (stack) => CodeArtifactAccess.publish(packages(stack)) },
  {
    name: 'IamAccess.passRole',
    access: (stack) => IamAccess.passRole(role(stack, 'Report'), { to: 'ecs-tasks.amazonaws.com' }),
  },
];

const KEY = arn('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab');
const handler = (stack: Stack) => Function.fromFunctionArn(stack, 'Function', arn('lambda', 'function:worker'));
const images = (stack: Stack) => Repository.fromRepositoryArn(stack, 'Images', arn('ecr', 'repository/shop'));
const cluster = (stack: Stack) => CfnCluster.fromClusterArn(stack, 'Cluster', arn('ecs', 'cluster/main'));
const definition = (stack: Stack) =>
  TaskDefinition.fromTaskDefinitionArn(stack, 'Task', arn('ecs', 'task-definition/report:3'));
const role = (stack: Stack, name: string) => Role.fromRoleArn(stack, name, `arn:aws:iam::${ACCOUNT}:role/${name}`);
const instance = (stack: Stack) => CfnInstance.fromInstanceId(stack, 'Instance', 'i-0123456789abcdef0');
const group = (stack: Stack) => AutoScalingGroup.fromAutoScalingGroupName(stack, 'Group', 'workers');
const server = (stack: Stack) =>
  new LightsailInstance(stack, 'Server', {
    blueprintId: 'amazon_linux_2023',
    bundleId: 'nano_3_0',
    instanceName: 'blog',
  });
const runner = (stack: Stack) =>
  new AppRunnerService(stack, 'Runner', { serviceName: 'shop', sourceConfiguration: {} });
const beans = (stack: Stack) =>
  [
    CfnApplication.fromApplicationName(stack, 'Application', 'shop'),
    new CfnEnvironment(stack, 'Environment', { applicationName: 'shop', environmentName: 'shop-prod' }),
  ] as const;
const store = (stack: Stack) =>
  KeyValueStore.fromKeyValueStoreArn(stack, 'Store', `arn:aws:cloudfront::${ACCOUNT}:key-value-store/${STORE}`);
const STORE = '12345678-1234-1234-1234-123456789012';
const service = (stack: Stack) =>
  CfnService.fromServiceArn(stack, 'Service', arn('servicediscovery', 'service/srv-0123456789abcdef'));
const project = (stack: Stack) => Project.fromProjectArn(stack, 'Project', arn('codebuild', 'project/shop'));
const deployments = (stack: Stack) =>
  LambdaDeploymentGroup.fromLambdaDeploymentGroupAttributes(stack, 'Deployments', {
    application: LambdaApplication.fromLambdaApplicationName(stack, 'Application', 'shop'),
    deploymentGroupName: 'prod',
    deploymentConfig: LambdaDeploymentConfig.ALL_AT_ONCE,
  });
const packages = (stack: Stack) =>
  new CfnRepository(stack, 'Packages', { domainName: 'example', repositoryName: 'npm' });
