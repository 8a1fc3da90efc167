import { join } from 'node:path';
import { sourceServices } from '../../bin/reference/authorization-reference';
import { referenceDate, service, servicePrefixes } from '../../lib/reference/services';

const source = sourceServices(join(__dirname, '..', '..', 'node_modules'));

test('the reference has the services of its source', () => {
  expect(servicePrefixes()).toEqual(source.map(({ prefix }) => prefix));
  expect(servicePrefixes().length).toBeGreaterThan(450);
});

test('a service is found whatever the case of its prefix, and read once', () => {
  expect(service('S3')?.title).toBe('Amazon S3');
  expect(service('S3')).toBe(service('s3'));
});

test('there is nothing under a prefix that AWS does not have', () => {
  expect(service('s33')).toBeUndefined();
  expect(service('')).toBeUndefined();
  expect(service('s3\t')).toBeUndefined();
});

test('it says from which day its facts are', () => {
  expect(referenceDate()).toMatch(/^20\d\d-\d\d-\d\d$/);
});
