import { DEPENDENT_ACTION_TABLE } from '../../lib/reference/dependent-action-table';

test('iam:PassRole stands in the table of its own', () => {
  const dependents = DEPENDENT_ACTION_TABLE.flatMap((row) => row.dependents.map(({ action }) => action));
  expect(dependents).not.toContain('iam:PassRole');
});

test('no action names the same dependent twice', () => {
  const pairs = DEPENDENT_ACTION_TABLE.flatMap(({ service, actions, dependents }) =>
    actions.flatMap((name) => dependents.map(({ action }) => `${service}:${name} ${action}`)),
  );
  expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
});

test('services stand in the order of the alphabet', () => {
  const services = DEPENDENT_ACTION_TABLE.map(({ service }) => service);
  expect(services).toEqual([...services].sort());
});
