import type { ConditionKeyFact, PrincipalKind } from './condition-keys';
import { SAML_KEY_TABLE } from './saml-key-table';

const GLOBAL = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
const STS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html';
const ACTIONS = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_sts.html';
// The copies read have no date of their own; they name keys of 2026. STS is of 2023, and ACTIONS agrees with it.
const READ = '2026';

const USERS: readonly PrincipalKind[] = ['user', 'account', 'organization'];
const ROLES: readonly PrincipalKind[] = ['role', 'account', 'organization'];
const SIGNED: readonly PrincipalKind[] = ['role', 'user', 'account', 'organization'];
const CALLERS: readonly PrincipalKind[] = [...SIGNED, 'oidc', 'saml'];
const SERVICE: readonly PrincipalKind[] = ['service'];
const EVERYONE: readonly PrincipalKind[] = [...CALLERS, 'service'];
const NOBODY: readonly PrincipalKind[] = [];

const VENDOR = 'remove the condition: only an AWS principal that calls `sts:AssumeRole` sends an external id';
const MFA = 'trust an IAM user instead, or remove the condition';
const ORG =
  'remove the condition: restrict the subject of a web identity, or leave a service to `iam:PassRole`, which keeps it in the account';
const NETWORK = 'remove the condition: the call comes from inside AWS';
const SOURCE = 'remove the condition, and name the account or the role as the principal instead';
const SIGNED_ONLY =
  'remove the condition: only signed calls of IAM principals carry it; use a claim of the identity provider';
const WEB_ONLY = 'remove the condition: only web identities, and the roles they assumed, carry it';
const TAGGED = 'remove the condition: AWS documents no such session value for this service';
const NEVER = 'remove the condition: no caller of STS carries it when it assumes a role';

type Extra = Partial<Pick<ConditionKeyFact, 'multivalued' | 'always' | 'sentence' | 'caveat' | 'identityLike'>>;

function row(
  page: string,
  key: string,
  type: ConditionKeyFact['type'],
  subject: string,
  carriedBy: readonly PrincipalKind[],
  instead: string,
  extra: Extra = {},
): ConditionKeyFact {
  return { key, type, subject, carriedBy, instead, always: NOBODY, multivalued: false, page, date: READ, ...extra };
}

const global = row.bind(undefined, GLOBAL);
const sts = row.bind(undefined, ACTIONS);

const REGIONAL_VPC = 'VPC ids are unique within one region only: pair it with aws:RequestedRegion';
const ENDPOINT_ONLY = 'only true through a VPC endpoint';
const ASSUME_ONLY = 'binds only the moment of assumption';

