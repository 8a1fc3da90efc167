/**
 * What else the token of a job has to say, besides its subject: all of it, and of each list one value. On gitlab.com only:
 * STS sends no such key for a GitLab of one's own.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sts.html (2026-09)
 */
export interface GitLabClaims {
  /**
   * Ids of projects, as digits. They stay with a project that is renamed.
   *
   * @default - any project of the subject
   */
  readonly projectIds?: string[];

  /**
   * Ids of the groups or users that own the project, as digits.
   *
   * @default - any group of the subject
   */
  readonly namespaceIds?: string[];

  /**
   * Whether the branch or tag has to be protected.
   *
   * @default false
   */
  readonly protectedRef?: boolean;

  /**
   * What starts the pipeline, such as `push`, `schedule` or `web`.
   *
   * @default - anything
   */
  readonly pipelineSources?: string[];
}

/** The claims by the names that the token has for them. @internal */
export function claimsOfGitLab(claims: GitLabClaims = {}): Readonly<Record<string, readonly string[] | undefined>> {
  return {
    project_id: claims.projectIds,
    namespace_id: claims.namespaceIds,
    ref_protected: claims.protectedRef === true ? ['true'] : undefined,
    pipeline_source: claims.pipelineSources,
  };
}
