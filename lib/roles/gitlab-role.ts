import type { Construct } from 'constructs';
import type { GitLabClaims } from '../trust/gitlab-claims';
import { claimsOfGitLab } from '../trust/gitlab-claims';
import type { GitLabSubject } from '../trust/gitlab-subject';
import { normalIssuer } from '../trust/oidc-issuer';
import { KeylessRole } from './keyless-role';
import type { OidcRoleOptions } from './oidc-role';
import { oidcGrants } from './private/oidc-trust';
import type { SdkFacts } from './private/sdk-snippet/facts';

/** What a `GitLabRole` accepts. */
export interface GitLabRoleProps extends OidcRoleOptions {
  /** The jobs that become the role. At least one; any of them will do. */
  readonly subjects: GitLabSubject[];

  /**
   * What else the token has to say, such as that the branch is protected. On gitlab.com only.
   *
   * @default - nothing else
   */
  readonly claims?: GitLabClaims;

  /**
   * The host of the GitLab, with or without `https://`. STS has to reach it over the internet.
   *
   * @see https://docs.gitlab.com/ci/cloud_services/aws/#configure-a-non-public-gitlab-instance (2026-11)
   * @default gitlab.com
   */
  readonly host?: string;

  /**
   * The audience that the job asks for, as its `id_tokens` say.
   *
   * @default - the address of the GitLab, such as `https://gitlab.com`
   */
  readonly audience?: string;
}

/**
 * The role of jobs in GitLab CI/CD, by an ID token of the job: `id_tokens: { AWS_TOKEN: { aud: https://gitlab.com } }`.
 *
 * Its trust always compares both `aud` and `sub` of the token.
 *
 * @see https://docs.gitlab.com/ci/cloud_services/aws/ (2026-11)
 * @throws KeylessError `MissingValue` without a subject, `ConditionNotCarried` for a claim that AWS sends no key for,
 * `ConditionContradiction` for conditions that could never hold
 */
export class GitLabRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: GitLabRoleProps) {
    super(scope, id, 'GitLabRole', props);
    const issuer = normalIssuer(props.host ?? 'gitlab.com');
    const trust = {
      issuer,
      audience: props.audience ?? `https://${issuer}`,
      subjects: props.subjects.map(({ _text }) => _text),
      claims: claimsOfGitLab(props.claims),
      options: props,
    };
    this._assumableBy(oidcGrants(this, this._subject, trust));
    this._requiresAccess();
  }

  /** @internal */
  public override _sdkFacts(): SdkFacts {
    return { kind: 'web-identity', roleArn: this.roleArn, region: this.stack.region };
  }
}
