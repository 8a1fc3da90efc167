import { bareService, BARE_SERVICE_PRINCIPALS } from '../../lib/reference/bare-service-principals';

test('no bare service has a source key, further keys or further actions', () => {
  const keys = BARE_SERVICE_PRINCIPALS.filter(
    (row) => row.sourceAccount !== 'no' || row.sourceArn !== 'no' || row.carries.length + row.actions.length > 0,
  );
  expect(keys).toEqual([]);
});

test('a name known from a managed policy alone points to that policy', () => {
  expect(BARE_SERVICE_PRINCIPALS).toContainEqual({
    ...bareService(
      'kendra',
      'read data sources',
      '/aws-managed-policy/latest/reference/AmazonKendraFullAccess.html',
      '2026-08',
    ),
  });
});

test('bareService writes the principal, and the page in full', () => {
  expect(bareService('ec2', 'do things', '/guide/page.html')).toMatchObject({
    principal: 'ec2.amazonaws.com',
    page: 'https://docs.aws.amazon.com/guide/page.html',
  });
});
