import { readFileSync } from 'node:fs';
import { DataFile, dataPath } from '../../lib/reference/data-file';

const table = new DataFile('services.txt', '\n');
const lines = readFileSync(dataPath('services.txt'), 'utf8').trimEnd().split('\n');

test('the header is what stands before the first service', () => {
  expect(table.header).toBe(`${lines[0] ?? ''}\n`);
});

test('each line is read as it stands, the last one too', () => {
  expect(table.line(0)).toBe(lines[1]);
  expect(table.line(lines.length - 2)).toBe(lines.at(-1));
});

test('heads are what stands before the separator, one a line', () => {
  expect(table.heads('\t')).toEqual(lines.slice(1).map((line) => line.split('\t')[0]));
});
