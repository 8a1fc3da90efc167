import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { packReference } from './reference/packed-reference';

// Writes lib/reference/data anew from the development dependencies: `npx tsx bin/refresh-reference.ts`.
const root = join(__dirname, '..');
const data = join(root, 'lib', 'reference', 'data');
const packed = packReference(join(root, 'node_modules'), new Date().toISOString().slice(0, 10));

writeFileSync(join(data, 'action-name.d.ts'), packed['action-name.d.ts']);
writeFileSync(join(data, 'services.txt'), packed['services.txt']);
writeFileSync(join(data, 'managed-policies.txt.br'), compressed(packed['managed-policies.txt']));

function compressed(text: string): Buffer {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return brotliCompressSync(text, { params });
}
