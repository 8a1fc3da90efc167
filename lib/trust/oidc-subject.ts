import {
  AZURE_SUBJECTS,
  BITBUCKET_SUBJECTS,
  BUILDKITE_SUBJECTS,
  CIRCLECI_SUBJECTS,
  TERRAFORM_SUBJECTS,
  type SubjectShape,
} from '../reference/oidc-subjects';
import { fillTemplate, type Blanks } from '../reference/oidc-template';
import { exactRef } from './git-ref';
import { checkReason, checkText, exactPart, type SubjectReason, type SubjectText } from './subject-text';

/** A phase of a run of Terraform; a role for both names both. */
export type TerraformPhase = 'plan' | 'apply';

/**
 * Which job of an issuer a role trusts: the `sub` claim of its token.
 *
 * GitHub and GitLab have classes of their own, `GitHubSubject` and `GitLabSubject`. IAM tells upper from lower case.
 */
export class OidcSubject {
  /**
   * Runs of one workspace of HCP Terraform or Terraform Enterprise, in one phase.
   *
   * @see https://developer.hashicorp.com/terraform/cloud-docs/dynamic-provider-credentials/aws-configuration (2025-11)
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static terraformRun(
    organization: string,
    project: string,
    workspace: string,
    phase: TerraformPhase,
  ): OidcSubject {
    return built(TERRAFORM_SUBJECTS[0], {
      organization: slug('organization', organization),
      project: exactPart({ label: 'project', form: /^[\w -]+$/, help: 'its name, as in `Default Project`' }, project),
      workspace: slug('workspace', workspace),
      phase: exactPart({ label: 'phase', form: /^(plan|apply)$/, help: '`plan` or `apply`' }, phase),
    });
  }

  /**
   * Builds of one pipeline of Buildkite on one branch. A later step of the build may check out another branch.
   *
   * @see https://buildkite.com/docs/pipelines/security/oidc/aws (2025-02)
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static buildkiteBranch(organization: string, pipeline: string, branch: string): OidcSubject {
    return built(BUILDKITE_SUBJECTS[0], {
      organization: slug('organization', organization),
      pipeline: slug('pipeline', pipeline),
      branch: exactRef('branch', branch, 'custom'),
    });
  }

  /**
   * Builds of one pipeline of Buildkite on one tag.
   *
   * @see https://buildkite.com/docs/pipelines/security/oidc/aws (2025-02)
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static buildkiteTag(organization: string, pipeline: string, tag: string): OidcSubject {
    return built(BUILDKITE_SUBJECTS[1], {
      organization: slug('organization', organization),
      pipeline: slug('pipeline', pipeline),
      tag: exactRef('tag', tag, 'custom'),
    });
  }

  /**
   * Jobs of one project of CircleCI on one branch, whoever started them. They have to send `CIRCLE_OIDC_TOKEN_V2`.
   *
   * @param organizationId the UUID of the organization, as in the issuer.
   * @param projectId the UUID of the project.
   * @param origin where its code is, such as `github.com/octo-org/octo-repo`: a fork has another.
   * @see https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/ (2026-11)
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static circleCiBranch(organizationId: string, projectId: string, origin: string, branch: string): OidcSubject {
    const help = 'host and path, as in `github.com/octo-org/octo-repo`';
    return built(CIRCLECI_SUBJECTS[0], {
      organization: uuid('organizationId', organizationId),
      project: uuid('projectId', projectId),
      origin: exactPart({ label: 'origin', form: /^[\w.-]+(\/[\w.-]+)+$/, help }, origin),
      branch: exactRef('branch', branch, 'custom'),
    });
  }

  /**
   * Every job of one project of CircleCI: any branch, and forks if the project passes its secrets to them.
   *
   * @param organizationId the UUID of the organization, as in the issuer.
   * @param projectId the UUID of the project.
   * @see https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/ (2026-11)
   * @throws KeylessError `ReasonRequired`, `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static circleCiProject(organizationId: string, projectId: string, options: SubjectReason): OidcSubject {
    const blanks = { organization: uuid('organizationId', organizationId), project: uuid('projectId', projectId) };
    const reason = checkReason(`every job of project \`${projectId}\``, options, 'use `OidcSubject.circleCiBranch`');
    return built(CIRCLECI_SUBJECTS[1], blanks, reason);
  }

  /**
   * Steps of one repository of Bitbucket that deploy to one environment.
   *
   * @param repositoryUuid the UUID of the repository, with or without braces.
   * @param environmentUuid the UUID of the deployment environment, with or without braces.
   * @see https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/ (2026-11)
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static bitbucketEnvironment(repositoryUuid: string, environmentUuid: string): OidcSubject {
    return built(BITBUCKET_SUBJECTS[0], {
      repository: uuid('repositoryUuid', bare(repositoryUuid)),
      environment: uuid('environmentUuid', bare(environmentUuid)),
    });
  }

  /**
   * Every step of one repository of Bitbucket: any branch, any environment.
   *
   * @param repositoryUuid the UUID of the repository, with or without braces.
   * @see https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/ (2026-11)
   * @throws KeylessError `ReasonRequired`, `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static bitbucketRepository(repositoryUuid: string, options: SubjectReason): OidcSubject {
    const blanks = { repository: uuid('repositoryUuid', bare(repositoryUuid)) };
    const what = `every step of repository \`${repositoryUuid}\``;
    const reason = checkReason(what, options, 'use `OidcSubject.bitbucketEnvironment`');
    return built(BITBUCKET_SUBJECTS[1], blanks, reason);
  }

  /**
   * Pipelines of Azure DevOps that use one service connection: its approvals and checks guard the role.
   *
   * @throws KeylessError `InvalidValue`, or `WildcardForbidden` for a wildcard
   */
  public static azureServiceConnection(organization: string, project: string, connection: string): OidcSubject {
    const named = (label: string, value: string): string =>
      exactPart({ label, form: /^[^/:${}]+$/, help: 'its name, without slashes and colons' }, value);
    return built(AZURE_SUBJECTS[0], {
      organization: named('organization', organization),
      project: named('project', project),
      connection: named('connection', connection),
    });
  }

