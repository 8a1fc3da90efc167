import { KeylessError } from '../../errors';
import type { DeclaredStatement } from '../../roles/private/declared-statement';

/** A Deny statement of a boundary as IAM writes it. */
interface DenyStatement {
  readonly Sid: string;
  readonly Effect: 'Deny';
  readonly Action: readonly string[];
  readonly Resource: string;
  readonly Condition?: object;
}

/**
 * What changes a role or user, where the call carries the boundary that this has or is given.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_iam.html (data of 2026-09-26)
 */
const BOUNDED = [
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateRole',
  'iam:CreateUser',
  'iam:DeleteRolePolicy',
  'iam:DeleteUserPolicy',
  'iam:DetachRolePolicy',
  'iam:DetachUserPolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:PutUserPermissionsBoundary',
  'iam:PutUserPolicy',
  'iam:UpdateAssumeRolePolicy',
];

const REMOVALS = ['iam:DeleteRolePermissionsBoundary', 'iam:DeleteUserPermissionsBoundary'];

const EDITS = ['iam:CreatePolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion', 'iam:SetDefaultPolicyVersion'];

/**
 * What no boundary may allow, whatever else it does. An absent `iam:PermissionsBoundary` is another boundary, too:
 * `StringNotEquals` holds where the key is missing.
 *
 * @param boundary the ARN of the boundary that says this
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate (2026)
 */
export function neverEscalate(boundary: string): readonly DenyStatement[] {
  return [
    {
      Sid: 'OnlyUnderThisBoundary',
      Effect: 'Deny',
      Action: BOUNDED,
      Resource: '*',
      Condition: { StringNotEquals: { 'iam:PermissionsBoundary': boundary } },
    },
    { Sid: 'NeverWithoutBoundary', Effect: 'Deny', Action: REMOVALS, Resource: '*' },
    { Sid: 'NeverAnotherBoundary', Effect: 'Deny', Action: EDITS, Resource: boundary },
  ];
}

/**
 * What makes somebody else's permissions one's own, in calls that do not say which boundary that one has: keys, passwords
 * and groups of a user, policies that stand elsewhere too, who is behind a provider, and roles to assume or to hand on.
 */
const UNBOUNDED = new Set(
  [
    'iam:AddClientIDToOpenIDConnectProvider',
    'iam:AddUserToGroup',
    'iam:AttachGroupPolicy',
    'iam:CreateAccessKey',
    'iam:CreateLoginProfile',
    'iam:CreatePolicyVersion',
    'iam:CreateServiceSpecificCredential',
    'iam:PassRole',
    'iam:PutGroupPolicy',
    'iam:ResetServiceSpecificCredential',
    'iam:SetDefaultPolicyVersion',
    'iam:UpdateLoginProfile',
    'iam:UpdateOpenIDConnectProviderThumbprint',
    'iam:UpdateSAMLProvider',
    'iam:UploadSigningCertificate',
    'sts:AssumeRole',
  ].map((action) => action.toLowerCase()),
);

/** Throws for access that reaches identities outside the boundary by a wildcard; those that it names are its author's word. */
export function assertNoEscape(subject: string, statements: readonly DeclaredStatement[]): void {
  for (const { json } of statements) {
    const action = [json.Action].flat().find((name) => UNBOUNDED.has(name.toLowerCase()));
    const resource = [json.Resource].flat().find((arn) => /[*?]/.test(arn));
    if (action === undefined || resource === undefined) continue;
    throw new KeylessError(
      'WildcardForbidden',
      `${subject}: \`${action}\` on \`${resource}\` reaches identities that are not under it`,
      'name each of them by its ARN',
    );
  }
}
