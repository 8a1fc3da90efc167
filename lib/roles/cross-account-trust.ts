import type { TrustCondition } from '../trust/trust-condition';
import type { TrustedPrincipal } from '../trust/trusted-principal';

/** Who of other accounts may assume a role, and what they must show. */
export interface CrossAccountTrust {
  /** Who may assume the role. At least one; a named role is better than a whole account. */
  readonly trusted: TrustedPrincipal[];

  /**
   * The external id that a third party must send, of 2 to 1224 characters: the third party makes it, unique per customer.
   *
   * It keeps the third party from being talked into using the role for another of its customers. It is not a secret.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html (2023)
   * @default - none, which is an error for a third party
   */
  readonly externalId?: string;

  /**
   * What else must hold. All conditions apply together, to every trusted principal.
   *
   * @default - nothing else
   */
  readonly conditions?: TrustCondition[];

  /**
   * Whether the trusted principals belong to somebody else, who must then send an external id.
   *
   * @default - true, unless a condition or principal keeps the trust inside an organization, or all trusted principals
   * are of the stack's own account
   */
  readonly thirdParty?: boolean;
}
