import { lowerCase } from '../../lib/evaluation/lower-case';

test('texts are lower-cased, also after thousands of others', () => {
  for (let index = 0; index < 30_000; index++) lowerCase(`aws:Key${index}`);
  expect(lowerCase('aws:Key1')).toBe('aws:key1');
  expect(lowerCase('AWS:KEY1')).toBe('aws:key1');
  expect(lowerCase('aws:key1')).toBe('aws:key1');
  expect(lowerCase('constructor')).toBe('constructor');
});
