import { readFileSync } from 'node:fs';
import { dataLines, dataPath, dataSlice } from '../../lib/reference/data-file';

const text = readFileSync(dataPath('services.txt'), 'utf8');

test('a file is read line by line', () => {
  expect(`${dataLines('services.txt').join('\n')}\n`).toBe(text);
});

test('a slice is what stands there', () => {
  expect(dataSlice('services.txt', 2, 9)).toBe('Generated');
  expect(dataSlice('services.txt', 1000, 500)).toBe(text.slice(1000, 1500));
});

test('there is no other file', () => {
  expect(() => dataSlice('other.txt', 0, 1)).toThrow(/ENOENT/);
});
