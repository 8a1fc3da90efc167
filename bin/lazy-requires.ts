import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Part of the build: make the compiled library load each module at the first use of what is in it. A program that asks for
 * one role then reads no table of conditions that it has none of.
 *
 * The compiler writes `const a_1 = require("./a");` and then `a_1.A` wherever `A` is meant.
 */
function lazy(code: string): string {
  const calls = new Map<string, string>();
  const declared = code.replace(/^const (\w+_\d+) = (require\("[^"]+"\));$/gm, (_, name: string, call: string) => {
    calls.set(name, call);
    return `let ${name};`;
  });
  return declared.replace(/\b(\w+_\d+)\./g, (text, name: string) => {
    const call = calls.get(name);
    return call === undefined ? text : `(${name} ??= ${call}).`;
  });
}

/**
 * The index, whose every line is an export: `var a_1 = require("./a"); Object.defineProperty(exports, "A", { ... return
 * a_1.A; } });`. The `require` moves into the getter, which then makes way for the value.
 */
function lazyIndex(code: string): string {
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

const library = join(__dirname, '..', 'lib');
for (const name of readdirSync(library, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.js')) continue;
  const file = join(library, name);
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, name === 'index.js' ? lazyIndex(code) : lazy(code));
}
