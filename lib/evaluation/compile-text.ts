import type { PolicyVersion, Value } from '../policy/model';
import { valueKey } from '../policy/normalize';
import { parts as partsOf } from '../policy/token';
import { splitVariables, type TemplatePart } from '../policy/variable';
import { ANY, wildcardPattern, type Pattern, type Wildcard } from '../policy/wildcard';
import { ARN_PARTS, splitParts } from './arn-parts';
import type { Style, Template, TextPattern, VariableAtom } from './pattern';
import { isPlain, symbolOf, type Sym } from './text';

/** Reads a value of a policy into what a text is compared with. */
export function compileText(value: Value, style: Style, version: PolicyVersion | undefined): TextPattern {
  const template = templateOf(value, style, version);
  return isPattern(template) ? plain(template, style) : open(template, style);
}

function isPattern(template: Template): template is Pattern {
  return template.every((atom) => typeof atom !== 'object');
}

function plain(pattern: Pattern, style: Style): TextPattern {
  const [first = '', second] = pattern;
  if (second === undefined && typeof first === 'string') return { kind: 'exact', text: first };
  if (second === undefined && first === ANY) return { kind: 'any' };
  if (second === ANY && typeof first === 'string' && pattern.length === 2) return { kind: 'prefix', text: first };
  if (!style.byPart) return { kind: 'glob', pattern };
  const parts = splitParts(pattern);
  const isFlat =
    parts.length === ARN_PARTS &&
    !parts
      .slice(0, -1)
      .flat()
      .some((atom) => typeof atom === 'number');
  return isFlat ? { kind: 'glob', pattern } : { kind: 'parts', parts };
}

function open(template: Template, { byPart, ignoresCase }: Style): TextPattern {
  return { kind: 'open', byPart, ignoresCase, parts: byPart ? splitParts(template) : [template] };
}

function templateOf(value: Value, style: Style, version: PolicyVersion | undefined): Template {
  if (isPlain(value)) return readLiteral(value, style);
  const parts = partsOf(value);
  const [first = '', ...others] = parts;
  if (typeof first === 'string' && others.length === 0) return joined(readText(first, style, version));
  if (parts.some((part) => typeof part === 'string' && BRACKETS.test(part))) return [{ symbol: valueKey(value) }];
  const symbols: Sym[] = [];
  const text = parts.map((part) =>
    typeof part === 'string' ? part : `${OPEN}${symbols.push(symbolOf(part)) - 1}${CLOSE}`,
  );
  return joined(readText(text.join(''), style, version).flatMap((atom) => withSymbols(atom, symbols)));
}

/** Private-use characters stand round the number of a symbol while variables are looked for. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const BRACKETS = /[\uE000\uE001]/;
const BRACKETED = /\uE000(\d+)\uE001/;

function withSymbols(atom: Read, symbols: readonly Sym[]): Template {
  const written = typeof atom === 'object' ? spell(atom) : atom;
  if (typeof written === 'number' || !BRACKETS.test(written)) return [atom];
  const pieces = written.split(BRACKETED).map((piece, index) => (index % 2 === 0 ? piece : symbolAt(symbols, piece)));
  if (typeof atom === 'string') return pieces;
  return [{ symbol: pieces.map((piece) => (typeof piece === 'string' ? piece : piece.symbol)).join('') }];
}

function spell({ variable, fallback }: VariableAtom): string {
  return fallback === undefined ? `\${${variable}}` : `\${${variable}, '${fallback}'}`;
}

function symbolAt(symbols: readonly Sym[], index: string): Sym {
  return symbols[Number(index)] as Sym;
}

/** A value without its tokens. */
type Read = string | Wildcard | VariableAtom;

function readText(text: string, style: Style, version: PolicyVersion | undefined): readonly Read[] {
  if (!style.variables || !text.includes('${')) return readLiteral(text, style);
  return splitVariables(text, version).flatMap((part) => readPart(part, style));
}

function readPart(part: TemplatePart, style: Style): readonly Read[] {
  if (typeof part === 'string') return readLiteral(part, style);
  if ('literal' in part) return [part.literal];
  const variable = part.key.toLowerCase();
  return [part.fallback === undefined ? { variable } : { variable, fallback: part.fallback }];
}

function readLiteral(text: string, { wildcards, ignoresCase }: Style): Pattern {
  const cased = ignoresCase ? text.toLowerCase() : text;
  return wildcards ? wildcardPattern(cased) : [cased];
}

/** Adjacent texts become one, empty ones vanish. */
function joined(template: Template): Template {
  const found: Template[number][] = [];
  for (const atom of template) {
    const last = found.at(-1);
    if (typeof atom === 'string' && typeof last === 'string') found[found.length - 1] = last + atom;
    else if (atom !== '') found.push(atom);
  }
  return found;
}
