import { AZURE_SUBJECTS, BITBUCKET_SUBJECTS, BUILDKITE_SUBJECTS, CIRCLECI_SUBJECTS } from './oidc-subjects';
import { GITHUB_SUBJECTS, GITLAB_SUBJECTS, KUBERNETES_SUBJECTS, TERRAFORM_SUBJECTS } from './oidc-subjects';
import type { SubjectShape } from './oidc-subjects';
import { readTemplate, type Blanks } from './oidc-template';

/** What is known of an issuer of web identity tokens, and of what AWS can compare in them. */
export interface OidcIssuerFact {
  readonly name: string;
  /** The forms of its issuer, without `https://`; none where every installation has its own host. */
  readonly issuers: readonly string[];
  /** The audience its jobs ask for unless told otherwise, with blanks of the issuer; absent where the job has to say. */
  readonly audience?: string;
  readonly subjects: readonly SubjectShape[];
  /**
   * Claims beside `sub`, `aud` and `amr` that AWS maps to condition keys, each in words. STS sends no key for any other
   * claim, whatever the token holds.
   */
  readonly claims: Readonly<Record<string, string>>;
  /** What a reader of its subjects would get wrong. */
  readonly caveat?: string;
  /** The issuer's own page of its tokens. */
  readonly page: string;
  /** When it was read, or the date of the copy that was. */
  readonly date: string;
}

/**
 * The claims are those of the AWS service authorization reference of STS, of 2026-09-26. They came with the announcement
 * of 2026-01 for GitHub and CircleCI; GitLab and Buildkite stand in the reference without one that we found.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sts.html (2026-09)
 * @see https://aws.amazon.com/about-aws/whats-new/2026/01/aws-sts-supports-validation-identity-provider-claims/ (2026-01)
 */
const GITHUB_CLAIMS: OidcIssuerFact['claims'] = {
  actor: 'the workflow was started by <values>',
  actor_id: 'the id of who started the workflow is <values>',
  enterprise_id: 'the id of the enterprise is <values>',
  environment: 'the job runs in environment <values>',
  job_workflow_ref: 'the job runs the reusable workflow <values>',
  ref: 'the workflow runs on <values>',
  repository: 'the workflow runs in the repository <values>',
  repository_id: 'the id of the repository is <values>',
  repository_owner_id: 'the id of the owner of the repository is <values>',
  workflow: 'the workflow is called <values>',
};

const GITLAB_CLAIMS: OidcIssuerFact['claims'] = {
  namespace_id: 'the id of the group is <values>',
  pipeline_source: 'the pipeline was started by <values>',
  project_id: 'the id of the project is <values>',
  ref_protected: 'the branch or tag is protected: <values>',
  runner_environment: 'the runner is <values>',
  user_access_level: 'the access level of who started the job is <values>',
  user_email: 'the address of who started the job is <values>',
  user_id: 'the id of who started the job is <values>',
  user_login: 'the job was started by <values>',
};

const BUILDKITE_CLAIMS: OidcIssuerFact['claims'] = {
  build_branch: 'the build is of branch <values>',
  cluster_id: 'the id of the cluster is <values>',
  cluster_name: 'the cluster is <values>',
  organization_id: 'the id of the organization is <values>',
  organization_slug: 'the organization is <values>',
  pipeline_id: 'the id of the pipeline is <values>',
  pipeline_slug: 'the pipeline is <values>',
};

const GITHUB = {
  audience: 'sts.amazonaws.com',
  subjects: GITHUB_SUBJECTS,
  caveat: 'upper and lower case count',
  page: 'https://docs.github.com/en/actions/reference/security/oidc',
  date: '2026-11',
};

const GITLAB = {
  subjects: GITLAB_SUBJECTS,
  caveat: 'upper and lower case count',
  page: 'https://docs.gitlab.com/ci/cloud_services/aws/',
  date: '2026-11',
};

const TERRAFORM = {
  audience: 'aws.workload.identity',
  subjects: TERRAFORM_SUBJECTS,
  claims: {},
  page: 'https://developer.hashicorp.com/terraform/cloud-docs/dynamic-provider-credentials/aws-configuration',
  date: '2025-11',
};

