import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Part of the build: make the compiled index load each module at the first use of one of its exports.
 *
 * The compiler writes `var a_1 = require("./a"); Object.defineProperty(exports, "A", { ... return a_1.A; } });`: the
 * `require` moves into the getter, which then makes way for the value.
 */
function lazy(code: string): string {
  const modules = new Map<string, string>();
  const withoutRequires = code.replace(/^var (\w+) = (require\("[^"]+"\));\n/gm, (_, name: string, call: string) => {
    modules.set(name, call);
    return '';
  });
  return withoutRequires.replace(/enumerable: true, (get: .*?)return (\w+)\.(\w+);/g, (line, get, name, member) => {
    const call = modules.get(String(name));
    if (!call) return line;
    const define = `Object.defineProperty(exports, "${member}", { enumerable: true, value: ${call}.${member} })`;
    return `enumerable: true, configurable: true, ${get}return ${define}.${member};`;
  });
}

const index = join(__dirname, '..', 'lib', 'index.js');
writeFileSync(index, lazy(readFileSync(index, 'utf8')));
