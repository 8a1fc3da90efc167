import { mergeStatements } from '../../../lib/policy/merge';
import { AccountQuotas } from '../../../lib/roles/account-quotas';
import { declaredStatement } from '../../../lib/roles/private/declared-statement';
import { checkCount, checkStatements } from '../../../lib/roles/private/pack-checks';
import { failure, newStack } from '../support';

const SUBJECT = 'EcsTaskRole `Worker`';

const declared = (sentence: string, length: number, condition = '') =>
  declaredStatement(
    {
      actions: ['s3:GetObject'],
      resources: ['r'.repeat(length)],
      ...(condition && { conditions: { StringLike: { 's3:prefix': condition } } }),
    },
    { sentence },
  );
const checking = (...statements: ReturnType<typeof declared>[]) =>
  failure(() => checkStatements(SUBJECT, mergeStatements(statements)));

test.each([
  [6049, ''],
  [
    6050,
    `TooLarge: ${SUBJECT}: a statement of \`read\` takes up to 6145 characters in a policy of its own, and IAM takes ` +
      '6144; its largest part is `Resource` with 6052; write fewer or shorter values in its `Resource`',
  ],
])('a statement with a resource of %d characters', (length, expected) => {
  expect(checking(declared('read', length))).toBe(expected);
});

test('the largest part may be the condition', () => {
  expect(checking(declared('list', 100, 'c'.repeat(6000)))).toMatch(
    /its largest part is `Condition` with 60\d\d; write fewer or shorter values in its `Condition`$/,
  );
});

test('every access that the statement is part of is named once', () => {
  const conflated = [declared('read', 6100), declared('write', 6100), declared('read', 6100)];
  expect(checking(...conflated)).toMatch(/a statement of `read`, `write` takes/);
});

function counting(policies: number, quota?: number): string {
  const stack = newStack();
  if (quota !== undefined) AccountQuotas.of(stack).raise({ managedPoliciesPerRole: quota });
  const statements = [declared('write', 500), ...Array.from({ length: policies }, () => declared('read', 1000))];
  const packs = statements.slice(1).map((statement) => mergeStatements([statement]));
  return failure(() => checkCount(stack, SUBJECT, packs, statements));
}

const PROBLEM = (policies: number, quota: number): string =>
  `TooLarge: ${SUBJECT}: its access takes up to ${policies * 1057} characters and fills ${policies} managed policies, ` +
  `and IAM attaches ${quota} to a role; the largest part is \`read\` with ${policies * 1057}; ` +
  'split the workload into roles that each do less';
const DECLARE = (policies: number): string =>
  `, or declare the quota of the account with \`AccountQuotas.of(scope).raise({ managedPoliciesPerRole: ${policies} })\``;

test.each<[string, number, number | undefined, string]>([
  ['are as many as IAM attaches', 10, undefined, ''],
  ['are too many', 11, undefined, PROBLEM(11, 10) + DECLARE(11)],
  ['are as many as the account raised', 15, 15, ''],
  ['are more than the account raised', 16, 15, PROBLEM(16, 15) + DECLARE(16)],
  ['are more than any account gets', 26, 25, PROBLEM(26, 25)],
])('%s: %d policies', (_, policies, quota, expected) => {
  expect(counting(policies, quota)).toBe(expected);
});
