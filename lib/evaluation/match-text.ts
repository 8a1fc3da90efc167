import { ANY, matchPattern, type Pattern, type Wildcard } from '../policy/wildcard';
import { matchParts } from './arn-parts';
import type { Template, TextPattern, VariableAtom } from './pattern';
import { lookup, OPEN, type Request } from './request';
import { matchSymbolic } from './symbolic';
import { lowerText, symbolsOf, type Sym, type Text } from './text';
import type { Truth } from './truth';

/** Whether a text is as the pattern says; policy variables take their values from the request. */
export function matchText(pattern: TextPattern, text: Text, request: Request): Truth {
  if (typeof text !== 'string') return matchOpen(pattern, text, request);
  switch (pattern.kind) {
    case 'any':
      return true;
    case 'exact':
      return pattern.text === text;
    case 'prefix':
      return text.startsWith(pattern.text);
    case 'glob':
      return matchPattern(pattern.pattern, text);
    case 'parts':
      return matchParts(pattern.parts, text);
    case 'open':
      return matchOpen(pattern, text, request);
  }
}

/** A variable without a value matches nothing. */
function matchOpen(pattern: TextPattern, text: Text, request: Request): Truth {
  const parts = resolvedParts(pattern, request);
  if (parts === undefined) return false;
  const byPart = pattern.kind === 'parts' || (pattern.kind === 'open' && pattern.byPart);
  if (typeof text !== 'string' || !parts.every(isConcrete)) return matchSymbolic(parts, byPart, text);
  return byPart ? matchParts(parts, text) : matchPattern(parts[0] as Pattern, text);
}

/** The symbols on which a comparison hangs: those of the text, the pattern and the values of its variables. */
export function symbolsOfMatch(pattern: TextPattern, text: Text, request: Request): readonly Sym[] {
  const own = (resolvedParts(pattern, request) ?? []).flat().filter((atom) => typeof atom === 'object');
  return [...own, ...symbolsOf(text)];
}

/** The pattern with the values of its variables; undefined when one has none. */
function resolvedParts(pattern: TextPattern, request: Request): readonly Resolved[] | undefined {
  const found: Resolved[] = [];
  for (const part of partsOf(pattern)) {
    const resolved = pattern.kind === 'open' ? resolve(part, request, pattern.ignoresCase) : (part as Resolved);
    if (resolved === undefined) return undefined;
    found.push(resolved);
  }
  return found;
}

type Resolved = readonly (string | Wildcard | Sym)[];

function partsOf(pattern: TextPattern): readonly Template[] {
  switch (pattern.kind) {
    case 'any':
      return [[ANY]];
    case 'exact':
      return [[pattern.text]];
    case 'prefix':
      return [[pattern.text, ANY]];
    case 'glob':
      return [pattern.pattern];
    default:
      return pattern.parts;
  }
}

function resolve(template: Template, request: Request, ignoresCase: boolean): Resolved | undefined {
  const found: Resolved[number][] = [];
  for (const atom of template) {
    if (typeof atom !== 'object' || 'symbol' in atom) {
      found.push(atom);
      continue;
    }
    const text = valueOf(atom, request);
    if (text === undefined) return undefined;
    const cased = ignoresCase ? lowerText(text) : text;
    found.push(...(typeof cased === 'string' ? [cased] : cased.parts));
  }
  return found;
}

/** A key that is open, or has several values and so cannot be a variable, is a symbol of its own name. */
function valueOf({ variable, fallback }: VariableAtom, request: Request): Text | undefined {
  const value = lookup(request, variable);
  if (value === undefined) return fallback;
  return value === OPEN || Array.isArray(value) ? { parts: [{ symbol: variable }] } : (value as Text);
}

function isConcrete(part: Resolved): part is Pattern {
  return part.every((atom) => typeof atom !== 'object');
}
