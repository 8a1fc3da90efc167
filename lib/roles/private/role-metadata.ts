import type { Construct } from 'constructs';
import type { Access } from '../../access/access';
import type { RoleDescription } from '../../policy/role-description';
import { ROLE_METADATA_TYPE } from '../../policy/role-description';

/** Write into the assembly what a template cannot say: the kind of role, and its access in words. */
export function describeRole(role: Construct, construct: string, access: readonly Access[]): void {
  const description: RoleDescription = {
    construct,
    access: access.map(({ sentence, reason, _statements }) => ({
      sentence,
      ...(reason && { reason }),
      actions: [...new Set(_statements.flatMap(({ actions }) => actions))].sort(),
    })),
  };
  role.node.addMetadata(ROLE_METADATA_TYPE, description);
}
