import type { RoleDescription } from '../../policy/role-description';
import { AccountQuotas } from '../../roles/account-quotas';
import type { VendorAccess } from '../vendor-access';
import { plainText } from './words';

/** What the role card of the template shows. */
export function roleFacts(access: VendorAccess): RoleDescription {
  const quotas = AccountQuotas._raised(access);
  return {
    construct: 'VendorAccess',
    access: [...access._features].flatMap(([name, feature]) =>
      feature.access.map(({ sentence, reason, _statements }) => ({
        sentence: `${plainText(access, sentence)}${feature.optional ? `, if ${name} is switched on` : ''}`,
        ...(reason && { reason }),
        actions: [...new Set(_statements.flatMap(({ actions }) => actions))].sort(),
      })),
    ),
    ...(quotas && { quotas }),
  };
}
