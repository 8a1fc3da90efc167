import { PASS_ROLE_TABLE } from '../../lib/reference/pass-role-table';
import { SERVICE_PRINCIPALS } from '../../lib/reference/service-principals';

const rows = PASS_ROLE_TABLE.flatMap(({ service, actions }) => actions.map((action) => `${service}:${action}`));

test('an action has one row, so that its services stand together', () => {
  expect(rows.filter((name, index) => rows.indexOf(name) !== index)).toEqual([]);
});

test('services of one row are sorted', () => {
  const passed = PASS_ROLE_TABLE.map(({ dependent }) => dependent.passedTo ?? []);
  expect(passed).toEqual(passed.map((services) => [...services].sort()));
});

test('every service that takes a role is a known service principal, but for names that AWS uses here alone', () => {
  const names = new Set(SERVICE_PRINCIPALS.map(({ principal }) => principal));
  const unknown = PASS_ROLE_TABLE.flatMap(({ dependent }) => dependent.passedTo ?? []).filter(
    (name) => !names.has(name),
  );
  expect([...new Set(unknown)].sort()).toEqual([
    'apprunner.amazonaws.com',
    'bullet.amazonaws.com',
    'malware-protection.guardduty.amazonaws.com',
  ]);
});