/** Every issuer whose subjects can be read. */
export const OIDC_ISSUERS: readonly OidcIssuerFact[] = [
  {
    ...GITHUB,
    name: 'GitHub Actions',
    issuers: [
      'token.actions.githubusercontent.com',
      'token.actions.githubusercontent.com/<enterprise>',
      'token.actions.<subdomain>.ghe.com',
    ],
    claims: GITHUB_CLAIMS,
  },
  { ...GITHUB, name: 'GitHub Enterprise Server', issuers: ['<host>/_services/token'], claims: {} },
  { ...GITLAB, name: 'GitLab', issuers: ['gitlab.com'], audience: 'https://gitlab.com', claims: GITLAB_CLAIMS },
  { ...GITLAB, name: 'GitLab of your own', issuers: [], claims: {} },
  { ...TERRAFORM, name: 'HCP Terraform', issuers: ['app.terraform.io'] },
  { ...TERRAFORM, name: 'Terraform Enterprise', issuers: [] },
  {
    name: 'Buildkite',
    issuers: ['agent.buildkite.com'],
    audience: 'sts.amazonaws.com',
    subjects: BUILDKITE_SUBJECTS,
    claims: BUILDKITE_CLAIMS,
    page: 'https://buildkite.com/docs/pipelines/security/oidc/aws',
    date: '2025-02',
  },
  {
    name: 'CircleCI',
    issuers: ['oidc.circleci.com/org/<organization>'],
    audience: '<organization>',
    subjects: CIRCLECI_SUBJECTS,
    claims: { 'oidc.circleci.com/project-id': 'the id of the project is <values>' },
    page: 'https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/',
    date: '2026-11',
  },
  {
    name: 'Bitbucket Pipelines',
    issuers: ['api.bitbucket.org/2.0/workspaces/<workspace>/pipelines-config/identity/oidc'],
    audience: 'ari:cloud:bitbucket::workspace/<workspaceUuid>',
    subjects: BITBUCKET_SUBJECTS,
    claims: {},
    page: 'https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/',
    date: '2026-11',
  },
  {
    name: 'Azure DevOps',
    issuers: ['vstoken.dev.azure.com/<organizationId>'],
    audience: 'api://AzureADTokenExchange',
    subjects: AZURE_SUBJECTS,
    claims: {},
    page: 'https://aws.amazon.com/blogs/modernizing-with-aws/how-to-federate-into-aws-from-azure-devops-using-openid-connect',
    date: '2026-11',
  },
  {
    name: 'Amazon EKS',
    issuers: ['oidc.eks.<region>.amazonaws.com/id/<cluster>', 'oidc.eks.<region>.amazonaws.com.cn/id/<cluster>'],
    audience: 'sts.amazonaws.com',
    subjects: KUBERNETES_SUBJECTS,
    claims: {},
    page: 'https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html',
    date: '2023',
  },
];

/** What is known of an issuer, with what stands in the blanks of its form; `undefined` for any other host. */
export function oidcIssuer(issuer: string): { readonly fact: OidcIssuerFact; readonly blanks: Blanks } | undefined {
  for (const fact of OIDC_ISSUERS) {
    for (const form of fact.issuers) {
      const blanks = readTemplate(form, issuer, ':/');
      if (blanks !== undefined) return { fact, blanks };
    }
  }
  return undefined;
}

/** The row called `name`. */
export function oidcIssuerNamed(name: string): OidcIssuerFact {
  return OIDC_ISSUERS.find((fact) => fact.name === name) as OidcIssuerFact;
}

/** The forms that subjects of an issuer take; of an unknown host, those of the products one runs oneself. */
export function subjectShapes(issuer: string): readonly SubjectShape[] {
  const known = oidcIssuer(issuer);
  if (known !== undefined) return known.fact.subjects;
  return OIDC_ISSUERS.filter(({ issuers }) => issuers.length === 0).flatMap(({ subjects }) => subjects);
}
