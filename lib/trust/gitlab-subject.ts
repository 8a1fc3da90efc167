import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { oidcIssuerNamed } from '../reference/oidc-issuers';
import { readSubject } from '../reference/oidc-subjects';
import { exactRef, refPattern } from './git-ref';
import { checkReason, checkText, exactPart, type SubjectReason, type SubjectText } from './subject-text';

/**
 * Which job of GitLab CI/CD a role trusts: the `sub` claim of its ID token.
 *
 * GitLab's own subject tells project, branch and tag, never the environment, and STS sends no key for the environment
 * either: protect the branch, or give the project a subject of its own and name it with `custom`.
 *
 * IAM tells upper from lower case: write paths as GitLab shows them.
 *
 * @see https://docs.gitlab.com/ci/cloud_services/ (2026-11)
 */
export class GitLabSubject {
  /**
   * Jobs on one branch. A pipeline of a merge request counts as its source branch.
   *
   * @param project with every group above it: `group/subgroup/project`.
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static branch(project: string, branch: string): GitLabSubject {
    return inProject(project, `ref_type:branch:ref:${exactRef('branch', branch)}`);
  }

  /**
   * Jobs on one tag.
   *
   * @param project with every group above it: `group/subgroup/project`.
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static tag(project: string, tag: string): GitLabSubject {
    return inProject(project, `ref_type:tag:ref:${exactRef('tag', tag)}`);
  }

  /**
   * Jobs on every branch that matches a pattern, such as `release/*`; `*` also matches slashes.
   *
   * @throws KeylessError `ReasonRequired`, or `InvalidValue`
   */
  public static branchesLike(project: string, pattern: string, options: SubjectReason): GitLabSubject {
    const branches = refPattern('branch', pattern);
    const reason = checkReason(`branches like \`${pattern}\``, options, 'name one with `GitLabSubject.branch`');
    return inProject(project, `ref_type:branch:ref:${branches}`, reason);
  }

  /**
   * Jobs on every tag that matches a pattern, such as `v*`.
   *
   * @throws KeylessError `ReasonRequired`, or `InvalidValue`
   */
  public static tagsLike(project: string, pattern: string, options: SubjectReason): GitLabSubject {
    const tags = refPattern('tag', pattern);
    const reason = checkReason(`tags like \`${pattern}\``, options, 'name one with `GitLabSubject.tag`');
    return inProject(project, `ref_type:tag:ref:${tags}`, reason);
  }

  /**
   * Every job of one project, on any branch and tag.
   *
   * @throws KeylessError `ReasonRequired`, or `InvalidValue`
   */
  public static project(project: string, options: SubjectReason): GitLabSubject {
    const reason = checkReason(`every job of \`${project}\``, options, 'use `GitLabSubject.branch`');
    return inProject(project, '*', reason);
  }

  /**
   * Every job of every project of a group and its subgroups, also of those yet to be made.
   *
   * @param group with every group above it: `group/subgroup`.
   * @throws KeylessError `ReasonRequired`, or `InvalidValue`
   */
  public static group(group: string, options: SubjectReason): GitLabSubject {
    const value = `project_path:${exactPart(GROUP, group)}/*`;
    const reason = checkReason(`every project of \`${group}\``, options, 'name one with `GitLabSubject.branch`');
    return GitLabSubject._of(value, true, reason);
  }

  /**
   * A subject as it stands in the token, with `*` and `?` as wildcards after the outermost group.
   *
   * @throws KeylessError `ReasonRequired`, or `WildcardForbidden` for a wildcard in that group or before it
   */
  public static custom(text: string, options: SubjectReason): GitLabSubject {
    const value = checkAnchored(checkText('text', text));
    const reason = checkReason(`the subject \`${text}\``, options, 'use a named method of `GitLabSubject`');
    return GitLabSubject._of(value, /[*?]/.test(value), reason);
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
    this._text = { value, pattern, shape: readSubject(oidcIssuerNamed('GitLab').subjects, value)?.shape };
  }

  /** @internal */
  public static _of(value: string, pattern: boolean, reason?: string): GitLabSubject {
    return new GitLabSubject(value, pattern, reason);
  }
}

const PROJECT = {
  label: 'project',
  form: /^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)+$/,
  help: 'its whole path, as in `group/subgroup/project`',
};

const GROUP = {
  label: 'group',
  form: /^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)*$/,
  help: 'its whole path, as in `group/subgroup`',
};

function inProject(project: string, rest: string, reason?: string): GitLabSubject {
  return GitLabSubject._of(`project_path:${exactPart(PROJECT, project)}:${rest}`, reason !== undefined, reason);
}

function checkAnchored(text: string): string {
  const [start = ''] = text.split(/[*?]/, 1);
  if (start === text || hasMarker(start) || /^project_path:[^:/]+\//.test(start)) return text;
  throw new KeylessError(
    'WildcardForbidden',
    `\`text\` \`${text}\` has a wildcard before its group ends, so that strangers could match it`,
    'start with the whole group, as in `project_path:group/`',
  );
}
