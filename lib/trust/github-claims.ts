/**
 * What else the token of a workflow has to say, besides its subject: all of it, and of each list one value.
 *
 * STS sends no key for any other claim, such as `repository_owner`, `workflow_ref` or a custom property; `workflow`, `actor`
 * and `repository` exist, and can be asked for with `TrustCondition.of`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sts.html (2026-09)
 */
export interface GitHubClaims {
  /**
   * The reusable workflows that the job may run, each at one ref:
   * `octo-org/octo-automation/.github/workflows/deploy.yml@refs/heads/main`. Absent from jobs that run none.
   *
   * @default - any, or none
   */
  readonly reusableWorkflows?: string[];

  /**
   * Git refs in full, such as `refs/heads/main`: for subjects of environments, which do not tell the branch.
   *
   * @default - any ref of the subject
   */
  readonly refs?: string[];

  /**
   * Names of environments: for subjects that do not tell them, such as `GitHubSubject.repository`.
   *
   * @default - any environment of the subject
   */
  readonly environments?: string[];

  /**
   * Ids of repositories, as digits. They stay with a repository that is renamed.
   *
   * @default - any repository of the subject
   */
  readonly repositoryIds?: string[];

  /**
   * Ids of the users or organizations that own the repository, as digits.
   *
   * @default - any owner of the subject
   */
  readonly ownerIds?: string[];

  /**
   * Ids of the enterprises that the repository belongs to, as digits.
   *
   * @default - any
   */
  readonly enterpriseIds?: string[];

  /**
   * Ids of the people or apps that start the workflow, as digits.
   *
   * @default - anyone
   */
  readonly actorIds?: string[];
}

/** The claims by the names that the token has for them. @internal */
export function claimsOfGitHub(claims: GitHubClaims = {}): Readonly<Record<string, readonly string[] | undefined>> {
  return {
    job_workflow_ref: claims.reusableWorkflows,
    ref: claims.refs,
    environment: claims.environments,
    repository_id: claims.repositoryIds,
    repository_owner_id: claims.ownerIds,
    enterprise_id: claims.enterpriseIds,
    actor_id: claims.actorIds,
  };
}
