/**
 * Actions of services that answer in one region for all, or that others need there: denying these by region would break
 * accounts that never leave theirs. Some, such as `kms:*`, are regional, too; services such as CloudFront use them in
 * us-east-1.
 *
 * The list of AWS's own region control; AWS says of it that it may lack the newest services.
 *
 * @see https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html (2026, as copies of 2026-10 have it)
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html (2026)
 */
export const GLOBAL_ACTIONS: readonly string[] = [
  ...[
    ...['a4b', 'access-analyzer', 'account', 'acm', 'activate', 'artifact', 'aws-marketplace-management'],
    ...['aws-marketplace', 'aws-portal', 'billing', 'billingconductor', 'budgets', 'ce', 'chatbot', 'chime'],
    ...['cloudfront', 'compute-optimizer', 'config', 'consoleapp', 'consolidatedbilling', 'cur', 'devicefarm'],
    ...['directconnect', 'ecr-public', 'fms', 'freetier', 'globalaccelerator', 'health', 'iam', 'importexport'],
    ...['invoicing', 'iq', 'kms', 'mobileanalytics', 'networkmanager', 'notifications-contacts', 'notifications'],
    ...['organizations', 'payments', 'pricing', 'resource-explorer-2', 'route53-recovery-cluster'],
    ...['route53-recovery-control-config', 'route53-recovery-readiness', 'route53', 'route53domains', 'savingsplans'],
    ...['shield', 'sso', 'sts', 'support', 'supportapp', 'supportplans', 'sustainability', 'tax', 'trustedadvisor'],
    ...['waf-regional', 'waf', 'wafv2'],
  ].map((service) => `${service}:*`),
  'cloudtrail:LookupEvents',
  'datapipeline:GetAccountLimits',
  'ec2:DescribeRegions',
  'ec2:DescribeTransitGateways',
  'ec2:DescribeVpnGateways',
  'license-manager:ListReceivedLicenses',
  'lightsail:Get*',
  'quicksight:DescribeAccountSubscription',
  's3:CreateMultiRegionAccessPoint',
  's3:DeleteMultiRegionAccessPoint',
  's3:DescribeMultiRegionAccessPointOperation',
  's3:GetAccountPublicAccessBlock',
  's3:GetBucketLocation',
  's3:GetBucketPolicyStatus',
  's3:GetBucketPublicAccessBlock',
  's3:GetMultiRegionAccessPoint',
  's3:GetMultiRegionAccessPointPolicy',
  's3:GetMultiRegionAccessPointPolicyStatus',
  's3:GetStorageLensConfiguration',
  's3:GetStorageLensDashboard',
  's3:ListAllMyBuckets',
  's3:ListMultiRegionAccessPoints',
  's3:ListStorageLensConfigurations',
  's3:PutAccountPublicAccessBlock',
  's3:PutMultiRegionAccessPointPolicy',
  'tag:GetResources',
  'vendor-insights:ListEntitledSecurityProfiles',
];
