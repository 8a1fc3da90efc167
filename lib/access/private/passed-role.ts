import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { AccessStatement } from '../access';
import { exactArn } from './exact-arn';

/**
 * Handing roles to a service: exactly these, to nothing else. None for no role.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html (2026-11)
 * @throws KeylessError `WildcardForbidden` for an imported role whose ARN holds a wildcard
 */
export function passedRoles(roles: readonly (IRoleRef | string)[], service: string): readonly AccessStatement[] {
  if (roles.length === 0) return [];
  const arns = roles.map((role) => exactArn(typeof role === 'string' ? role : role.roleRef.roleArn));
  const conditions = { StringEquals: { 'iam:PassedToService': service } };
  return [{ actions: ['iam:PassRole'], resources: [...new Set(arns)], conditions }];
}
