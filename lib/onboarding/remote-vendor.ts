import type { TrustCondition } from '../trust/trust-condition';
import type { TrustedPrincipal } from '../trust/trusted-principal';
import type { ExternalIdPolicy } from './external-id-policy';

/** A vendor that calls from an account of its own. */
export interface RemoteVendor {
  /** Who calls. At least one; name the role that calls, not the vendor's account as a whole. */
  readonly trusted: TrustedPrincipal[];

  /**
   * Who makes the external id of a customer, and what it looks like.
   *
   * @default ExternalIdPolicy.madeByVendor()
   */
  readonly externalId?: ExternalIdPolicy;

  /**
   * The public addresses that the vendor's calls come from, as IPv4 or IPv6 addresses or CIDR blocks. Leave them out where
   * it reaches STS through a VPC endpoint, whose calls have none.
   *
   * They bind the call that assumes the role; `access.when(AccessCondition.sourceIp(...))` binds what the session does.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip (2026-11)
   * @default - from anywhere
   */
  readonly addresses?: string[];

  /**
   * What else must hold when the role is assumed.
   *
   * @default - nothing else
   */
  readonly conditions?: TrustCondition[];
}
