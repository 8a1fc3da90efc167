import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handlerFile } from './rotation/handler-code';

// Writes the code of the rotation function anew: `npx tsx bin/refresh-rotation-handler.ts`.
writeFileSync(join(__dirname, '..', 'lib', 'roles', 'rotation', 'handler-code.ts'), handlerFile());
