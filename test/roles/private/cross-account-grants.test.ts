import { crossAccountGrants } from '../../../lib/roles/private/cross-account-grants';
import { TrustCondition } from '../../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../../lib/trust/trusted-principal';

const trusted = ['One', 'Two'].map((name) => TrustedPrincipal.role('222233334444', name));

test('every principal has the same conditions, the external id among them', () => {
  const sourceIp = TrustCondition.sourceIp('203.0.113.0/24');

  const grants = crossAccountGrants('CrossAccountRole `A`', '111122223333', {
    trusted,
    externalId: 'an-external-id-of-ours',
    conditions: [sourceIp],
  });

  expect(grants.map(({ principal }) => principal)).toEqual(trusted);
  expect(grants[0]?.conditions).toEqual([TrustCondition.externalId('an-external-id-of-ours'), sourceIp]);
  expect(grants[1]?.conditions).toBe(grants[0]?.conditions);
});

test('without conditions there are none', () => {
  const grants = crossAccountGrants('CrossAccountRole `A`', '222233334444', { trusted });

  expect(grants.flatMap(({ conditions }) => conditions)).toEqual([]);
});
