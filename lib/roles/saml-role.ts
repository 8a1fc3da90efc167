import type { ISAMLProviderRef } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { samlPrincipal } from '../trust/saml-principal';
import type { TrustCondition } from '../trust/trust-condition';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import { samlAudienceCondition } from './private/saml-audience-condition';
import type { SdkFacts } from './private/sdk-snippet/facts';

/** What a `SamlRole` accepts. */
export interface SamlRoleProps extends KeylessRoleProps {
  /** The SAML provider, such as `new iam.SamlProvider(...)` or `iam.SamlProvider.fromSamlProviderArn(...)`. */
  readonly provider: ISAMLProviderRef;

  /**
   * The regions whose sign-in endpoints the provider sends people to. With more than one, people can still sign in when
   * one region cannot be reached.
   *
   * @see https://docs.aws.amazon.com/general/latest/gr/signin-service.html (2026)
   * @default - the endpoint of the partition that is written without a region, such as `https://signin.aws.amazon.com/saml`
   */
  readonly signInRegions?: string[];

  /**
   * The id that AWS gave the provider, for assertions that are encrypted: `CfnSAMLProvider.attrSamlProviderUuid`, or the
   * detail page of the provider. Encrypted assertions go to an endpoint of their own.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html (2026)
   * @default - assertions are not encrypted
   */
  readonly encryptionId?: string;

  /**
   * Which people, such as `SamlCondition.affiliation('staff')`. All conditions apply together. One on `SAML:aud` takes
   * the place of the role's own.
   *
   * @default - everyone for whom the provider names this role in the assertion
   */
  readonly conditions?: TrustCondition[];

  /**
   * Whether assertions may carry session tags. Without it an assertion with a tag is refused as a whole.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html (2023)
   * @default - only if a condition asks for one
   */
  readonly sessionTags?: boolean;

  /**
   * Whether assertions may carry a source identity, which CloudTrail then shows through every later role.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html (2023)
   * @default - only if a condition asks for one
   */
  readonly sourceIdentity?: boolean;
}

/**
 * The role of people who sign in through a SAML provider: into the console, and for temporary credentials on their own
 * machine, which tools fetch with the same assertion.
 *
 * The provider decides who may have the role, by naming it in the assertion. `maxSessionDuration` bounds both ways in;
 * an assertion that does not ask for more gets one hour.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html (2026)
 * @throws KeylessError `InvalidValue` for a provider or region that is none, `MissingValue` where no sign-in endpoint is
 * known, `ConditionNotCarried` for conditions that no assertion meets
 */
export class SamlRole extends KeylessRole {
  /**
   * What the provider sends as one value of the attribute `https://aws.amazon.com/SAML/Attributes/Role`: the ARNs of the
   * role and the provider.
   */
  public readonly roleAttribute: string;

  private readonly providerArn: string;

  public constructor(scope: Construct, id: string, props: SamlRoleProps) {
    super(scope, id, 'SamlRole', props);
    this.providerArn = props.provider.samlProviderRef.samlProviderArn;
    this._assumableBy([
      {
        principal: samlPrincipal(this.providerArn, extraActions(props)),
        conditions: [...samlAudienceCondition(this._subject, this.stack, props), ...(props.conditions ?? [])],
      },
    ]);
    this._requiresAccess();
    this.roleAttribute = `${this.roleArn},${this.providerArn}`;
  }

  /** @internal */
  public override _sdkFacts(): SdkFacts {
    return { kind: 'saml', roleArn: this.roleArn, providerArn: this.providerArn, region: this.stack.region };
  }
}

function extraActions({ sessionTags, sourceIdentity }: SamlRoleProps): string[] {
  return [...(sessionTags ? ['sts:TagSession'] : []), ...(sourceIdentity ? ['sts:SetSourceIdentity'] : [])];
}
