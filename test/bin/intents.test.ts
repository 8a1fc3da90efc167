import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTENTS } from '../../bin/intents';
import { intentsPage } from '../../bin/intents/page';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'intents.md'), 'utf8');

test('the page of intents is what the data gives: `npx tsx bin/refresh-intents.ts` writes it anew', () => {
  expect(page === intentsPage()).toBe(true);
});

test('every sample has its section', () => {
  const titles = [...page.matchAll(/^### (.+)$/gm)].map(([, title]) => title);
  expect(titles).toEqual(Object.values(INTENTS).flatMap((samples) => samples.map(({ name }) => name)));
});
