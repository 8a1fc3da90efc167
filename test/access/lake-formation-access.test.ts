import { LakeFormationAccess } from '../../lib/access/lake-formation-access';
import { newStack, statementsOf } from './support';

test('getData asks Lake Formation, for which AWS has no resource', () => {
  const access = LakeFormationAccess.getData({ reason: 'lake' });
  expect([access.sentence, access.reason]).toEqual(['read and write what Lake Formation grants it', 'lake']);
  expect(LakeFormationAccess.getData().reason).toBeUndefined();
  expect(statementsOf(access, newStack())).toEqual([
    {
      actions: ['lakeformation:GetDataAccess'],
      resources: ['*'],
      evidence:
        'AWS has no resource type for lakeformation:GetDataAccess ' +
        '(https://docs.aws.amazon.com/service-authorization/latest/reference/list_lakeformation.html, 2026-09)',
    },
  ]);
});