  /**
   * A subject as it stands in the token, with `*` and `?` as wildcards.
   *
   * Check that nobody else of the same issuer can get a token that matches: many companies share one issuer.
   *
   * @throws KeylessError `ReasonRequired`, or `WildcardForbidden` for nothing but wildcards
   */
  public static custom(text: string, options: SubjectReason): OidcSubject {
    const value = checkText('text', text);
    const reason = checkReason(`the subject \`${text}\``, options, 'use a named method of `OidcSubject`');
    return OidcSubject._of({ value, pattern: /[*?]/.test(value) }, reason);
  }

  /** @internal */
  public static _of(text: SubjectText, reason?: string): OidcSubject {
    return new OidcSubject(text.value, text, reason);
  }

  /** @internal */
  public readonly _text: SubjectText;

  private constructor(
    /** The `sub` claim, or a pattern of it. */
    public readonly value: string,
    text: SubjectText,
    /** Why it is trusted; undefined for what needs no reason. */
    public readonly reason?: string,
  ) {
    this._text = text;
  }
}

/** A form of the table is always there; its last part may be a wildcard, since no two tokens share that part. */
function built(shape: SubjectShape | undefined, blanks: Blanks, reason?: string): OidcSubject {
  const template = shape?.template ?? '';
  const value = fillTemplate(template, blanks);
  return OidcSubject._of({ value, pattern: template.includes('*'), shape }, reason);
}

function slug(label: string, value: string): string {
  return exactPart({ label, form: /^[\w-]+$/, help: 'its name in the address bar: A-Z a-z 0-9 _ -' }, value);
}

function uuid(label: string, value: string): string {
  const help = 'its UUID, such as `11111111-2222-3333-4444-555555555555`';
  return exactPart({ label, form: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, help }, value);
}

function bare(value: string): string {
  return value.replace(/^\{(.*)\}$/, '$1');
}