/** The condition keys that matter when a role is assumed; any other `aws:` or `sts:` key is refused. */
export const CONDITION_KEY_TABLE: readonly ConditionKeyFact[] = [
  sts('sts:ExternalId', 'string', 'the external id', SIGNED, VENDOR, { identityLike: true }),
  sts('sts:RoleSessionName', 'string', 'the session name', EVERYONE, NEVER, { always: CALLERS }),
  sts('sts:SourceIdentity', 'string', 'the source identity set on the session', CALLERS, TAGGED),
  sts('sts:TransitiveTagKeys', 'string', 'a transitive tag key', CALLERS, TAGGED, { multivalued: true }),
  row(STS, 'sts:DurationSeconds', 'numeric', 'the requested duration in seconds', NOBODY, NEVER),
  sts('iam:ResourceTag/', 'string', "this role's own tag {tag}", EVERYONE, NEVER),

  global('aws:SourceIp', 'ip', 'the source address', CALLERS, NETWORK, {
    sentence: 'the call comes from {values}',
    caveat: 'never true through a VPC endpoint',
  }),
  global('aws:VpcSourceIp', 'ip', 'the private source address', CALLERS, NETWORK, { caveat: ENDPOINT_ONLY }),
  global('aws:SourceVpc', 'string', 'the source VPC', CALLERS, NETWORK, {
    sentence: 'the call comes through a VPC endpoint in {values}',
    caveat: `${ENDPOINT_ONLY}; ${REGIONAL_VPC}`,
    identityLike: true,
  }),
  global('aws:SourceVpce', 'string', 'the VPC endpoint', CALLERS, NETWORK, {
    sentence: 'the call comes through the VPC endpoint {values}',
    caveat: ENDPOINT_ONLY,
    identityLike: true,
  }),
  global('aws:SourceVpcArn', 'arn', 'the ARN of the source VPC', NOBODY, NEVER),
  global('aws:VpceAccount', 'string', 'the account of the VPC endpoint', NOBODY, NEVER, { identityLike: true }),
  global('aws:VpceOrgID', 'string', 'the organization of the VPC endpoint', NOBODY, NEVER, { identityLike: true }),
  global('aws:VpceOrgPaths', 'string', 'the organization path of the VPC endpoint', NOBODY, NEVER, {
    multivalued: true,
  }),

  global('aws:PrincipalOrgID', 'string', 'the organization of the caller', SIGNED, ORG, {
    sentence: 'the caller belongs to organization {values}',
    caveat: 'never true for an account outside an organization',
    identityLike: true,
  }),
  global('aws:PrincipalOrgPaths', 'string', 'the organization path of the caller', SIGNED, ORG, {
    sentence: 'the caller belongs to the organization path {values}',
    caveat: 'never true for an account outside an organization',
    multivalued: true,
  }),
  global('aws:PrincipalArn', 'arn', 'the ARN of the caller', SIGNED, SIGNED_ONLY, { always: SIGNED }),
  global('aws:PrincipalAccount', 'string', 'the account of the caller', SIGNED, SIGNED_ONLY, {
    always: SIGNED,
    identityLike: true,
  }),
  global('aws:PrincipalType', 'string', 'the type of the caller', SIGNED, SIGNED_ONLY, { always: SIGNED }),
  global('aws:PrincipalTag/', 'string', "the caller's tag {tag}", SIGNED, SIGNED_ONLY, {
    caveat: 'never true for a caller without the tag',
  }),
  global('aws:userid', 'string', 'the unique id of the caller', SIGNED, SIGNED_ONLY, { always: SIGNED }),
  global(
    'aws:username',
    'string',
    'the user name of the caller',
    USERS,
    'use `TrustCondition.principalArn` for a role',
  ),
  global('aws:SourceIdentity', 'string', 'the source identity of the caller', ROLES, SIGNED_ONLY, {
    caveat: 'only true for a caller whose session already has a source identity',
  }),
  global('aws:FederatedProvider', 'string', 'the identity provider of the caller', [...ROLES, 'oidc'], WEB_ONLY, {
    caveat: 'the ARN of the provider, unless it is built into AWS',
  }),
  global('aws:TokenIssueTime', 'date', "the issue time of the caller's credentials", SIGNED, SIGNED_ONLY, {
    caveat: 'never true for a caller with a long-term access key',
  }),
  global('aws:MultiFactorAuthPresent', 'bool', 'MFA', USERS, MFA, {
    sentence: 'the caller signed in with MFA',
    caveat: 'never true for a call with an access key alone',
  }),
  global('aws:MultiFactorAuthAge', 'numeric', "the age of the caller's MFA in seconds", USERS, MFA, {
    caveat: 'never true for a call without MFA',
  }),

  global('aws:RequestTag/', 'string', 'the session tag {tag}', CALLERS, TAGGED, {
    caveat: 'only true when the caller passes the tag',
  }),
  global('aws:TagKeys', 'string', 'a key of the session tags', CALLERS, TAGGED, { multivalued: true }),
  global('aws:ResourceTag/', 'string', "this role's own tag {tag}", EVERYONE, NEVER),

  global('aws:SourceAccount', 'string', 'the account the service acts for', NOBODY, SOURCE, {
    sentence: 'the service acts for account {values}',
    identityLike: true,
  }),
  global('aws:SourceArn', 'arn', 'the resource the service acts for', NOBODY, SOURCE, {
    sentence: 'the service acts for {values}',
  }),
  global('aws:SourceOrgID', 'string', 'the organization the service acts for', NOBODY, SOURCE, { identityLike: true }),
  global('aws:SourceOrgPaths', 'string', 'the organization path the service acts for', NOBODY, SOURCE, {
    multivalued: true,
  }),
  global('aws:PrincipalIsAWSService', 'bool', 'a service', SERVICE, 'trust the service by `TrustedPrincipal.service`', {
    sentence: 'the caller is an AWS service',
  }),
  global(
    'aws:PrincipalServiceName',
    'string',
    'the calling service',
    SERVICE,
    'trust it by `TrustedPrincipal.service`',
  ),

  global('aws:CurrentTime', 'date', 'the time of the call', EVERYONE, NEVER, { always: EVERYONE, caveat: ASSUME_ONLY }),
  global('aws:EpochTime', 'numeric', 'the time of the call in epoch seconds', EVERYONE, NEVER, {
    always: EVERYONE,
    caveat: ASSUME_ONLY,
  }),
  global('aws:SecureTransport', 'bool', 'TLS', EVERYONE, NEVER, {
    always: EVERYONE,
    sentence: 'the call is encrypted in transit',
  }),
  global('aws:RequestedRegion', 'string', 'the region of the call', EVERYONE, NEVER, {
    always: CALLERS,
    caveat: 'the global STS endpoint counts as its own region',
  }),
  global('aws:ViaAWSService', 'bool', 'forwarding', SIGNED, SIGNED_ONLY, {
    always: SIGNED,
    sentence: "a service makes the call with the caller's credentials",
  }),
  global('aws:CalledVia', 'string', 'a service on the way', SIGNED, SIGNED_ONLY, { multivalued: true }),
  global('aws:CalledViaFirst', 'string', 'the first service on the way', SIGNED, SIGNED_ONLY),
  global('aws:CalledViaLast', 'string', 'the last service on the way', SIGNED, SIGNED_ONLY),

  ...SAML_KEY_TABLE,
];

/** Keys whose value the caller writes itself: refused as a guard. */
export const SPOOFABLE_KEYS: readonly string[] = ['aws:UserAgent', 'aws:Referer'];
