import type { Construct } from 'constructs';
import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { oidcIssuer } from '../reference/oidc-issuers';
import type { GitHubClaims } from '../trust/github-claims';
import { claimsOfGitHub } from '../trust/github-claims';
import type { GitHubSubject } from '../trust/github-subject';
import { normalIssuer } from '../trust/oidc-issuer';
import { KeylessRole } from './keyless-role';
import type { OidcRoleOptions } from './oidc-role';
import { oidcGrants } from './private/oidc-trust';
import type { SdkFacts } from './private/sdk-snippet/facts';

/** What a `GitHubActionsRole` accepts. */
export interface GitHubActionsRoleProps extends OidcRoleOptions {
  /** The workflows that become the role. At least one; any of them will do. */
  readonly subjects: GitHubSubject[];

  /**
   * What else the token has to say, such as the reusable workflow that the job runs. Not on GitHub Enterprise Server.
   *
   * @default - nothing else
   */
  readonly claims?: GitHubClaims;

  /**
   * The audience that the workflow asks for.
   *
   * @default sts.amazonaws.com, as `aws-actions/configure-aws-credentials` does
   */
  readonly audience?: string;

  /**
   * Who issues the tokens: `token.actions.githubusercontent.com/<enterprise>` for an enterprise with an issuer of its own,
   * `token.actions.<subdomain>.ghe.com` with data residency, `<host>/_services/token` on GitHub Enterprise Server.
   *
   * @see https://docs.github.com/en/actions/reference/security/oidc (2026-11)
   * @default token.actions.githubusercontent.com
   */
  readonly issuer?: string;
}

/**
 * The role of workflows in GitHub Actions, by the OIDC token of each job. The job needs `permissions: id-token: write`.
 *
 * Its trust always compares both `aud` and `sub` of the token.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html (2026)
 * @throws KeylessError `MissingValue` without a subject, `ConditionNotCarried` for a claim that AWS sends no key for,
 * `ConditionContradiction` for conditions that could never hold
 */
export class GitHubActionsRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: GitHubActionsRoleProps) {
    super(scope, id, 'GitHubActionsRole', props);
    const trust = {
      issuer: this.checkIssuer(props.issuer ?? 'token.actions.githubusercontent.com'),
      audience: props.audience ?? 'sts.amazonaws.com',
      subjects: props.subjects.map(({ _text }) => _text),
      claims: claimsOfGitHub(props.claims),
      options: props,
    };
    this._assumableBy(oidcGrants(this, this._subject, trust));
    this._requiresAccess();
  }

  private checkIssuer(given: string): string {
    const issuer = normalIssuer(given);
    if (hasMarker(issuer) || /^GitHub/.test(oidcIssuer(issuer)?.fact.name ?? '')) return issuer;
    const help =
      'write `token.actions.githubusercontent.com`, or `<host>/_services/token` for GitHub Enterprise Server';
    throw new KeylessError('InvalidValue', `${this._subject}: \`issuer\` \`${given}\` is no issuer of GitHub`, help);
  }

  /** @internal */
  public override _sdkFacts(): SdkFacts {
    return { kind: 'web-identity', roleArn: this.roleArn, region: this.stack.region };
  }
}
