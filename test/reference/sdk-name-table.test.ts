import { API_GATEWAY_THINGS, SDK_NAME_TABLE } from '../../lib/reference/sdk-name-table';
import { service } from '../../lib/reference/services';

const actions = SDK_NAME_TABLE.flatMap((row) => row.actions);

test.each([...new Set(actions)])('%s is an action of the reference', (name) => {
  const [prefix = '', action = ''] = name.split(':');
  expect(service(prefix)?.action(action)?.name).toBe(name);
});

test('no method is named like an action', () => {
  const same = SDK_NAME_TABLE.flatMap(({ client, methods }) =>
    methods.filter((method) => service(client)?.action(method) !== undefined).map((method) => `${client}:${method}`),
  );
  expect(same).toEqual([]);
});

test('no method has two rows', () => {
  const names = SDK_NAME_TABLE.flatMap(({ client, methods }) => methods.map((method) => `${client}:${method}`));
  expect(new Set(names).size).toBe(names.length);
});

test.each(SDK_NAME_TABLE.map((row) => [row.methods.join(), row] as const))('%s says why, with its page', (_, row) => {
  expect(row.why).toMatch(/^[a-z].*[^.]$/);
  expect(row.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\w.*\.html$/);
});

test('things of API Gateway are words in the singular', () => {
  expect(API_GATEWAY_THINGS.filter((thing) => !/^[a-z]+$/.test(thing))).toEqual([]);
  expect(new Set(API_GATEWAY_THINGS).size).toBe(API_GATEWAY_THINGS.length);
});
