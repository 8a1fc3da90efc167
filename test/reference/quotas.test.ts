import { QUOTAS, type Quota } from '../../lib/reference/quotas';

test.each([
  ['trustPolicy', 2048, 4096],
  ['managedPolicy', 6144, 6144],
  ['inlinePolicies', 10240, 10240],
  ['managedPoliciesPerRole', 10, 25],
  ['oidcProviders', 100, 700],
  ['roleName', 64, 64],
  ['path', 512, 512],
  ['roleDescription', 1000, 1000],
  ['maxSessionDuration', 43200, 43200],
  ['chainedSession', 3600, 3600],
  ['externalId', 1224, 1224],
  ['sessionTags', 50, 50],
] as const)('%s is %d, at most %d', (name, standard, maximum) => {
  expect(QUOTAS[name]).toMatchObject({ standard, maximum });
});

test.each([
  ['maxSessionDuration', 3600],
  ['requestedDuration', 900],
  ['externalId', 2],
  ['roleSessionName', 2],
] as const)('%s is at least %d', (name, minimum) => {
  expect(QUOTAS[name].minimum).toBe(minimum);
});

test.each(Object.entries<Quota>(QUOTAS))('%s names its AWS page and a date', (_, quota) => {
  expect(quota.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  expect(quota.date).toMatch(/^\d{4}(-\d\d){0,2}$/);
  expect(quota.maximum).toBeGreaterThanOrEqual(quota.standard);
  expect(quota.minimum ?? 0).toBeLessThanOrEqual(quota.standard);
});
