import { CfnDashboard } from 'aws-cdk-lib/aws-quicksight';
import { Token } from 'aws-cdk-lib/core';
import { QuickSightAccess } from '../../lib/access/quicksight-access';
import { ACCOUNT, getArn, newStack, ownArn, statementsOf } from './support';

const DASHBOARD = `arn:aws:quicksight:us-east-1:${ACCOUNT}:dashboard/sales`;
const USER = `arn:aws:quicksight:us-east-1:${ACCOUNT}:user/default/reader`;
const onSites = (...sites: string[]) => ({
  'ForAllValues:StringEquals': { 'quicksight:AllowedEmbeddingDomains': sites },
  Null: { 'quicksight:AllowedEmbeddingDomains': 'false' },
});
const stack = newStack();

test('embedForAnonymous is held to one dashboard, one namespace and the sites given', () => {
  const domains = ['https://app.example.com', 'https://localhost:3000'];
  const access = QuickSightAccess.embedForAnonymous(DASHBOARD, { domains, namespace: 'public', reason: 'portal' });
  expect(access.sentence).toBe(
    'embed dashboard sales for anonymous visitors, on https://app.example.com or https://localhost:3000',
  );
  expect(access.reason).toBe('portal');
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['quicksight:GenerateEmbedUrlForAnonymousUser'],
      resources: [DASHBOARD, DASHBOARD.replace('dashboard/sales', 'namespace/public')],
      conditions: onSites(...domains),
    },
  ]);
});

test('embedForAnonymous takes an L1 dashboard, in the default namespace', () => {
  const own = newStack();
  const dashboard = new CfnDashboard(own, 'L1', { awsAccountId: ACCOUNT, dashboardId: 'sales', name: 'Sales' });
  const access = QuickSightAccess.embedForAnonymous(dashboard);
  expect(access.sentence).toBe('embed dashboard Sales for anonymous visitors');
  expect(statementsOf(access, own)).toEqual([
    {
      actions: ['quicksight:GenerateEmbedUrlForAnonymousUser'],
      resources: [getArn('L1'), ownArn('quicksight', 'namespace/default')],
    },
  ]);
});

test('embedForUser is held to one user', () => {
  const access = QuickSightAccess.embedForUser(USER, { domains: [Token.asString({ Ref: 'Site' })] });
  expect(access.sentence).toBe('embed what user reader sees, on a site named at deployment');
  expect(statementsOf(access, stack)).toMatchObject([
    { actions: ['quicksight:GenerateEmbedUrlForRegisteredUser'], resources: [USER] },
  ]);
  expect(QuickSightAccess.embedForUser(USER).sentence).toBe('embed what user reader sees');
});

test.each([
  [[], '`domains` is empty; write each as `https://app.example.com`, without a path'],
  [
    ['https://*.example.com'],
    '`domains` `https://*.example.com` is no site; write each as `https://app.example.com`, without a path',
  ],
  [
    ['app.example.com'],
    '`domains` `app.example.com` is no site; write each as `https://app.example.com`, without a path',
  ],
])('the sites %j are refused', (domains, message) => {
  expect(() => QuickSightAccess.embedForUser(USER, { domains })).toThrow(new Error(message));
});

test.each([
  [() => QuickSightAccess.embedForAnonymous('sales'), '`dashboard` `sales` is not the ARN of a dashboard'],
  [
    () => QuickSightAccess.embedForAnonymous(DASHBOARD, { namespace: 'a/b' }),
    '`namespace` `a/b` does not name a namespace',
  ],
  [() => QuickSightAccess.embedForUser('reader'), '`userArn` `reader` is not the ARN of a user'],
])('a malformed name is refused', (make, message) => {
  expect(make).toThrow(message);
});
