/** Why the reference is not the last word for some actions of an intent. */
interface Exception {
  readonly actions: readonly string[];
  readonly reason: string;
  /** The AWS page that says so, with the date on which it was read. */
  readonly page: string;
}

type Exceptions = {
  /** Actions on `*` that the reference could scope. */
  readonly everywhere?: Exception;
  /** Actions on resources that the reference does not list for them, or without one that it requires. */
  readonly resources?: Exception;
  /** Actions under keys that the reference does not list for them. */
  readonly conditions?: Exception;
};

/** Where an intent departs from the reference, by factory: few, each with its page. */
export const INEXACT: Readonly<Record<string, Exceptions>> = {
  'BedrockAccess.invokeProfile': {
    resources: {
      actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
      reason: 'a global inference profile asks for its model under an ARN without a region',
      page: 'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html (2026-11, unverified)',
    },
  },
  'ComprehendAccess.detectEntities': {
    everywhere: {
      actions: ['comprehend:DetectEntities'],
      reason: 'only a call that names an endpoint of its own has a resource',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_comprehend.html (2026-09)',
    },
  },
  'CostExplorerAccess.read': {
    everywhere: {
      actions: ['ce:GetCostAndUsage', 'ce:GetDimensionValues', 'ce:GetTags'],
      reason: 'only a call that names a billing view has a resource',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_ce.html (2026-09)',
    },
  },
  'MetricsAccess.put': {
    everywhere: {
      actions: ['cloudwatch:PutMetricData'],
      reason: 'a metric namespace has no ARN; the key cloudwatch:namespace limits it',
      page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html (2026)',
    },
  },
  'MetricsAccess.read': {
    everywhere: {
      actions: ['cloudwatch:GetMetricData', 'cloudwatch:ListMetrics'],
      reason: 'only metrics in a data set have a resource, those in namespaces have none',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html (2026-09)',
    },
  },
  'PollyAccess.speak': {
    everywhere: {
      actions: ['polly:SynthesizeSpeech'],
      reason: 'AWS authorizes it on *, with and without lexicons',
      page: 'https://docs.aws.amazon.com/polly/latest/dg/api-permissions-reference.html (2026-11)',
    },
  },
  'RekognitionAccess.detectModerationLabels': {
    everywhere: {
      actions: ['rekognition:DetectModerationLabels'],
      reason: 'only a call that names an adapter has a resource',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_rekognition.html (2026-09)',
    },
  },
  'Route53Access.followChanges': {
    resources: {
      actions: ['route53:GetChange'],
      reason: 'the ARN of a change has no account, and Route 53 makes its id',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_route53.html (2026-09)',
    },
  },
  'SessionManagerAccess.connect': {
    resources: {
      actions: ['ssmmessages:OpenDataChannel'],
      reason: 'the reference lists no resource; AWS scopes it to the sessions of the caller',
      page: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html (2026-11)',
    },
  },
  'TranslateAccess.translateDocument': {
    everywhere: {
      actions: ['translate:TranslateDocument'],
      reason: 'only a call that names a terminology has a resource',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_translate.html (2026-09)',
    },
  },
  'TranslateAccess.translateText': {
    everywhere: {
      actions: ['translate:TranslateText'],
      reason: 'only a call that names a terminology has a resource',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_translate.html (2026-09)',
    },
  },
  'AppMeshAccess.manage': {
    resources: {
      actions: ['route53:DeleteHealthCheck', 'route53:GetHealthCheck', 'route53:UpdateHealthCheck'],
      reason: 'the ARN of a health check has no account, and Route 53 makes its id',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53.html (2026-11)',
    },
  },
  'CertManagerAccess.solve': {
    resources: {
      actions: ['route53:GetChange'],
      reason: 'the ARN of a change has no account, and Route 53 makes its id',
      page: 'https://cert-manager.io/docs/configuration/acme/dns01/route53/ (2026-11)',
    },
  },
  'CloudWatchObservabilityAccess.publish': {
    everywhere: {
      actions: ['cloudwatch:PutMetricData'],
      reason: 'a metric namespace has no ARN; the key cloudwatch:namespace limits it',
      page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html (2026)',
    },
  },
  'DynamoDbAccess.readStream': {
    resources: {
      actions: ['dynamodb:ListStreams'],
      reason:
        'the reference lists no resource; AWS scopes it to the streams of the table, and so does SAM in production',
      page: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html (2026-11)',
    },
  },
  'EbsAccess.snapshot': {
    resources: {
      actions: ['ec2:CreateSnapshot'],
      reason: 'the ARN of a snapshot has no account, and EC2 makes its id; the volume that it is of is named',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html (2026-09)',
    },
  },
  'EbsCsiAccess.manage': {
    resources: {
      actions: [
        'ec2:AttachVolume',
        'ec2:CreateSnapshot',
        'ec2:CreateTags',
        'ec2:CreateVolume',
        'ec2:DeleteSnapshot',
        'ec2:DetachVolume',
        'ec2:EnableFastSnapshotRestores',
        'ec2:LockSnapshot',
      ],
      reason:
        'EC2 asks for several resources in one call; each stands in a statement of its own, with the tag that it carries; the ARN of a snapshot has no account',
      page: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEBSCSIDriverEKSClusterScopedPolicy.html (2026-11)',
    },
  },
  'EbsCsiAccess.manageOfAllClusters': {
    resources: {
      actions: [
        'ec2:AttachVolume',
        'ec2:CreateSnapshot',
        'ec2:CreateTags',
        'ec2:CreateVolume',
        'ec2:DeleteSnapshot',
        'ec2:DetachVolume',
        'ec2:EnableFastSnapshotRestores',
        'ec2:LockSnapshot',
      ],
      reason:
        'EC2 asks for several resources in one call; each stands in a statement of its own, with the tag that it carries; the ARN of a snapshot has no account',
      page: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEBSCSIDriverPolicyV2.html (2026-11)',
    },
  },
  'FsxOpenZfsCsiAccess.provision': {
    resources: {
      actions: ['fsx:CreateVolume'],
      reason:
        'the snapshot that a volume starts from stands in a statement of its own, without the tag of the new volume',
      page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonfsx.html (2026-11)',
    },
  },
  'KarpenterAccess.manage': {
    resources: {
      actions: ['ec2:CreateFleet', 'ec2:RunInstances', 'ssm:GetParameter'],
      reason:
        'EC2 asks for several resources in one call; each stands in a statement of its own, with the tag that it carries; the ARNs of images, snapshots and public parameters have no account',
      page: 'https://karpenter.sh/docs/reference/cloudformation/ (2026-11)',
    },
    conditions: {
      actions: ['ec2:CreateFleet'],
      reason: 'the reference lists fewer resources of a fleet than the policy of Karpenter, which AWS maintains',
      page: 'https://karpenter.sh/docs/reference/cloudformation/ (2026-11)',
    },
  },
  'LoadBalancerControllerAccess.manage': {
    resources: {
      actions: [
        'ec2:CreateSecurityGroup',
        'elasticloadbalancing:AddTags',
        'elasticloadbalancing:CreateLoadBalancer',
        'elasticloadbalancing:DeleteLoadBalancer',
        'elasticloadbalancing:ModifyLoadBalancerAttributes',
        'elasticloadbalancing:RemoveTags',
      ],
      reason:
        'of actions that both generations of load balancers have, the reference keeps the classic resources; a security group is new, its VPC is not',
      page: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/elb-api-permissions.html (2026-11)',
    },
  },
  'VeleroAccess.backUp': {
    resources: {
      actions: ['ec2:CreateSnapshot', 'ec2:CreateTags', 'ec2:CreateVolume', 'ec2:DeleteSnapshot'],
      reason:
        'EC2 asks for several resources in one call; each stands in a statement of its own, with the tag that it carries; the ARN of a snapshot has no account',
      page: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html (2026-11)',
    },
  },
  'VpcCniAccess.ipv4': {
    resources: {
      actions: [
        'ec2:AttachNetworkInterface',
        'ec2:CreateNetworkInterface',
        'ec2:DetachNetworkInterface',
        'ec2:ModifyNetworkInterfaceAttribute',
      ],
      reason:
        'EC2 asks for several resources in one call; each stands in a statement of its own, with the tag that it carries',
      page: 'https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/iam-policy.md (2026-11)',
    },
  },
  'StepFunctionsAccess.report': {
    resources: {
      actions: ['states:SendTaskFailure', 'states:SendTaskHeartbeat', 'states:SendTaskSuccess'],
      reason: 'the state machine of the token is authorized: it was tried, and the CDK relies on it',
      page: 'https://github.com/aws/aws-cdk/pull/8486 (2026-11)',
    },
  },
  'StepFunctionsAccess.work': {
    resources: {
      actions: ['states:SendTaskFailure', 'states:SendTaskHeartbeat', 'states:SendTaskSuccess'],
      reason: 'as for state machines, the activity of the token is authorized',
      page: 'https://github.com/aws/aws-cdk/pull/8486 (2026-11)',
    },
  },
  'LambdaAccess.invoke': {
    resources: {
      actions: ['lambda:InvokeFunction'],
      reason:
        'AWS authorizes the ARN of the alias or version that a call names, which the reference knows for others only',
      page: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html (2026)',
    },
  },
  'NetworkInterfacesAccess.manage': {
    resources: {
      actions: ['ec2:CreateNetworkInterface'],
      reason: 'a new interface has no id, and another account may share the subnet and the security group',
      page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html (2026)',
    },
  },
  'Ec2Access.copyImage': {
    resources: {
      actions: ['ec2:CopyImage'],
      reason: 'the copy and its snapshots have no ids yet, and their ARNs have no account',
      page: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/copy-ami-permissions.html (2026-11)',
    },
  },
  'CodeDeployAccess.reportHook': {
    resources: {
      actions: ['codedeploy:PutLifecycleEventHookExecutionStatus'],
      reason: 'the guide of SAM and the CDK scope it to deployment groups',
      page: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html (2026, unverified)',
    },
  },
};
