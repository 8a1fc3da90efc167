import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { intentsPage } from './intents/page';

// Writes docs/intents.md anew: `npx tsx bin/refresh-intents.ts`.
writeFileSync(join(__dirname, '..', 'docs', 'intents.md'), intentsPage());
