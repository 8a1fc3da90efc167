/** The type under which a role's description stands in the metadata of an assembly. */
export const ROLE_METADATA_TYPE = 'cdk-keyless:role';

/** What a construct knows of its role and a template cannot say; written at synthesis, read for role cards. */
export interface RoleDescription {
  /** The class of the construct, such as `CrossAccountRole`. */
  readonly construct: string;
  /** The declared access, in the order of the author. */
  readonly access: readonly AccessDescription[];
  /** Quotas that the account raised; absent where the standard ones hold. */
  readonly quotas?: QuotaDescription;
}

/** Quotas of the account that a role is deployed into. */
export interface QuotaDescription {
  readonly managedPoliciesPerRole: number;
  readonly trustPolicyLength: number;
}

/** One declared access in words. */
export interface AccessDescription {
  readonly sentence: string;
  readonly reason?: string;
  readonly actions: readonly string[];
}
