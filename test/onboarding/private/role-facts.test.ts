import { roleFacts } from '../../../lib/onboarding/private/role-facts';
import { AccountQuotas } from '../../../lib/roles/account-quotas';
import { reads, vendor } from '../support';
import { Access } from '../../../lib/access/access';

test('the card has reasons, exact actions and raised quotas', () => {
  const access = vendor();
  AccountQuotas.of(access).raise({ managedPoliciesPerRole: 20 });
  const statements = [
    { actions: ['s3:PutObject', 's3:GetObject'], resources: ['arn:aws:s3:::acme/a'] },
    { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::acme/b'] },
  ];
  access.addFeature('Exports', reads('', { access: [Access._of('use files', statements, { reason: 'it must' })] }));

  expect(roleFacts(access)).toEqual({
    construct: 'VendorAccess',
    access: [{ sentence: 'use files', reason: 'it must', actions: ['s3:GetObject', 's3:PutObject'] }],
    quotas: { managedPoliciesPerRole: 20, trustPolicyLength: 2048 },
  });
});
