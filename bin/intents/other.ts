import { Application, Environment } from 'aws-cdk-lib/aws-appconfig';
import { Pipeline } from 'aws-cdk-lib/aws-codepipeline';
import {
  CfnGeofenceCollection,
  CfnMap,
  CfnPlaceIndex,
  CfnRouteCalculator,
  CfnTracker,
  type ITrackerRef,
} from 'aws-cdk-lib/aws-location';
import { CfnGroup } from 'aws-cdk-lib/aws-resourcegroups';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Stack } from 'aws-cdk-lib/core';
import { AmplifyAccess } from '../../lib/access/amplify-access';
import { AppConfigAccess } from '../../lib/access/appconfig-access';
import { BudgetsAccess } from '../../lib/access/budgets-access';
import { CloudFormationAccess } from '../../lib/access/cloudformation-access';
import { CodeCommitAccess } from '../../lib/access/codecommit-access';
import { CodePipelineAccess } from '../../lib/access/codepipeline-access';
import { CostExplorerAccess } from '../../lib/access/cost-explorer-access';
import { DeviceFarmAccess } from '../../lib/access/device-farm-access';
import { LocationAccess } from '../../lib/access/location-access';
import { MarketplaceMeteringAccess } from '../../lib/access/marketplace-metering-access';
import { ResourceGroupsAccess } from '../../lib/access/resource-groups-access';
import { Route53Access } from '../../lib/access/route53-access';
import { ServerlessRepoAccess } from '../../lib/access/serverless-repo-access';
import { ServiceCatalogAccess } from '../../lib/access/service-catalog-access';
import { SupportAccess } from '../../lib/access/support-access';
import { TaggingAccess } from '../../lib/access/tagging-access';
import { TrustedAdvisorAccess } from '../../lib/access/trusted-advisor-access';
import { WellArchitectedAccess } from '../../lib/access/well-architected-access';
import { arn, type IntentSample } from './intent-sample';

const BRANCH = arn('amplify', 'apps/d1a2b3c4d5e6f7/branches/main');
const REPOSITORY = arn('codecommit', 'shop');

const production = (stack: Stack) =>
  Environment.fromEnvironmentAttributes(stack, 'Production', {
    application: Application.fromApplicationId(stack, 'Shop', 'abc1234'),
    environmentId: 'def5678',
  });
const release = (stack: Stack) => Pipeline.fromPipelineArn(stack, 'Release', arn('codepipeline', 'release'));
const vans = (stack: Stack): ITrackerRef => CfnTracker.fromTrackerArn(stack, 'Vans', arn('geo', 'tracker/vans'));
const zone = (stack: Stack) =>
  HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z3M3LMPEXAMPLE', zoneName: 'example.com' });

