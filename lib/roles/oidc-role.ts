import type { Construct } from 'constructs';
import type { OidcIssuer } from '../trust/oidc-issuer';
import type { OidcSubject } from '../trust/oidc-subject';
import type { TrustCondition } from '../trust/trust-condition';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import { oidcGrants } from './private/oidc-trust';
import type { SdkFacts } from './private/sdk-snippet/facts';

/** What every role of an OIDC issuer accepts. */
export interface OidcRoleOptions extends KeylessRoleProps {
  /**
   * The ARN of the IAM OIDC provider, where it is made elsewhere: an account takes one provider for an issuer, so apps that
   * share an account also share it.
   *
   * @default - one provider for the issuer and account, made with the first role of the app that needs it
   */
  readonly providerArn?: string;

  /**
   * SHA-1 thumbprints of the authority that signed the issuer's certificate, up to five of 40 hexadecimal digits. Only for an
   * issuer with a certificate of a private authority; AWS knows the public ones.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html (2026)
   * @default - none: AWS trusts the public certificate authorities
   */
  readonly thumbprints?: string[];

  /**
   * What else must hold of the call, such as `TrustCondition.sourceIp`. All conditions apply together, to every subject.
   *
   * @default - nothing else
   */
  readonly conditions?: TrustCondition[];
}

/** What an `OidcRole` accepts. */
export interface OidcRoleProps extends OidcRoleOptions {
  /** Who issues the tokens, and for which audience. */
  readonly issuer: OidcIssuer;

  /** The jobs that become the role, as the `sub` of their tokens tells them. At least one; any of them will do. */
  readonly subjects: OidcSubject[];

  /**
   * Other claims that the token must have, each with the values that will do. Only claims that AWS documents a key for.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sts.html (2026-09)
   * @default - none
   */
  readonly claims?: Record<string, string[]>;
}

/**
 * The role of jobs and workloads outside AWS that get tokens from an OIDC issuer: HCP Terraform, Buildkite, CircleCI,
 * Bitbucket, Azure DevOps, or one of your own.
 *
 * Its trust always compares both `aud` and `sub` of the token. The job sends its token to `sts:AssumeRoleWithWebIdentity`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html (2026)
 * @throws KeylessError `MissingValue` without a subject, `InvalidValue` for one of another issuer, `ConditionNotCarried` for a
 * claim that AWS sends no key for, `ConditionContradiction` for conditions that could never hold
 */
export class OidcRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: OidcRoleProps) {
    super(scope, id, 'OidcRole', props);
    const { issuer, audience } = props.issuer;
    const subjects = props.subjects.map(({ _text }) => _text);
    const trust = { issuer, audience, subjects, claims: props.claims ?? {}, options: props };
    this._assumableBy(oidcGrants(this, this._subject, trust));
    this._requiresAccess();
  }

  /** @internal */
  public override _sdkFacts(): SdkFacts {
    return { kind: 'web-identity', roleArn: this.roleArn, region: this.stack.region };
  }
}
