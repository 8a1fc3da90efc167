import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { trustPolicy } from '../../lib/trust/trust-policy';
import { weakExternalId } from '../../lib/trust/weak-external-id';
import { SUBJECT, role, token } from './samples';

test.each([
  ['123456789012', 'is an account id'],
  ['12345678901234567890', 'has only digits'],
  ['short', 'has 5 characters, fewer than 16'],
  ['ToolJumpRoleOfOurs', 'is the name of the role'],
])('`%s` is weak: it %s', (value, weakness) => {
  expect(weakExternalId(value, 'ToolJumpRoleOfOurs')).toEqual([
    {
      id: 'cdk-keyless:weak-external-id',
      message: `external id \`${value}\` ${weakness}; ask the vendor for one that is unique to you and hard to guess`,
    },
  ]);
});

test.each(['3f2a9c1e-77aa-4b1c-9d2e-0a1b2c3d4e5f', 'sixteen-chars-ok', token('ExternalId')])(
  '`%s` is fine',
  (value) => {
    expect(weakExternalId(value, 'Role')).toEqual([]);
  },
);

test('a trust hands its warnings on, once for each external id', () => {
  const grants = [role(), role()].map((principal) => ({ principal, conditions: [C.externalId('short')] }));
  expect(trustPolicy(SUBJECT, grants).warnings.map((warning) => warning.id)).toEqual(['cdk-keyless:weak-external-id']);
  expect(
    trustPolicy(
      SUBJECT,
      [{ principal: role(), conditions: [C.externalId('ToolJumpRoleOfOurs')] }],
      'ToolJumpRoleOfOurs',
    ).warnings,
  ).toHaveLength(1);
});
