import type { Construct } from 'constructs';
import type { Access } from '../../access/access';
import type { AccessDescription, RoleDescription } from '../../policy/role-description';
import { ROLE_METADATA_TYPE } from '../../policy/role-description';
import { AccountQuotas } from '../account-quotas';

/** Write into the assembly what a template cannot say: the kind of role, and its access in words. */
export function describeRole(role: Construct, construct: string, access: readonly Access[]): void {
  const quotas = AccountQuotas._raised(role);
  const description: RoleDescription = { construct, access: access.map(describeAccess), ...(quotas && { quotas }) };
  role.node.addMetadata(ROLE_METADATA_TYPE, description);
}

function describeAccess({ sentence, reason, _statements }: Access): AccessDescription {
  const actions = new Set<string>();
  for (const statement of _statements) for (const action of statement.actions) actions.add(action);
  return { sentence, ...(reason && { reason }), actions: [...actions].sort() };
}