export const OTHER: readonly IntentSample[] = [
  { name: 'Route53Access.read', access: (stack) => Route53Access.read(zone(stack)) },
  { name: 'Route53Access.change', access: (stack) => Route53Access.change(zone(stack)) },
  {
    name: 'Route53Access.change, some records',
    access: (stack) =>
      Route53Access.change(zone(stack), { under: 'team.example.com', types: ['A', 'TXT'], actions: ['UPSERT'] }),
  },
  { name: 'Route53Access.followChanges', access: () => Route53Access.followChanges() },
  { name: 'AppConfigAccess.read', access: (stack) => AppConfigAccess.read(production(stack), 'ghi9012') },
  { name: 'CloudFormationAccess.describe', access: () => CloudFormationAccess.describe('orders') },
  { name: 'CloudFormationAccess.signal', access: () => CloudFormationAccess.signal('orders') },
  { name: 'CodeCommitAccess.pull', access: () => CodeCommitAccess.pull(REPOSITORY) },
  { name: 'CodeCommitAccess.push', access: () => CodeCommitAccess.push(REPOSITORY) },
  { name: 'CodeCommitAccess.read', access: () => CodeCommitAccess.read(REPOSITORY) },
  { name: 'CodePipelineAccess.reportJob', access: () => CodePipelineAccess.reportJob() },
  {
    name: 'CodePipelineAccess.readExecutions',
    access: (stack) => CodePipelineAccess.readExecutions(release(stack)),
  },
  { name: 'CodePipelineAccess.start', access: (stack) => CodePipelineAccess.start(release(stack)) },
  { name: 'CostExplorerAccess.read', access: () => CostExplorerAccess.read() },
  { name: 'CostExplorerAccess.readReservations', access: () => CostExplorerAccess.readReservations() },
  { name: 'BudgetsAccess.read', access: () => BudgetsAccess.read('Development') },
  {
    name: 'LocationAccess.search',
    access: (stack) =>
      LocationAccess.search(CfnPlaceIndex.fromPlaceIndexArn(stack, 'Places', arn('geo', 'place-index/places'))),
  },
  {
    name: 'LocationAccess.calculateRoutes',
    access: (stack) =>
      LocationAccess.calculateRoutes(
        CfnRouteCalculator.fromRouteCalculatorArn(stack, 'Routes', arn('geo', 'route-calculator/routes')),
      ),
  },
  {
    name: 'LocationAccess.drawMap',
    access: (stack) => LocationAccess.drawMap(CfnMap.fromMapArn(stack, 'Map', arn('geo', 'map/streets'))),
  },
  { name: 'LocationAccess.sendPositions', access: (stack) => LocationAccess.sendPositions(vans(stack)) },
  { name: 'LocationAccess.readPositions', access: (stack) => LocationAccess.readPositions(vans(stack)) },
  {
    name: 'LocationAccess.evaluateGeofences',
    access: (stack) =>
      LocationAccess.evaluateGeofences(
        CfnGeofenceCollection.fromGeofenceCollectionArn(stack, 'Depots', arn('geo', 'geofence-collection/depots')),
      ),
  },
  {
    name: 'ServerlessRepoAccess.publish',
    access: () => ServerlessRepoAccess.publish(arn('serverlessrepo', 'applications/shop')),
  },
  { name: 'AmplifyAccess.deploy', access: () => AmplifyAccess.deploy(BRANCH) },
  { name: 'AmplifyAccess.startBuild', access: () => AmplifyAccess.startBuild(BRANCH) },
  {
    name: 'DeviceFarmAccess.testBrowsers',
    access: () => DeviceFarmAccess.testBrowsers(arn('devicefarm', 'testgrid-project:11111111-2222-3333')),
  },
  {
    name: 'ResourceGroupsAccess.listResources',
    access: (stack) =>
      ResourceGroupsAccess.listResources(CfnGroup.fromGroupArn(stack, 'Group', arn('resource-groups', 'group/shop'))),
  },
  { name: 'TaggingAccess.findResources', access: () => TaggingAccess.findResources() },
  { name: 'TaggingAccess.readTags', access: () => TaggingAccess.readTags() },
  { name: 'ServiceCatalogAccess.provision', access: () => ServiceCatalogAccess.provision('prod-abcdefghijklm') },
  { name: 'MarketplaceMeteringAccess.meter', access: () => MarketplaceMeteringAccess.meter() },
  { name: 'MarketplaceMeteringAccess.register', access: () => MarketplaceMeteringAccess.register() },
  { name: 'MarketplaceMeteringAccess.meterCustomers', access: () => MarketplaceMeteringAccess.meterCustomers() },
  { name: 'MarketplaceMeteringAccess.resolveCustomers', access: () => MarketplaceMeteringAccess.resolveCustomers() },
  { name: 'MarketplaceMeteringAccess.readEntitlements', access: () => MarketplaceMeteringAccess.readEntitlements() },
  { name: 'SupportAccess.openCases', access: () => SupportAccess.openCases() },
  { name: 'SupportAccess.readCases', access: () => SupportAccess.readCases() },
  { name: 'TrustedAdvisorAccess.read', access: () => TrustedAdvisorAccess.read() },
  {
    name: 'WellArchitectedAccess.read',
    access: () => WellArchitectedAccess.read(arn('wellarchitected', 'workload/0123456789abcdef')),
  },
];
