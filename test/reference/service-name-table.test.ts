import { SERVICE_NAME_TABLE } from '../../lib/reference/service-name-table';
import { service } from '../../lib/reference/services';

const names = SERVICE_NAME_TABLE.flatMap(([, others]) => others.split(' '));

test.each(SERVICE_NAME_TABLE.map(([prefix]) => prefix))('%s is a service of the reference', (prefix) => {
  expect(service(prefix)?.prefix).toBe(prefix);
});

test('a name stands for one service', () => {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('only opensearch is a service of its own as well', () => {
  expect(names.filter((name) => service(name) !== undefined)).toEqual(['opensearch']);
});

test('names have no hyphens, blanks and capitals', () => {
  expect(names.filter((name) => !/^[a-z0-9]+$/.test(name))).toEqual([]);
});
