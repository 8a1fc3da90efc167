import { oidcIssuerNamed } from '../reference/oidc-issuers';
import { readSubject } from '../reference/oidc-subjects';
import { exactRef, refPattern } from './git-ref';
import { checkTemplate } from './github-template';
import { checkAnchored, checkOwner, checkRepository, checkWorkflow, escaped } from './github-names';
import { checkReason, checkText, exactPart, type SubjectReason, type SubjectText } from './subject-text';

/**
 * Which workflow of GitHub Actions a role trusts: the `sub` claim of its token.
 *
 * A repository is written as its tokens have it: `octo-org/octo-repo`, or `octo-org@123456/octo-repo@456789` for one made,
 * renamed or transferred since 2026-07-15, or that opted in to immutable subjects. The ids stay with the repository; a name
 * alone belongs to whoever takes it next. To move from one form to the other, trust both for a while.
 *
 * GitHub ignores upper and lower case in names, IAM does not: write them as GitHub shows them.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc (2026-11)
 */
export class GitHubSubject {
  /**
   * Workflows on one branch. Never a job that has an environment, nor a pull request: their subjects differ.
   *
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static branch(repository: string, branch: string): GitHubSubject {
    return inRepository(repository, `ref:refs/heads/${exactRef('branch', branch)}`);
  }

  /**
   * Workflows on one tag. Never a job that has an environment.
   *
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static tag(repository: string, tag: string): GitHubSubject {
    return inRepository(repository, `ref:refs/tags/${exactRef('tag', tag)}`);
  }

  /**
   * Jobs that name this environment, on whatever branch: give the environment protection rules, or add `refs` to the claims.
   *
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static environment(repository: string, environment: string): GitHubSubject {
    const help = 'the name of one environment, up to 255 characters';
    const name = exactPart({ label: 'environment', form: /^[^${}]{1,255}$/, help }, environment);
    return inRepository(repository, `environment:${escaped(name)}`);
  }

  /**
   * Workflows of any pull request of the repository: whoever can open one writes the workflow. For roles that only read.
   *
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static pullRequest(repository: string): GitHubSubject {
    return inRepository(repository, 'pull_request');
  }

  /**
   * Jobs of a repository that run one reusable workflow. The repository's subject template has to be
   * `["repo", "job_workflow_ref"]`; with GitHub's own template, use `reusableWorkflows` of the claims instead.
   *
   * @param workflow such as `octo-org/octo-automation/.github/workflows/deploy.yml@refs/heads/main`
   * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-with-reusable-workflows (2026-11)
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static reusableWorkflow(repository: string, workflow: string): GitHubSubject {
    return inRepository(repository, `job_workflow_ref:${checkWorkflow(workflow)}`);
  }

  /**
   * Workflows on every branch that matches a pattern, such as `release/*`; `*` also matches slashes.
   *
   * @throws KeylessError `ReasonRequired`, or `InvalidValue`
   */
  public static branchesLike(repository: string, pattern: string, options: SubjectReason): GitHubSubject {
    const branches = refPattern('branch', pattern);
    const reason = checkReason(`branches like \`${pattern}\``, options, 'name one with `GitHubSubject.branch`');
    return inRepository(repository, `ref:refs/heads/${branches}`, reason);
  }

  /**
   * Workflows on every tag that matches a pattern, such as `v*`.
   *
   * @throws KeylessError `ReasonRequired`, or `InvalidValue`
   */
  public static tagsLike(repository: string, pattern: string, options: SubjectReason): GitHubSubject {
    const tags = refPattern('tag', pattern);
    const reason = checkReason(`tags like \`${pattern}\``, options, 'name one with `GitHubSubject.tag`');
    return inRepository(repository, `ref:refs/tags/${tags}`, reason);
  }

  /**
   * Every workflow of one repository: any branch, tag, environment and pull request.
   *
   * @throws KeylessError `ReasonRequired`, or `InvalidValue`
   */
  public static repository(repository: string, options: SubjectReason): GitHubSubject {
    const reason = checkReason(`every workflow of \`${repository}\``, options, 'use `GitHubSubject.branch`');
    return inRepository(repository, '*', reason);
  }

  /**
   * Every workflow of every repository of an owner, also of those yet to be made.
   *
   * @param owner `octo-org` for subjects of names, `octo-org@123456` for immutable ones; each leaves the other out.
   * @throws KeylessError `ReasonRequired`, or `InvalidValue`
   */
  public static organization(owner: string, options: SubjectReason): GitHubSubject {
    const value = `repo:${checkOwner(owner)}/*`;
    const reason = checkReason(`every repository of \`${owner}\``, options, 'name one with `GitHubSubject.branch`');
    return new GitHubSubject(value, true, reason);
  }

  /**
   * Subjects of a template of one's own, as the organization or repository has set it at GitHub.
   *
   * @param claimKeys the `include_claim_keys` of the template, in their order.
   * @param claims the value of each; `repo` is a repository, `context` what follows it, as in `ref:refs/heads/main`.
   * @param options a reason, where the claims leave open which repository, or which of its workflows.
   * @see https://docs.github.com/en/actions/reference/security/oidc#customizing-the-token-claims (2026-11)
   * @throws KeylessError `ReasonRequired`, `MissingValue`, `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static customized(
    claimKeys: string[],
    claims: Record<string, string>,
    options?: SubjectReason,
  ): GitHubSubject {
    const { value, wide } = checkTemplate(claimKeys, claims);
    if (wide === undefined) return new GitHubSubject(value, false, options?.reason);
    return new GitHubSubject(value, false, checkReason(wide, options ?? { reason: '' }, 'add a claim that narrows it'));
  }

  /**
   * A subject as it stands in the token, with `*` and `?` as wildcards after the owner.
   *
   * @throws KeylessError `ReasonRequired`, or `WildcardForbidden` for a wildcard in the owner or before it
   */
  public static custom(text: string, options: SubjectReason): GitHubSubject {
    const value = checkAnchored(checkText('text', text));
    const reason = checkReason(`the subject \`${text}\``, options, 'use a named method of `GitHubSubject`');
    return new GitHubSubject(value, /[*?]/.test(value), reason);
  }

  /** @internal */
  public readonly _text: SubjectText;

  private constructor(
    /** The `sub` claim, or a pattern of it. */
    public readonly value: string,
    pattern: boolean,
    /** Why it is trusted; undefined for one exact subject. */
    public readonly reason?: string,
  ) {
    this._text = { value, pattern, shape: readSubject(oidcIssuerNamed('GitHub Actions').subjects, value)?.shape };
  }

  /** @internal */
  public static _of(value: string, pattern: boolean, reason?: string): GitHubSubject {
    return new GitHubSubject(value, pattern, reason);
  }
}

function inRepository(repository: string, context: string, reason?: string): GitHubSubject {
  return GitHubSubject._of(`repo:${checkRepository(repository)}:${context}`, reason !== undefined, reason);
}
