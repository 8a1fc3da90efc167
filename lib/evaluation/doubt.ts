import { matchText, symbolsOfMatch } from './match-text';
import type { Choice, Operand, RuleStatement, Test } from './model';
import type { TextPattern } from './pattern';
import { coversPrincipal } from './principal';
import { lookup, OPEN, type Request } from './request';
import { coversAction, coversCaller, coversResource, meets } from './statement';
import { symbolName, symbolsOf, type Sym, type Text } from './text';

/** Something not known on which a decision hangs: a token, a condition key, or who asks. */
export interface Doubt {
  readonly kind: 'token' | 'key' | 'principal';
  /** The logical id or attribute of a token, or the lower-cased key. */
  readonly name: string;
}

/** What leaves it open whether these statements apply. */
export function doubtsOf(statements: readonly RuleStatement[], request: Request): readonly Doubt[] {
  const byName = new Map<string, Doubt>();
  for (const doubt of statements.flatMap((statement) => doubts(statement, request))) {
    byName.set(`${doubt.kind} ${doubt.name}`, doubt);
  }
  return [...byName.values()];
}

function doubts({ rule }: RuleStatement, request: Request): readonly Doubt[] {
  const { effect, actions, resources } = rule;
  return [
    ...(typeof effect === 'string' ? [] : [tokenDoubt(effect)]),
    ...(coversAction(rule, request) === undefined ? textDoubts(actions, request.action, request) : []),
    ...(resources && coversResource(rule, request) === undefined
      ? textDoubts(resources, request.resource, request)
      : []),
    ...(coversCaller(rule, request) === undefined ? callerDoubts(rule.principals?.values ?? [], request) : []),
    ...rule.tests.filter((test) => meets(test, request) === undefined).flatMap((test) => testDoubts(test, request)),
  ];
}

function tokenDoubt(symbol: Sym): Doubt {
  return { kind: 'token', name: symbolName(symbol) };
}

function textDoubts({ values }: Choice<TextPattern>, text: Text, request: Request): readonly Doubt[] {
  const open = values.filter((pattern) => matchText(pattern, text, request) === undefined);
  return open.flatMap((pattern) => symbolsOfMatch(pattern, text, request)).map(doubtOf);
}

/** Keys used as variables are symbols of their own name. */
function doubtOf(symbol: Sym): Doubt {
  return KEY.test(symbol.symbol) ? { kind: 'key', name: symbol.symbol } : tokenDoubt(symbol);
}

const KEY = /^[^{$#:]+:/;

function callerDoubts(
  values: NonNullable<RuleStatement['rule']['principals']>['values'],
  request: Request,
): readonly Doubt[] {
  const { principal } = request;
  const open = principal === undefined ? [] : values.filter((own) => coversPrincipal(own, principal) !== false);
  const symbols = open.flatMap(({ text }) => [...symbolsOf(text), ...symbolsOf(principal?.text ?? '')]);
  return symbols.length > 0 ? symbols.map(tokenDoubt) : [{ kind: 'principal', name: 'principal' }];
}

/** Where no symbol is to blame, the values of the key are: not known, several, or not of the operator's type. */
function testDoubts(test: Test | Sym, request: Request): readonly Doubt[] {
  if ('symbol' in test) return [tokenDoubt(test)];
  const found = lookup(request, test.key);
  const texts = found === OPEN || found === undefined ? [] : [found as Text | readonly Text[]].flat();
  const symbols = texts.flatMap((text) => test.values.flatMap((operand) => symbolsOfOperand(operand, text, request)));
  return symbols.length > 0 ? symbols.map(doubtOf) : [{ kind: 'key', name: test.key }];
}

function symbolsOfOperand(operand: Operand, text: Text, request: Request): readonly Sym[] {
  switch (operand.kind) {
    case 'unread':
      return [...symbolsOf(operand.text), ...symbolsOf(text)];
    case 'number':
    case 'flag':
    case 'bytes':
    case 'range':
      return symbolsOf(text);
    default:
      return matchText(operand, text, request) === undefined ? symbolsOfMatch(operand, text, request) : [];
  }
}
