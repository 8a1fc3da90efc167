import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack, Stage, Token } from 'aws-cdk-lib/core';
import { Access } from '../../lib/access/access';
import { readAssembly } from '../../lib/review/inputs/assembly';
import { rolesOf } from '../../lib/review/inputs/roles';
import { roleCardsText } from '../../lib/review/reports/role-card-text';
import { roleCard } from '../../lib/review/role-card';
import { AccountQuotas } from '../../lib/roles/account-quotas';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { failure, newApp, newStack } from './support';

const { _quota: quotaOf } = AccountQuotas;

test('the standard quotas hold where nobody declares any', () => {
  const stack = newStack();
  expect(quotaOf(stack, 'managedPoliciesPerRole')).toBe(10);
  expect(quotaOf(stack, 'trustPolicyLength')).toBe(2048);
  expect(AccountQuotas._raised(stack)).toBeUndefined();
});

test('a declared quota holds for all scopes below', () => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker');

  AccountQuotas.of(stack.node.root).raise({ managedPoliciesPerRole: 20 });

  expect(quotaOf(role, 'managedPoliciesPerRole')).toBe(20);
  expect(AccountQuotas._raised(role)).toEqual({ managedPoliciesPerRole: 20, trustPolicyLength: 2048 });
});

test('the nearest scope wins, quota by quota', () => {
  const app = newApp();
  const stage = new Stage(app, 'Production');
  const stack = new Stack(stage, 'Stack');
  AccountQuotas.of(app).raise({ managedPoliciesPerRole: 20, trustPolicyLength: 3000 });
  AccountQuotas.of(stage).raise({ managedPoliciesPerRole: 10 });

  expect(AccountQuotas._raised(stack)).toEqual({ managedPoliciesPerRole: 10, trustPolicyLength: 3000 });
  expect(AccountQuotas._raised(app)).toEqual({ managedPoliciesPerRole: 20, trustPolicyLength: 3000 });
});

test('quotas of one scope may be declared one by one, and again', () => {
  const stack = newStack();
  AccountQuotas.of(stack).raise({ managedPoliciesPerRole: 20 });
  AccountQuotas.of(stack).raise({ trustPolicyLength: 4096, managedPoliciesPerRole: undefined });
  AccountQuotas.of(stack).raise({ managedPoliciesPerRole: 20 });

  expect(AccountQuotas._raised(stack)).toEqual({ managedPoliciesPerRole: 20, trustPolicyLength: 4096 });
});

const NUMBER = 'write the number that Service Quotas shows for the account';

test.each([
  [{ managedPoliciesPerRole: 9 }, '`managedPoliciesPerRole` `9` is no quota that an account can have', '10 to 25'],
  [{ managedPoliciesPerRole: 26 }, '`managedPoliciesPerRole` `26` is no quota that an account can have', '10 to 25'],
  [
    { managedPoliciesPerRole: 12.5 },
    '`managedPoliciesPerRole` `12.5` is no quota that an account can have',
    '10 to 25',
  ],
  [{ managedPoliciesPerRole: NaN }, '`managedPoliciesPerRole` `NaN` is no quota that an account can have', '10 to 25'],
  [{ trustPolicyLength: 2047 }, '`trustPolicyLength` `2047` is no quota that an account can have', '2048 to 4096'],
  [{ trustPolicyLength: 4097 }, '`trustPolicyLength` `4097` is no quota that an account can have', '2048 to 4096'],
  [
    { trustPolicyLength: Token.asNumber({ Ref: 'Quota' }) },
    '`trustPolicyLength` is a token, which is known only at deployment',
    '2048 to 4096',
  ],
])('refuses %j', (quotas, problem, range) => {
  expect(failure(() => AccountQuotas.of(newStack()).raise(quotas))).toBe(
    `InvalidValue: ${problem}; ${NUMBER}, ${range}`,
  );
});

test('refuses a second value on the same scope, and keeps the first', () => {
  const stack = newStack();
  AccountQuotas.of(stack).raise({ managedPoliciesPerRole: 20 });

  expect(failure(() => AccountQuotas.of(stack).raise({ managedPoliciesPerRole: 15, trustPolicyLength: 4096 }))).toBe(
    'InvalidValue: `managedPoliciesPerRole` `15` is declared as `20` on the same scope already; declare each quota of a scope once',
  );
  expect(AccountQuotas._raised(stack)).toEqual({ managedPoliciesPerRole: 20, trustPolicyLength: 2048 });
});

test('role cards count against the declared quotas, with a range where tokens leave the size open', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'quotas-'));
  const app = newApp(outdir);
  const stack = newStack({}, 'Stack', app);
  AccountQuotas.of(app).raise({ managedPoliciesPerRole: 20, trustPolicyLength: 4096 });
  const resource = `arn:${stack.partition}:s3:::${'b'.repeat(1945)}`;
  new EcsTaskRole(stack, 'Worker', {
    access: [Access._of('read', [{ actions: ['s3:GetObject'], resources: [resource] }])],
  });
  app.synth();

  const text = roleCardsText(readAssembly(outdir).flatMap(rolesOf).map(roleCard), false);

  rmSync(outdir, { recursive: true });
  expect(text).toMatch(/sizes +trust \d+-\d+ of 4,096 · 1 policy of 20, the largest 2,0\d\d-2,0\d\d of 6,144$/);
});
