import type { IProfileRef, ITrustAnchorRef } from 'aws-cdk-lib/aws-rolesanywhere';
import { CfnProfile } from 'aws-cdk-lib/aws-rolesanywhere';
import { Names } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { KeylessError } from '../errors';
import { QUOTAS } from '../reference/quotas';
import { TrustCondition } from '../trust/trust-condition';
import { TrustedPrincipal } from '../trust/trusted-principal';
import { X509Condition } from '../trust/x509-condition';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import type { SdkFacts } from './private/sdk-snippet/facts';

/** What a `RolesAnywhereRole` accepts. */
export interface RolesAnywhereRoleProps extends KeylessRoleProps {
  /**
   * The certificate authority, of the role's own account: `RolesAnywhereTrustAnchor.fromCertificateBundle(...)`, or a
   * `CfnTrustAnchor`.
   */
  readonly trustAnchor: ITrustAnchorRef;

  /**
   * Which certificates of the authority, such as `X509Condition.subject('CN', 'build-agent-01')`. All apply together.
   *
   * @default - none, which needs `anyCertificate`
   */
  readonly conditions?: TrustCondition[];

  /**
   * Why whoever holds any certificate of the authority may have the role. A reason is asked for where no condition says
   * which certificates.
   *
   * @default - only the certificates of `conditions`
   */
  readonly anyCertificate?: string;
}

/**
 * The role of servers outside AWS that show an X.509 certificate: data centres, other clouds, devices.
 *
 * Comes with the profile through which they ask for credentials, of sessions as long as `maxSessionDuration`. AWS does
 * not ask the authority whether a certificate was revoked: import its revocation list as a `CfnCRL`.
 *
 * @see https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html (2026)
 * @throws KeylessError `ReasonRequired` without a condition on the certificate, `ConditionContradiction` for a trust
 * anchor of another account
 */
export class RolesAnywhereRole extends KeylessRole {
  /** The profile, which holds this role only. A server names it beside the role and the trust anchor. */
  public readonly profile: IProfileRef;

  private readonly trustAnchorArn: string;

  public constructor(scope: Construct, id: string, props: RolesAnywhereRoleProps) {
    super(scope, id, 'RolesAnywhereRole', props);
    this.trustAnchorArn = props.trustAnchor.trustAnchorRef.trustAnchorArn;
    this.assertCertificates(props);
    const anchor = TrustCondition.of('ArnEquals', 'aws:SourceArn', [this.trustAnchorArn]);
    const conditions = [TrustCondition.sourceAccount(this.env.account), anchor, ...(props.conditions ?? [])];
    this._assumableBy([{ principal: rolesAnywhere(props.anyCertificate), conditions }]);
    this._requiresAccess();
    this.profile = new CfnProfile(this, 'Profile', {
      name: Names.uniqueResourceName(this, { maxLength: 255, separator: '-' }),
      roleArns: [this.roleArn],
      durationSeconds: props.maxSessionDuration?.toSeconds() ?? QUOTAS.defaultSessionDuration.standard,
      enabled: true,
    });
  }

  private assertCertificates({ conditions = [], anyCertificate }: RolesAnywhereRoleProps): void {
    const named = conditions.some(({ _clauses }) => _clauses.some(X509Condition._narrows));
    if (named && anyCertificate !== undefined) {
      const problem = `${this._subject} has conditions on the certificate, and \`anyCertificate\``;
      throw new KeylessError('InvalidValue', problem, 'keep one of the two');
    }
    if (named || anyCertificate?.trim()) return;
    throw new KeylessError(
      'ReasonRequired',
      `${this._subject} takes any certificate of the authority`,
      "say which with `X509Condition.subject('CN', ...)` in `conditions`, or why in `anyCertificate`",
    );
  }

  /** @internal */
  public override _sdkFacts(): SdkFacts {
    const { roleArn, trustAnchorArn, profile } = this;
    const { profileArn } = profile.profileRef;
    return { kind: 'roles-anywhere', roleArn, trustAnchorArn, profileArn, region: this.stack.region };
  }
}

function rolesAnywhere(anyCertificate?: string): TrustedPrincipal {
  const { _facts } = TrustedPrincipal.service('rolesanywhere.amazonaws.com');
  return TrustedPrincipal._of({ ..._facts, reason: anyCertificate?.trim() });
}
