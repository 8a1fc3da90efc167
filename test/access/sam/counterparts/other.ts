import { Alarm, CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Repository } from 'aws-cdk-lib/aws-codecommit';
import { Pipeline } from 'aws-cdk-lib/aws-codepipeline';
import { CfnPlaceIndex } from 'aws-cdk-lib/aws-location';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnDomain } from 'aws-cdk-lib/aws-opensearchservice';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { AlarmsAccess } from '../../../../lib/access/alarms-access';
import { CloudFormationAccess } from '../../../../lib/access/cloudformation-access';
import { CodeCommitAccess } from '../../../../lib/access/codecommit-access';
import { CodePipelineAccess } from '../../../../lib/access/codepipeline-access';
import { CostExplorerAccess } from '../../../../lib/access/cost-explorer-access';
import { DashboardsAccess } from '../../../../lib/access/dashboards-access';
import { LocationAccess } from '../../../../lib/access/location-access';
import { LogsAccess } from '../../../../lib/access/logs-access';
import { MetricsAccess } from '../../../../lib/access/metrics-access';
import { OpenSearchAccess } from '../../../../lib/access/opensearch-access';
import { Route53Access } from '../../../../lib/access/route53-access';
import { ServerlessRepoAccess } from '../../../../lib/access/serverless-repo-access';
import { ServiceAccess } from '../../../../lib/access/service-access';
import type { Difference, Group } from '../counterpart';
import { BESIDE_PUSHING, BESIDE_READING } from './code-commit';

const ONE_STACK: Difference = {
  actions: ['cloudformation:DescribeStacks'],
  reason: 'only one stack: the parameters and outputs of others may hold what this role must not see',
};

const LISTING: Difference = {
  actions: ['cloudwatch:ListDashboards', 'cloudwatch:ListMetrics'],
  reason: 'lists what the whole account has: a role that works on its own dashboard knows the name of it',
};

const OTHER_DASHBOARDS: Difference = {
  actions: ['cloudwatch:GetDashboard', 'cloudwatch:PutDashboard'],
  reason: 'only the one dashboard: whoever replaces those of others hides what happens from the people on call',
};

const OTHER_ALARMS: Difference = {
  actions: ['cloudwatch:DescribeAlarmHistory'],
  reason: 'only the one alarm: the history of all shows what the account has, and when it was in trouble',
};

export const OTHER: Group = {
  counterparts: {
    CloudFormationDescribeStacksPolicy: {
      access: () => [CloudFormationAccess.describe('orders')],
      leftOut: [ONE_STACK],
    },
    CloudWatchDashboardPolicy: {
      access: ({ stack }) => {
        const dashboard = CfnDashboard.fromDashboardName(stack, 'Dashboard', 'orders');
        return [DashboardsAccess.read(dashboard), DashboardsAccess.write(dashboard)];
      },
      leftOut: [LISTING, OTHER_DASHBOARDS],
    },
    CloudWatchDescribeAlarmHistoryPolicy: {
      access: ({ stack }) => [AlarmsAccess.readHistory(Alarm.fromAlarmName(stack, 'Alarm', 'orders-late'))],
      leftOut: [OTHER_ALARMS],
    },
    CloudWatchPutMetricPolicy: {
      access: () => [MetricsAccess.put('Orders')],
      leftOut: [
        {
          actions: ['cloudwatch:PutMetricData'],
          reason: 'only in one namespace: metrics of others feed alarms and scaling',
        },
      ],
    },
    CodeCommitReadPolicy: {
      access: ({ stack, sample }) => {
        const repository = Repository.fromRepositoryName(stack, 'Repository', sample('RepositoryName'));
        return [CodeCommitAccess.pull(repository), CodeCommitAccess.read(repository)];
      },
      leftOut: BESIDE_READING,
    },
    CodeCommitCrudPolicy: {
      access: ({ stack, sample }) => {
        const repository = Repository.fromRepositoryName(stack, 'Repository', sample('RepositoryName'));
        return [
          CodeCommitAccess.pull(repository),
          CodeCommitAccess.read(repository),
          CodeCommitAccess.push(repository),
        ];
      },
      leftOut: [...BESIDE_READING, ...BESIDE_PUSHING],
    },
    CodePipelineLambdaExecutionPolicy: { access: () => [CodePipelineAccess.reportJob()] },
    CodePipelineReadOnlyPolicy: {
      access: ({ stack, sample }) => {
        const arn = stack.formatArn({ service: 'codepipeline', resource: sample('PipelineName') });
        return [CodePipelineAccess.readExecutions(Pipeline.fromPipelineArn(stack, 'Pipeline', arn))];
      },
    },
    CostExplorerReadOnlyPolicy: {
      access: () => [CostExplorerAccess.read(), CostExplorerAccess.readReservations()],
    },
    ElasticsearchHttpPostPolicy: {
      access: ({ stack, sample }) => [
        OpenSearchAccess.write(CfnDomain.fromDomainName(stack, 'Domain', sample('DomainName'))),
      ],
    },
    FilterLogEventsPolicy: {
      access: ({ stack, sample }) => [
        LogsAccess.search(LogGroup.fromLogGroupName(stack, 'LogGroup', sample('LogGroupName'))),
      ],
      wider: [
        {
          actions: ['logs:FilterLogEvents'],
          reason: 'the same one log group, written with `:*` as AWS writes it for actions on groups and on streams',
        },
      ],
    },
    'Lambda::Function to Location::PlaceIndex, Read': {
      access: ({ stack, sample }) => [
        LocationAccess.search(CfnPlaceIndex.fromPlaceIndexArn(stack, 'PlaceIndex', sample('Destination.Arn'))),
      ],
      leftOut: [
        {
          actions: ['geo:DescribePlaceIndex'],
          reason: 'shows how the index is set up, which is known where it is deployed: searching needs none of it',
        },
      ],
    },
    MobileAnalyticsWriteOnlyAccessPolicy: {
      access: () => [ServiceAccess.actions('mobileanalytics:PutEvents').onAll()],
    },
    Route53ChangeResourceRecordSetsPolicy: {
      access: ({ stack, sample }) => [
        Route53Access.change(HostedZone.fromHostedZoneId(stack, 'Zone', sample('HostedZoneId'))),
      ],
    },
    ServerlessRepoReadWriteAccessPolicy: {
      access: ({ stack }) => [
        ServerlessRepoAccess.publish(
          stack.formatArn({ service: 'serverlessrepo', resource: 'applications', resourceName: 'shop' }),
        ),
      ],
      leftOut: [
        {
          actions: [
            'serverlessrepo:CreateApplicationVersion',
            'serverlessrepo:GetApplication',
            'serverlessrepo:UpdateApplication',
          ],
          reason: 'only the one application: a new version of another reaches everyone who deploys that one',
        },
        {
          actions: ['serverlessrepo:ListApplicationDependencies', 'serverlessrepo:ListApplicationVersions'],
          reason: 'publishing names the version itself, and needs no list of what was published before',
        },
      ],
    },
  },
};
