import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Part of the build: make the compiled index load each module at the first use of one of its exports.
 *
 * The compiler writes `var a_1 = require("./a"); Object.defineProperty(exports, "A", { ... return a_1.A; } });`: the
 * `require` moves into the getter. Node caches the module, so only the first access pays.
 */
function lazy(code: string): string {
  const modules = new Map<string, string>();
  const withoutRequires = code.replace(/^var (\w+) = (require\("[^"]+"\));\n/gm, (_, name: string, call: string) => {
    modules.set(name, call);
    return '';
  });
  return withoutRequires.replace(/return (\w+)\.(\w+);/g, (line, name: string, member: string) => {
    const call = modules.get(name);
    return call ? `return ${call}.${member};` : line;
  });
}

const index = join(__dirname, '..', 'lib', 'index.js');
writeFileSync(index, lazy(readFileSync(index, 'utf8')));
