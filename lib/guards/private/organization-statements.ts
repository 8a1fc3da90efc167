import { byText } from '../../reference/text-order';
import { GLOBAL_ACTIONS } from './global-actions';

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** A Deny statement of a policy of an organization. */
export interface GuardStatement {
  readonly Sid: string;
  readonly Effect: 'Deny';
  readonly Principal?: '*';
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource: '*';
  readonly Condition?: Conditions;
}

/**
 * Credentials that do not expire by themselves: users, their access keys and passwords, and the credentials of single
 * services, to which the long-term API keys of Amazon Bedrock belong.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-permissions.html (2026)
 */
const LONG_LIVED = [
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateServiceSpecificCredential',
  'iam:CreateUser',
];

/** @param exempt ARNs of the principals that may make such credentials all the same */
export function denyLongLivedKeys(exempt: readonly string[]): GuardStatement {
  const Condition = { ArnNotLike: { 'aws:PrincipalArn': sorted(exempt) } };
  const statement = { Sid: 'DenyLongLivedKeys', Effect: 'Deny', Action: LONG_LIVED, Resource: '*' } as const;
  return exempt.length === 0 ? statement : { ...statement, Condition };
}

/** @param global actions that keep working in every region, beside those of AWS's list */
export function denyOtherRegions(
  regions: readonly string[],
  exempt: readonly string[],
  global: readonly string[],
): GuardStatement {
  return {
    Sid: 'DenyOtherRegions',
    Effect: 'Deny',
    NotAction: sorted([...GLOBAL_ACTIONS, ...global]),
    Resource: '*',
    Condition: {
      StringNotEquals: { 'aws:RequestedRegion': sorted(regions) },
      ...(exempt.length > 0 && { ArnNotLike: { 'aws:PrincipalArn': sorted(exempt) } }),
    },
  };
}

/**
 * Only `sts:AssumeRole`: callers of `AssumeRoleWithSAML` and `AssumeRoleWithWebIdentity` belong to no organization, and
 * `TagSession` and `SetSourceIdentity` are part of their calls, too. Services do not belong to it either; each verifies by
 * `iam:PassRole` that a role is of the account it works for.
 *
 * @see https://github.com/aws-samples/data-perimeter-policy-examples/blob/main/resource_control_policies/README.md (2026)
 */
export function denyOutsiders(organizationId: string, vendors: readonly string[]): GuardStatement {
  return {
    Sid: 'DenyOutsiders',
    Effect: 'Deny',
    Principal: '*',
    Action: ['sts:AssumeRole'],
    Resource: '*',
    Condition: {
      StringNotEqualsIfExists: {
        'aws:PrincipalOrgID': organizationId,
        ...(vendors.length > 0 && { 'aws:PrincipalAccount': sorted(vendors) }),
      },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  };
}

/** Web identities of one issuer, by their subjects. Says nothing of other issuers: their tokens lack the key. */
export function denyOtherSubjects(issuer: string, subjects: readonly string[], index: number): GuardStatement {
  const key = `${issuer}:sub`;
  return {
    Sid: `DenyOtherSubjects${index + 1}`,
    Effect: 'Deny',
    Principal: '*',
    Action: ['sts:AssumeRoleWithWebIdentity'],
    Resource: '*',
    Condition: { Null: { [key]: 'false' }, StringNotLike: { [key]: sorted(subjects) } },
  };
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(byText);
}
