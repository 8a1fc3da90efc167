import { BARE_SERVICE_PRINCIPALS } from '../../lib/reference/bare-service-principals';
import { SERVICE_PRINCIPAL_TABLE } from '../../lib/reference/service-principal-table';

test('services with a source key come before those without', () => {
  const withKey = SERVICE_PRINCIPAL_TABLE.slice(0, -BARE_SERVICE_PRINCIPALS.length);
  expect(withKey.filter((row) => row.sourceAccount === 'no' && row.sourceArn === 'no')).toEqual([]);
  expect(SERVICE_PRINCIPAL_TABLE.slice(withKey.length)).toEqual(BARE_SERVICE_PRINCIPALS);
});

test('a page on the confused deputy lies in the guide of the service', () => {
  const pages = SERVICE_PRINCIPAL_TABLE.map(({ page }) => page).filter((page) => page.includes('confused-deputy'));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((page) => !/\.com\/[\w-]+(\/[\w-]+)?\/[\w-]+\/[\w-]+\/[\w-]+\.html$/.test(page))).toEqual([]);
});
