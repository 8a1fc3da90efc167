import type { Access } from '../access/access';

/** One thing that a vendor does for its customer, with what its role needs for it. */
export interface VendorFeature {
  /** What the customer gets from it, in a sentence for people who do not read policies. */
  readonly description: string;

  /** What the role may do for it. At least one; give each a `reason` where a customer would ask for it. */
  readonly access: Access[];

  /**
   * Whether the customer switches it on. Off until then, so that an upgrade never widens the access of a customer.
   *
   * @default false - the feature is part of every installation
   */
  readonly optional?: boolean;

  /**
   * The managed policy that holds it, for vendors with more features than IAM attaches policies to a role. Features of
   * one policy are all optional or all not.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (2026-03)
   * @default - a policy of its own, called like the feature
   */
  readonly policy?: string;
}
