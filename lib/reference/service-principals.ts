/**
 * Whether a service sends a source key when it assumes a role: `documented` by AWS, `opt-in` when only practice says
 * so (never emitted unless asked for), `no` when nothing says so.
 */
export type SourceKeySupport = 'documented' | 'opt-in' | 'no';

/** What is known of one service as a trusted principal of a role. */
export interface ServicePrincipalFact {
  /** The service principal, without a region. */
  readonly principal: string;
  /** `aws:SourceAccount` on its `sts:AssumeRole`. */
  readonly sourceAccount: SourceKeySupport;
  /** `aws:SourceArn` on its `sts:AssumeRole`. */
  readonly sourceArn: SourceKeySupport;
  /** The service segment of that ARN. */
  readonly sourceArnService?: string;
  /** How the resource segment of that ARN starts; `*` when AWS supports nothing but the wildcard. */
  readonly sourceArnResource?: string;
  /** Further condition keys and families that this service carries. */
  readonly carries: readonly string[];
  /** Actions its trust needs beside `sts:AssumeRole`. */
  readonly actions: readonly string[];
  /** The AWS page that documents the trust. */
  readonly page: string;
  /** The month, or the year, of the copy of the page that was read; re-check before a release. */
  readonly date: string;
}

const DOCS = 'https://docs.aws.amazon.com';

function bare(principal: string, page: string, date: string): ServicePrincipalFact {
  return { principal, sourceAccount: 'no', sourceArn: 'no', carries: [], actions: [], page: DOCS + page, date };
}

function both(principal: string, service: string, resource: string, page: string, date: string): ServicePrincipalFact {
  return {
    ...bare(principal, page, date),
    sourceAccount: 'documented',
    sourceArn: 'documented',
    sourceArnService: service,
    sourceArnResource: resource,
  };
}

const TABLE: readonly ServicePrincipalFact[] = [
  bare('ec2.amazonaws.com', '/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html', '2026'),
  // AWS supports no single cluster. Others quote the same sentence and policy from the page in 2026-07.
  both('ecs-tasks.amazonaws.com', 'ecs', '*', '/AmazonECS/latest/developerguide/task-iam-roles.html', '2023'),
  // No AWS page says that Lambda sends the key when it assumes the execution role; people do ship it.
  {
    ...bare('lambda.amazonaws.com', '/lambda/latest/dg/lambda-intro-execution-role.html', '2026'),
    sourceAccount: 'opt-in',
  },
  both(
    'states.amazonaws.com',
    'states',
    'stateMachine:',
    '/step-functions/latest/dg/procedure-create-iam-role.html',
    '2026',
  ),
  both(
    'scheduler.amazonaws.com',
    'scheduler',
    'schedule-group/',
    '/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html',
    '2026',
  ),
  // The guide narrows by session tags only; an AWS sample (sample-eks-nitro-sandbox) uses aws:SourceAccount.
  {
    ...bare('pods.eks.amazonaws.com', '/eks/latest/userguide/pod-id-role.html', '2026'),
    sourceAccount: 'opt-in',
    carries: ['aws:RequestTag/', 'aws:TagKeys', 'sts:TransitiveTagKeys'],
    actions: ['sts:TagSession'],
  },
  {
    ...bare('eks-fargate-pods.amazonaws.com', '/eks/latest/userguide/pod-execution-role.html', '2023'),
    sourceArn: 'documented',
    sourceArnService: 'eks',
    sourceArnResource: 'fargateprofile/',
  },
  // Fields of the certificate are documented as principal tags, never as request tags.
  {
    ...both(
      'rolesanywhere.amazonaws.com',
      'rolesanywhere',
      'trust-anchor/',
      '/rolesanywhere/latest/userguide/trust-model.html',
      '2026',
    ),
    carries: ['aws:PrincipalTag/', 'sts:SourceIdentity'],
    actions: ['sts:SetSourceIdentity', 'sts:TagSession'],
  },
  both(
    'monitoring.rds.amazonaws.com',
    'rds',
    'db:',
    '/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html',
    '2026',
  ),
  both(
    'personalize.amazonaws.com',
    'personalize',
    '*',
    '/personalize/latest/dg/cross-service-confused-deputy-prevention.html',
    '2026',
  ),
  // Unverified: the page exists, but no copy of its trust policy was at hand; without keys the role works either way.
  bare('apigateway.amazonaws.com', '/apigateway/latest/developerguide/set-up-logging.html', '2026'),
  both('appsync.amazonaws.com', 'appsync', 'apis/', '/appsync/latest/devguide/attaching-a-data-source.html', '2026'),
];

const FACTS: ReadonlyMap<string, ServicePrincipalFact> = new Map(TABLE.map((fact) => [fact.principal, fact]));

/** Every service with a row, in the order of the table. */
export const SERVICE_PRINCIPALS: readonly ServicePrincipalFact[] = TABLE;

/** The row of a service; regional and China spellings (`states.eu-west-1.amazonaws.com`) count as the plain one. */
export function servicePrincipal(principal: string): ServicePrincipalFact | undefined {
  return FACTS.get(principal.replace(/\.cn$/, '').replace(/\.[a-z]{2}(-[a-z]+)+-\d(?=\.amazonaws\.com$)/, ''));
}
