/** One limit of IAM or STS, with the page that states it. */
export interface Quota {
  /** What holds unless the account asked for more. */
  readonly standard: number;
  /** The most an account can ask for; the same as `standard` when it cannot be raised. */
  readonly maximum: number;
  /** The least, where there is one. */
  readonly minimum?: number;
  /** What is counted. */
  readonly unit: 'characters' | 'seconds' | 'items';
  /** The AWS page the number comes from. */
  readonly page: string;
  /** The month, or the year, of the copy the number was read from; re-check before a release. */
  readonly date: string;
}

const IAM = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const ASSUME = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html';
const CREATE = 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html';
const SESSION = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html';

type Range = Partial<Pick<Quota, 'minimum' | 'maximum'>>;

/** Numbers of the API come from the SDK's model of 2026-05, those of the guide from a copy of 2026-03. */
function quota(
  standard: number,
  unit: Quota['unit'],
  page = IAM,
  range: Range = {},
  date = page === IAM ? '2026-03' : '2026-05',
): Quota {
  return { standard, maximum: standard, unit, page, date, ...range };
}

/** The limits this library keeps to. Sizes of policies do not count white space. */
export const QUOTAS = {
  /** Trust policy of a role. Others who quote the guide later in 2026 give 8192 as the maximum. */
  trustPolicy: quota(2048, 'characters', IAM, { maximum: 4096 }),
  /** One managed policy. Unverified: every copy at hand leaves out the list with the number; those who quote it agree. */
  managedPolicy: quota(6144, 'characters', IAM, {}, '2026'),
  /** All inline policies of one role together. */
  inlinePolicies: quota(10240, 'characters'),
  /** Managed policies attached to one role. An undated copy of AWS's knowledge center gives 20 as the maximum. */
  managedPoliciesPerRole: quota(10, 'items', IAM, { maximum: 25 }),
  /** Stored versions of one managed policy. */
  managedPolicyVersions: quota(5, 'items', IAM, {}, '2023'),
  /** Permissions boundaries of one role. */
  boundariesPerRole: quota(1, 'items', IAM, {}, '2023'),
  /** Roles in one instance profile. */
  rolesPerInstanceProfile: quota(1, 'items', IAM, {}, '2023'),
  /** OIDC providers of one account. */
  oidcProviders: quota(100, 'items', IAM, { maximum: 700 }),
  /** Role name; with the path when the console's Switch Role is used. */
  roleName: quota(64, 'characters', IAM, { minimum: 1 }),
  /** User name. */
  userName: quota(64, 'characters', IAM, { minimum: 1 }),
  /** Policy name. */
  policyName: quota(128, 'characters', IAM, { minimum: 1 }),
  /** Instance profile name. */
  instanceProfileName: quota(128, 'characters', IAM, { minimum: 1 }),
  /** Path of a role, user or policy, slashes included. */
  path: quota(512, 'characters', IAM, { minimum: 1 }),
  /** Description of a role. */
  roleDescription: quota(1000, 'characters', CREATE),
  /** `MaxSessionDuration` of a role. */
  maxSessionDuration: quota(43200, 'seconds', CREATE, { minimum: 3600 }),
  /** `MaxSessionDuration` of a role that does not state it. */
  defaultSessionDuration: quota(3600, 'seconds', CREATE),
  /** `DurationSeconds` of one call, up to the role's own maximum. */
  requestedDuration: quota(43200, 'seconds', ASSUME, { minimum: 900 }),
  /** A session of a role assumed by another role; asking for more fails. */
  chainedSession: quota(3600, 'seconds', ASSUME),
  /** A session from GetSessionToken, hence the oldest MFA there can be. */
  userSession: quota(129600, 'seconds', SESSION, { minimum: 900 }),
  /** External id. */
  externalId: quota(1224, 'characters', ASSUME, { minimum: 2 }),
  /** Role session name. */
  roleSessionName: quota(64, 'characters', ASSUME, { minimum: 2 }),
  /** Source identity. */
  sourceIdentity: quota(64, 'characters', ASSUME, { minimum: 2 }),
  /** Session tags of one call. */
  sessionTags: quota(50, 'items', ASSUME),
  /** Key of a tag. */
  tagKey: quota(128, 'characters', IAM, { minimum: 1 }),
  /** Value of a tag. */
  tagValue: quota(256, 'characters', IAM, { minimum: 0 }),
  /** Session policy given with one call. */
  sessionPolicy: quota(2048, 'characters', ASSUME),
  /** Managed session policies given with one call. */
  managedSessionPolicies: quota(10, 'items', ASSUME),
} as const satisfies Readonly<Record<string, Quota>>;
