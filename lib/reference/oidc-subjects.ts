import { readTemplate, type Blanks } from './oidc-template';

/** A form that the subjects of an issuer take. */
export interface SubjectShape {
  /** The subject, with blanks; a `*` stands for a part that no two tokens share. */
  readonly template: string;
  /** The same in words. */
  readonly sentence: string;
  /** Other claims that such a subject settles; the empty text stands for a claim that the token then lacks. */
  readonly implies: Readonly<Record<string, string>>;
}

/** A subject, taken apart. */
export interface ReadSubject {
  readonly shape: SubjectShape;
  readonly blanks: Blanks;
}

/** The form of a subject, the narrowest first; `undefined` for one of another form. */
export function readSubject(shapes: readonly SubjectShape[], subject: string): ReadSubject | undefined {
  for (const shape of shapes) {
    const blanks = readTemplate(shape.template, subject);
    if (blanks !== undefined) return { shape, blanks };
  }
  return undefined;
}

function shape(template: string, sentence: string, implies: SubjectShape['implies'] = {}): SubjectShape {
  return { template, sentence, implies };
}

/**
 * Repositories made, renamed or transferred since 2026-07-15, and those that opted in, carry the ids of owner and
 * repository in the subject; all others do not. (An earlier text of the same page said 2026-06-18.)
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc#immutable-subject-claims (2026-11)
 */
const REPOSITORIES: readonly SubjectShape[] = [
  shape('repo:<owner>@<ownerId>/<repository>@<repositoryId>', '<owner>/<repository> (id <repositoryId>)', {
    repository: '<owner>/<repository>',
    repository_id: '<repositoryId>',
    repository_owner_id: '<ownerId>',
  }),
  shape('repo:<owner>/<repository>', '<owner>/<repository>', { repository: '<owner>/<repository>' }),
];

/** A job with an environment has no other context, so that every other context tells that there is none. */
const CONTEXTS: readonly SubjectShape[] = [
  shape('ref:refs/heads/<branch>', 'the workflow runs on branch <branch> of', {
    ref: 'refs/heads/<branch>',
    environment: '',
  }),
  shape('ref:refs/tags/<tag>', 'the workflow runs on tag <tag> of', { ref: 'refs/tags/<tag>', environment: '' }),
  shape('environment:<environment>', 'the job runs in environment <environment> of', { environment: '<environment>' }),
  shape('pull_request', 'the workflow runs for a pull request to', { environment: '' }),
  shape('job_workflow_ref:<workflow>', 'the job runs the reusable workflow <workflow> for', {
    job_workflow_ref: '<workflow>',
  }),
  shape('*', 'any workflow runs in', {}),
];

export const GITHUB_SUBJECTS: readonly SubjectShape[] = [
  ...REPOSITORIES.flatMap((repository) =>
    CONTEXTS.map((context) =>
      shape(`${repository.template}:${context.template}`, `${context.sentence} ${repository.sentence}`, {
        ...repository.implies,
        ...context.implies,
      }),
    ),
  ),
  shape('repo:<owner>@<ownerId>/*', 'any workflow runs in any repository of <owner> (id <ownerId>)', {
    repository_owner_id: '<ownerId>',
  }),
  shape('repo:<owner>/*', 'any workflow runs in any repository of <owner>'),
];

/** @see https://docs.gitlab.com/ci/cloud_services/ (2026-11) */
export const GITLAB_SUBJECTS: readonly SubjectShape[] = [
  shape('project_path:<project>:ref_type:branch:ref:<branch>', 'the job runs on branch <branch> of <project>'),
  shape('project_path:<project>:ref_type:tag:ref:<tag>', 'the job runs on tag <tag> of <project>'),
  shape('project_path:<project>:*', 'any job runs in <project>'),
  shape('project_path:<group>/*', 'any job runs in any project of <group> or its subgroups'),
];

/** @see https://developer.hashicorp.com/terraform/cloud-docs/dynamic-provider-credentials/aws-configuration (2025-11) */
export const TERRAFORM_SUBJECTS: readonly SubjectShape[] = [
  shape(
    'organization:<organization>:project:<project>:workspace:<workspace>:run_phase:<phase>',
    'workspace <workspace> of project <project> in organization <organization> runs its <phase>',
  ),
];

const BUILDKITE_PIPELINE = { organization_slug: '<organization>', pipeline_slug: '<pipeline>' };

/** The commit and the step end the subject. @see https://buildkite.com/docs/pipelines/security/oidc/aws (2025-02) */
export const BUILDKITE_SUBJECTS: readonly SubjectShape[] = [
  shape(
    'organization:<organization>:pipeline:<pipeline>:ref:refs/heads/<branch>:commit:*',
    'pipeline <pipeline> of organization <organization> runs on branch <branch>',
    { ...BUILDKITE_PIPELINE, build_branch: '<branch>' },
  ),
  shape(
    'organization:<organization>:pipeline:<pipeline>:ref:refs/tags/<tag>:commit:*',
    'pipeline <pipeline> of organization <organization> runs on tag <tag>',
    BUILDKITE_PIPELINE,
  ),
];

const CIRCLECI_PROJECT = { 'oidc.circleci.com/project-id': '<project>' };

/** @see https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/ (2026-11) */
export const CIRCLECI_SUBJECTS: readonly SubjectShape[] = [
  shape(
    'org/<organization>/project/<project>/user/*/vcs-origin/<origin>/vcs-ref/refs/heads/<branch>',
    'a job of project <project> runs on branch <branch> of <origin>',
    CIRCLECI_PROJECT,
  ),
  shape('org/<organization>/project/<project>/user/*', 'any job of project <project> runs', CIRCLECI_PROJECT),
];

/**
 * `{repository}[:{environment}]:{step}`, where every run has a step of its own.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/ (2026-11)
 */
export const BITBUCKET_SUBJECTS: readonly SubjectShape[] = [
  shape(
    '{<repository>}:{<environment>}:*',
    'a step deploys repository <repository> to deployment environment <environment>',
  ),
  shape('{<repository>}:*', 'any step of repository <repository> runs'),
];

/** No page of AWS or Microsoft that we could read whole shows this subject in a trust policy: unverified. */
export const AZURE_SUBJECTS: readonly SubjectShape[] = [
  shape(
    'sc://<organization>/<project>/<connection>',
    'a pipeline uses the service connection <connection> of project <project>, organization <organization>',
  ),
];

/** @see https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html (2023) */
export const KUBERNETES_SUBJECTS: readonly SubjectShape[] = [
  shape('system:serviceaccount:<namespace>:<name>', 'the pod runs as service account <name> of namespace <namespace>'),
];
